/** Sentences: what counts as a change of figures, of words, of marks, and what only stands elsewhere. */
import { describe, expect, it } from 'vitest'
import { compareSentences } from './compare-texts.ts'
import type { EditionChange } from './edition-change.ts'
import { sentencesOf, wholeText } from './sentence.ts'
import { unpunctuated, type wordMarks } from './word-marks.ts'

const blocks = (file: string, paragraphs: readonly string[]) =>
  paragraphs.map((text, block) => ({ kind: 'paragraph' as const, text, place: { file, block, text } }))
function compared(old: readonly string[], own: readonly string[]) {
  const [a, b] = [blocks('old', old), blocks('new', own)]
  const whole = (all: typeof a) => ({ plain: wholeText(all), bare: unpunctuated(wholeText(all)) })
  return compareSentences(
    a.flatMap(p => sentencesOf(p.text, p.place)),
    b.flatMap(p => sentencesOf(p.text, p.place)),
    { from: whole(a), to: whole(b) },
  )
}
const told = (changes: readonly EditionChange[]) =>
  changes.map(c =>
    c.kind === 'figure'
      ? c.places.map(p => `${p.row}: ${p.from.text} → ${p.to.text}`).join()
      : c.kind === 'text'
        ? `${c.what} ${marks(c.pieces)}`
        : c.kind,
  )
const marks = (pieces: ReturnType<typeof wordMarks>) =>
  pieces.map(p => (p.kind === 'same' ? p.text : `${p.kind === 'removed' ? '-' : '+'}[${p.text}]`)).join('')

const FIRST = '2026年收入总计412.36万元，比上年增加11.76万元。'
const SECOND = '主要原因是人员增加。'

describe('compareSentences', () => {
  it('nothing in the same sentences', () => expect(compared([FIRST, SECOND], [FIRST, SECOND]).changes).toEqual([]))
  it('another figure is a figure, and no sentence', () =>
    expect(told(compared([FIRST, SECOND], [FIRST.replace('412.36', '421.36'), SECOND]).changes)).toEqual(['2026年收入总计: 412.36万元 → 421.36万元']))
  it('other words are a sentence, word by word', () =>
    expect(told(compared([FIRST, SECOND], [FIRST, SECOND.replace('人员', '项目')]).changes)).toEqual(['changed 主要原因是-[人员]+[项目]增加。']))
  it('another figure and other words are both', () =>
    expect(told(compared([FIRST], ['2026年收入总计421.36万元，比去年增加11.76万元。']).changes)).toEqual([
      '2026年收入总计: 412.36万元 → 421.36万元',
      'changed 2026年收入总计-[412.36]+[421.36]万元，比-[上]+[去]年增加11.76万元。',
    ]))
  it('another year is other words, no figure', () =>
    expect(told(compared([FIRST], [FIRST.replace('2026', '2025')]).changes)).toEqual([
      'changed -[2026]+[2025]年收入总计412.36万元，比上年增加11.76万元。',
    ]))
  it('a sentence that is new, one that is left out', () => {
    expect(told(compared([FIRST], [FIRST, SECOND]).changes)).toEqual(['added +[主要原因是人员增加。]'])
    expect(told(compared([FIRST, SECOND], [FIRST]).changes)).toEqual(['removed -[主要原因是人员增加。]'])
  })
  it('a sentence at another place has only moved', () => {
    const { changes, slight } = compared(['甲部门负责档案。', FIRST, SECOND], [FIRST, SECOND, '甲部门负责档案。'])
    expect(changes).toEqual([])
    expect(slight.map(s => [s.kind, s.text])).toEqual([['moved-text', '甲部门负责档案。']])
  })
  it('a paragraph torn by a page end is no change', () =>
    expect(compared([`${FIRST}${SECOND}`], ['2026年收入总计412.36万元，比上', '年增加11.76万元。主要原因是人员增加。']).changes).toEqual([]))
  it('other marks between the same words are told apart', () => {
    const { changes, slight } = compared(['甲、乙，丙。'], ['甲，乙，丙；'])
    expect(changes).toEqual([])
    expect(slight.map(s => s.kind)).toEqual(['punctuation'])
  })
  it('a decimal point is no punctuation', () => expect(told(compared(['共12.5万元。'], ['共125万元。']).changes)).toEqual(['共: 12.5万元 → 125万元']))
  it('the same amount in another unit is the same', () => expect(compared(['收入1,234.56万元。'], ['收入12345600元。']).changes).toEqual([]))
  it('full-width digits and blanks are how it is printed', () =>
    expect(compared(['收入 １２３ 万元，增长５%。'], ['收入123万元，增长5%。']).changes).toEqual([]))
  it('the page number in a table of contents is layout', () => expect(compared(['一、部门职责……………3'], ['一、部门职责………………4']).changes).toEqual([]))
})
