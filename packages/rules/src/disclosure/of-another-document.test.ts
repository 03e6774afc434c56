/** Edge cases of D23. */
import { describe, expect, it } from 'vitest'
import { face, paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { ofAnotherDocument } from './of-another-document.ts'

runExamples(ofAnotherDocument)

const OWN = face({ kind: 'final-accounts', body: { name: '示例市示例区市场监督管理局', code: null } })
const told = (...texts: string[]): string[] =>
  flawsOf(ofAnotherDocument, {
    face: OWN,
    blocks: ['示例市示例区市场监督管理局2024年度收入支出总计10.00万元。', '示例市示例区市场监督管理局2024年度无政府采购支出。', ...texts].map(t =>
      paragraph(t),
    ),
  }).map(f => String(f.found))

describe('D23 edges', () => {
  it.each([
    '截至2024年12月31日，示例市示例区卫生健康委员会共有车辆0辆。',
    '注：示例市示例区卫生健康委员会无国有资本经营预算财政拨款支出，故本表无数据。',
    '示例市示例区卫生健康委员会2024年度政府采购金额为5.00万元。',
    '编制部门：示例市示例区卫生健康委员会  单位：元',
  ])('%s', text => expect(told(text)).toEqual(['示例市示例区卫生健康委员会']))

  it.each([
    '示例区市场监管局2024年度政府采购金额为5.00万元，示例区市场监督管理局已公开。',
    '市场监督管理局2024年度收入支出总计10.00万元。',
    '协助示例区卫生健康委员会2024年度收入核对工作。',
    '截至2024年12月31日，全区卫生健康委员会共有车辆0辆。',
  ])('passes %s', text => expect(told(text).filter(t => t.includes('卫生'))).toEqual([]))

  it('a body that the document speaks of often is a unit', () =>
    expect(
      told(
        '下属单位：示例区质量检验所、示例区标准化院。',
        '示例区质量检验所职责：检验。',
        '示例区质量检验所预算单位。',
        '截至2024年12月31日，示例区质量检验所共有车辆0辆。',
      ),
    ).toEqual([]))
})
