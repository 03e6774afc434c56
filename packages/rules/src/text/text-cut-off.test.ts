/** Edge cases of D08. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { textCutOff } from './text-cut-off.ts'

runExamples(textCutOff)

const before = (text: string, next = '二、机构设置') => flawsOf(textCutOff, { blocks: [paragraph(text), paragraph(next)] })
const long = '负责拟订全县干部人才队伍发展规划，组织开展从业人员教育培训'

describe('D08 edges', () => {
  it('errs at a word that cannot end a sentence', () => expect(before(`${long}，并通过`)[0]?.severity).toBe('error'))
  it('warns of a comma at the end', () => expect(before(`${long}，`)[0]?.severity).toBe('warning'))
  it('takes a stop within brackets or quotes as a stop', () => expect(before(`${long}（含培训）`)).toEqual([]))
  it('leaves lists without full stops alone', () =>
    expect(flawsOf(textCutOff, { blocks: [paragraph(`1.${long}`), paragraph(`2.${long}和考评工作`), paragraph('二、机构设置')] })).toHaveLength(1))
  it('a list that closes with 等 is whole', () =>
    expect(before(`${long}，等`).filter(f => f.severity === undefined || f.severity === 'error')).toEqual([]))
  it('needs a heading behind it', () => expect(before(`${long}和考评工作,组`, '织实施各项考核')).toEqual([]))
})
