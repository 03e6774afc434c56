/** Edge cases of A-08. */
import { describe, expect, it } from 'vitest'
import { budgetTable, paragraph, said } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { itemAtWrongLevel } from './item-at-wrong-level.ts'

runExamples(itemAtWrongLevel)

const rows = [
  ['204', '公共安全支出'],
  ['20499', '其他公共安全支出'],
  ['2049999', '其他公共安全支出'],
].map(([code = '', name = ''], row) => ({ row, code: said(code), name: said(name) }))
const check = (text: string) => flawsOf(itemAtWrongLevel, { blocks: [paragraph(text)], tables: [budgetTable('T5', { rows })] })

describe('A-08 edges', () => {
  it('lets a section and its item have one name', () =>
    expect(check('公共安全支出（类）其他公共安全支出（款）其他公共安全支出（项）3万元')).toEqual([]))
  it('reads names with their codes', () => expect(check('2.公共安全支出（204类）其他公共安全支出（99款）其他公共安全支出（99项）3万元')).toEqual([]))
  it('does not judge names that no table has', () => expect(check('公共安全支出（类）司法（款）行政运行（项）3万元')).toEqual([]))
  it('finds a class in the place of a section', () =>
    expect(check('公共安全支出（类）公共安全支出（款）其他公共安全支出（项）3万元')).toEqual(
      // 公共安全 is a class only
      expect.arrayContaining([expect.objectContaining({ found: '公共安全支出（类）公共安全支出（款）其他公共安全支出（项）' })]),
    ))
})
