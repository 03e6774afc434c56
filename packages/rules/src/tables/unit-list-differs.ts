/** P-02: the units named under 机构设置 are not the units whose budgets follow. */
import { type Block, cite, defineRule, type Flaw, type Place, squeeze, type Table } from '@jixiao/core'
import { face, place } from '../examples.ts'

export const unitListDiffers = defineRule({
  code: 'P-02',
  name: 'unit-list-differs',
  title: '机构设置中的单位与单位预算部分不一致',
  titleEn: 'The list of units differs from the units whose budgets follow',
  severity: 'warning',
  basis: [cite('budget-law-regulations', '6'), cite('hebei-practice', 'tables')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['blocks', 'face'],
  check({ blocks, face }) {
    const [department, ...units] = face.parts
    const listed = unitsListed(department ? blocks.slice(department.from, department.to) : blocks)
    if (!department || units.length === 0)
      return listed.length > 1
        ? {
            cannotTell: {
              zh: `列出${listed.length}个单位，文件中没有单位预算部分（可能另行公开）`,
              en: 'units are listed but none has a part here; they may be published apart',
            },
          }
        : { notApplicable: { zh: '只有一个单位，没有单位预算部分', en: 'there is only one unit' } }
    if (listed.length === 0) return { cannotTell: { zh: '没有找到所属单位名单', en: 'no list of units found' } }
    return [
      ...listed
        .filter(l => !units.some(u => isSame(l.name, u.name)))
        .map(l => flaw(l.place, l.name, '在机构设置中列出，却没有单位预算部分', 'is listed but has no part of its own')),
      ...units
        .filter(u => !listed.some(l => isSame(l.name, u.name)))
        .map(u => flaw(u.place, u.name, '有单位预算部分，却不在机构设置的名单中', 'has a part of its own but is not listed')),
    ]
  },
  examples: [
    { name: { zh: '一致', en: 'the same' }, given: given('示例县示例局本级', '示例县示例中心'), expect: 'pass' },
    {
      name: { zh: '少公开一个单位', en: 'a unit is missing' },
      given: given('示例县示例局本级', '示例县示例中心', '示例县示例站'),
      expect: 1,
      says: '示例站',
    },
    { name: { zh: '没有单位部分', en: 'no unit' }, given: { blocks: [], face: face() }, expect: 'cannot-tell' },
  ],
})

function given(...listed: readonly string[]) {
  const at = place()
  const row = (index: number, ...texts: readonly string[]) => ({
    index,
    cells: texts.map((text, column) => ({ text, row: index, column, rowSpan: 1, colSpan: 1, place: { ...at, row: index, column, text } })),
  })
  const list: Table = {
    kind: 'table',
    place: at,
    columns: 2,
    rows: [row(0, '单位名称', '单位性质'), ...listed.map((name, i) => row(i + 1, name, '行政'))],
  }
  const unit = (key: string, name: string) => ({ key, name, code: key, from: 1, to: 2, place: place() })
  const own = { key: 'department', name: '示例县示例局', code: '224', from: 0, to: 1, place: place() }
  return { blocks: [list], face: face({ parts: [own, unit('224001', '示例县示例局本级'), unit('224002', '示例县示例中心')] }) }
}

/** Names of the table with the columns 单位名称 and 单位性质 (or 规格, 经费). */
function unitsListed(blocks: readonly Block[]): readonly { readonly name: string; readonly place: Place }[] {
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const head = block.rows.findIndex(r => r.cells.some(c => /单位名称/.test(c.text)) && r.cells.some(c => /性质|规格|经费/.test(c.text)))
    if (head < 0) continue
    const column = block.rows[head]?.cells.find(c => /单位名称/.test(c.text))?.column
    return block.rows.slice(head + 1).flatMap(r => {
      const cell = r.cells.find(c => c.column === column)
      return cell && squeeze(cell.text).length >= 4 && !/^(?:合计|注|备注)/.test(squeeze(cell.text))
        ? [{ name: squeeze(cell.text), place: cell.place }]
        : []
    })
  }
  return []
}

const bare = (name: string): string =>
  squeeze(name)
    .replace(/^\d+/, '')
    .replace(/[（(].*?[)）]/g, '')
    .replace(/(?:本级|机关)$/, '')
/** Full and short names of one body: the one ends with the other. */
const isSame = (a: string, b: string): boolean => {
  const [x, y] = [bare(a), bare(b)]
  return x === y || x.endsWith(y) || y.endsWith(x)
}

const flaw = (at: Place, name: string, zh: string, en: string): Flaw => ({
  at,
  found: name,
  say: { zh: `“${name}”${zh}。`, en: `“${name}” ${en}.` },
  mend: { zh: '使名单与单位预算部分一致；每个所属单位都应公开本单位预算。', en: 'Make list and parts agree; every unit discloses its own budget.' },
})
