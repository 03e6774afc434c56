/** D12: the text speaks of subordinate units, the list of units has only the office itself. */
import { type Block, cite, type DocumentPart, defineRule, squeeze } from '@jixiao/core'
import { face, paragraph, place } from '../examples.ts'
import { type Passage, paragraphsOf, pieceOf } from '../text/passages.ts'

const SPOKEN = /(?:机关)?(?:及|和|、)?所属(?:各)?(?:事业)?单位(?=的?(?:收支|收入|支出|预算)[^。；;]{0,12}(?:包含|纳入|列入|在内|构成))/

export const subordinatesNotListed = defineRule({
  code: 'D12',
  name: 'subordinates-not-listed',
  title: '所属单位表述与名单不符',
  titleEn: 'Subordinate units are spoken of but not listed',
  severity: 'warning',
  basis: [cite('budget-law-regulations', '6'), cite('disclosure-procedures-2016')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['blocks', 'face'],
  check({ blocks, face }) {
    const lists = blocks.flatMap((b, i) => unitList(b, i))
    if (lists.length === 0) return { cannotTell: { zh: '没有认出机构设置表', en: 'the list of units was not recognised' } }
    const spoken = paragraphsOf(blocks).filter(p => SPOKEN.test(p.text))
    return spoken.flatMap(p => {
      const part = partAt(face.parts, p.block)
      const list = lists.find(l => partAt(face.parts, l.block) === part)
      const unit = list?.units[0]
      if (!list || !unit || list.units.length !== 1) return []
      const found = SPOKEN.exec(p.text)
      return [
        {
          at: [pieceOf(p, found?.index ?? 0, (found?.index ?? 0) + (found?.[0].length ?? p.text.length)), unit.place],
          found: found?.[0] ?? '',
          say: {
            zh: `文字说“${found?.[0] ?? '所属单位'}”，机构设置表里只有“${unit.text.trim()}”一个单位。`,
            en: `The text speaks of subordinate units; the list has only “${unit.text.trim()}”.`,
          },
          mend: {
            zh: '没有所属单位的，删去“所属事业单位”；有的，在机构设置表中列全并公开其单位预算。',
            en: 'Drop the words, or list the units and disclose their budgets.',
          },
        },
      ]
    })
  },
  examples: [
    {
      name: { zh: '名单只有本级', en: 'only the office itself' },
      given: {
        face: face(),
        blocks: [units('示例县示例局本级'), paragraph('示例县示例局机关和所属事业单位的收支一并列入部门预算。')],
      },
      expect: 1,
      says: '所属事业单位',
    },
    {
      name: { zh: '名单有所属单位', en: 'the units are listed' },
      given: {
        face: face(),
        blocks: [units('示例县示例局本级', '示例县示例中心'), paragraph('示例县示例局机关和所属事业单位的收支一并列入部门预算。')],
      },
      expect: 'pass',
    },
    {
      name: { zh: '没有名单', en: 'no list' },
      given: { face: face(), blocks: [paragraph('机关和所属事业单位的收支一并列入部门预算。')] },
      expect: 'cannot-tell',
    },
  ],
})

interface UnitList {
  readonly block: number
  readonly units: readonly Passage[]
}

/** A table whose first row has 单位名称 and 单位性质 or 单位规格: its rows are units. */
function unitList(block: Block, index: number): readonly UnitList[] {
  if (block.kind !== 'table') return []
  const head = block.rows.findIndex(
    r => r.cells.some(c => /^单位名称$/.test(squeeze(c.text))) && r.cells.some(c => /性质|规格|保障形式|经费形式/.test(c.text)),
  )
  const column = block.rows[head]?.cells.find(c => /^单位名称$/.test(squeeze(c.text)))?.column
  if (head < 0 || column === undefined) return []
  const units = block.rows
    .slice(head + 1)
    .flatMap(r => r.cells.filter(c => c.column === column && c.text.trim() !== ''))
    .map(c => ({ text: c.text, place: c.place, block: index, isCell: true }))
  return [{ block: index, units }]
}

const partAt = (parts: readonly DocumentPart[], block: number): string => parts.find(p => p.from <= block && block < p.to)?.key ?? ''

function units(...names: readonly string[]): Block {
  const rows = [['单位名称', '单位性质'], ...names.map(n => [n, '行政'])]
  return {
    kind: 'table',
    place: place(),
    columns: 2,
    rows: rows.map((cells, row) => ({
      index: row,
      cells: cells.map((text, column) => ({ text, row, column, rowSpan: 1, colSpan: 1, place: place(text, { row, column }) })),
    })),
  }
}
