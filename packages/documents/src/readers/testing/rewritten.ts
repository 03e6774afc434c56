/** The disclosure as other offices write it: where totals stand, how codes, names, blanks, amounts and units are printed, what heads look like. */
import { type Box, box, type Grid, type Part } from './disclosure.ts'

export type Rewrite = (parts: readonly Part[]) => readonly Part[]
type Row = readonly Box[]

const AMOUNT = /^\d+\.\d\d$/
const CODE = /^\d{3}(?:\d{2}){0,2}$/
/** Tables whose rows carry codes; where only names stand. */
const CODED = ['表二', '表三', '表五', '表六', '表七', '表八']
const BUDGET = [...CODED, '表一', '表四', '表九']

const overGrids =
  (change: (grid: Grid) => Grid, sheets: readonly string[] = BUDGET): Rewrite =>
  parts =>
    parts.map(p => (p.kind === 'grid' && sheets.includes(p.sheet) ? change(p) : p))

const overBody = (change: (rows: readonly Row[]) => readonly Row[], sheets?: readonly string[]): Rewrite =>
  overGrids(grid => ({ ...grid, rows: [...grid.rows.slice(0, grid.head), ...change(grid.rows.slice(grid.head))] }), sheets)

const overCells = (change: (text: string, column: number) => string, sheets?: readonly string[]): Rewrite =>
  overBody(rows => rows.map(row => row.map((cell, i) => ({ ...cell, text: change(cell.text, i) }))), sheets)

const isTotal = (row: Row): boolean => row.slice(0, 2).some(c => c.text === '合计')

export const totalsLast = overBody(rows => [...rows.filter(r => !isTotal(r)), ...rows.filter(isTotal)], [...CODED, '表九'])
export const totalsTwice = overBody(rows => [...rows, ...rows.filter(isTotal)], [...CODED, '表九'])
export const totalsMerged = overBody(rows => rows.map(row => (isTotal(row) && row[0]?.text === '' ? [box('合计', 2), ...row.slice(2)] : row)), CODED)

/** Below the rows of each 类 its 小计. */
export const withSubtotals = overBody(
  rows =>
    rows.flatMap((row, i): Row[] => {
      const isLast = i === rows.length - 1 || rows[i + 1]?.[0]?.text.length === 3
      const group = rows.slice(0, i + 1).findLast(r => r[0]?.text.length === 3)
      return isLast && group ? [row, [box(''), box('小计'), ...group.slice(2)]] : [row]
    }),
  CODED,
)

/** 类, 款 and 项 in three columns. */
export const levelsApart = overGrids(grid => {
  const at = grid.rows.findIndex(row => row.some(c => c.text === '科目编码'))
  const down = grid.rows[at]?.[0]?.down ?? 1
  const levels = ['类', '款', '项'].map(t => box(t))
  const last = at + down - 1
  const head = grid.rows.slice(0, grid.head).map((row, r): Row => {
    const wider = row.map((c, i) =>
      r < at && i === 0 ? { ...c, across: c.across + 2 } : c.text === '科目编码' ? box(c.text, 3, Math.max(1, down - 1)) : c,
    )
    if (down > 1) return r === last ? [...levels, ...wider] : wider
    // a further row of the head: what reached its end reaches one row further
    return wider.map(c => (c.text !== '科目编码' && r + c.down === grid.head ? { ...c, down: c.down + 1 } : c))
  })
  const body = grid.rows.slice(grid.head).map((row): Row => {
    const [code, ...rest] = row
    const text = code?.text ?? ''
    return [...[text.slice(0, 3), text.slice(3, 5), text.slice(5)].map(t => box(t)), ...rest]
  })
  const more = down > 1 ? [] : [levels]
  return { ...grid, head: grid.head + more.length, rows: [...head, ...more, ...body], widths: [7, 5, 5, ...grid.widths.slice(1)] }
}, CODED)

/** Code and name in one cell. */
export const codesWithNames = overGrids(
  grid => ({
    ...grid,
    widths: [(grid.widths[0] ?? 0) + (grid.widths[1] ?? 0), ...grid.widths.slice(2)],
    rows: grid.rows.map((row, r): Row => {
      const [first, second, ...rest] = row
      if (!first || !second) return row
      if (r >= grid.head) return [box(`${first.text} ${second.text}`.trim()), ...rest]
      if (first.text === '科目编码') return [{ ...first, text: '科目编码及名称' }, ...rest]
      return first.across === 2 ? [{ ...first, across: 1 }, second, ...rest] : row
    }),
  }),
  CODED,
)
export const codesInBrackets = overCells(text => (CODE.test(text) ? `[${text}]` : text), CODED)
export const codesSetIn = overCells(text => (CODE.test(text) ? `${' '.repeat(text.length - 3)}${text}` : text), CODED)
export const namesSetIn = overBody(
  rows =>
    rows.map(row => {
      const depth = Math.max(0, (row[0]?.text.length ?? 0) - 3) / 2
      return row.map((c, i) => (i === 1 ? { ...c, text: `${'　'.repeat(depth)}${c.text}` } : c))
    }),
  CODED,
)

/** 合　　计 */
export const spreadLabels: Rewrite = overGrids(grid => ({
  ...grid,
  rows: grid.rows.map(row => row.map(c => ({ ...c, text: /^\p{Script=Han}{2}$/u.test(c.text) ? [...c.text].join('        ') : c.text }))),
}))

/** One line of labels, as far as the labels allow it. */
export const headOfOneLine = overGrids(
  grid => {
    const width = grid.widths.length
    const lowest = new Array<string>(width).fill('')
    const covered = new Set<string>()
    for (const [r, row] of grid.rows.slice(0, grid.head).entries()) {
      let column = 0
      for (const cell of row) {
        while (covered.has(`${r}/${column}`)) column++
        for (let d = 0; d < cell.down; d++) for (let a = 0; a < cell.across; a++) covered.add(`${r + d}/${column + a}`)
        lowest.fill(cell.text, column, column + cell.across)
        column += cell.across
      }
    }
    return { ...grid, head: 1, rows: [lowest.map(t => box(t)), ...grid.rows.slice(grid.head)] }
  },
  ['表二', '表三', '表五', '表六', '表七', '表八', '表九'],
)

const broken = (text: string, longest: number): string => {
  if (text.length <= longest || /\d/.test(text)) return text
  const lines = Math.ceil(text.length / longest)
  const each = Math.ceil(text.length / lines)
  return Array.from({ length: lines }, (_, i) => text.slice(i * each, (i + 1) * each)).join('\n')
}
export const labelsOfManyLines: Rewrite = overGrids(grid => ({
  ...grid,
  rows: grid.rows.map((row, r) => (r < grid.head ? row.map(c => ({ ...c, text: broken(c.text, 4) })) : row)),
}))
export const namesOfManyLines: Rewrite = overCells(text => broken(text, 6))

/** Amounts of the budget tables in 元, with what stands between thousands. */
const inYuan =
  (between: string): Rewrite =>
  parts =>
    overCells(text => (AMOUNT.test(text) ? grouped(`${text.replace('.', '').replace(/^0+/, '')}00.00`, between) : text))(parts).map((p, i, all) => {
      const next = all[i + 1]
      const isOfBudget = next?.kind === 'grid' && BUDGET.includes(next.sheet)
      return p.kind === 'caption' && isOfBudget && p.text === '单位：万元' ? { ...p, text: '单位：元' } : p
    })
const grouped = (text: string, between: string): string => text.replace(/\B(?=(?:\d{3})+\.)/g, between)
export const yuan = inYuan('')
export const yuanWithCommas = inYuan(',')
export const yuanWithBlanks = inYuan(' ')
/** The widest columns of figures have no room for all digits. */
export const narrowFigures: Rewrite = overGrids(grid => {
  const body = grid.rows.slice(grid.head)
  const isOfFigures = (column: number): boolean =>
    body.every(row => /^[\d,.\s]*$/.test(row[column]?.text ?? '')) && !body.some(row => CODE.test(row[column]?.text ?? ''))
  return { ...grid, widths: grid.widths.map((w, i) => (isOfFigures(i) ? 8 : w + 10)) }
})

const negative = (say: (amount: string) => string): Rewrite =>
  overCells(text => (AMOUNT.test(text) && text.endsWith('.00') ? say(text) : text), ['表九', '表六'])
export const negatives = negative(t => `-${t}`)
export const negativesInBrackets = negative(t => `(${t})`)
export const negativesFullWidth = negative(t => `－${t}`)

const blanksAs = (mark: string): Rewrite =>
  overBody(
    rows => rows.map(row => (row.some(c => AMOUNT.test(c.text)) ? row.map((c, i) => (i > 1 && c.text === '' ? { ...c, text: mark } : c)) : row)),
    [...CODED, '表九'],
  )
export const blanksAsZero = blanksAs('0.00')
export const blanksAsHyphen = blanksAs('-')
export const blanksAsDash = blanksAs('—')

const withoutUnits: Rewrite = parts => parts.filter(p => p.kind !== 'caption' || !/^单位[:：]/.test(p.text))
const isTitle = (part: Part | undefined): boolean => part?.kind === 'caption' && /表$/.test(part.text)
export const unitInTitle: Rewrite = parts =>
  withoutUnits(parts).map(p => (p.kind === 'caption' && isTitle(p) ? { ...p, text: `${p.text}（单位：万元）` } : p))
export const unitOnce: Rewrite = parts => {
  const own = withoutUnits(parts)
  const at = own.findIndex(isTitle)
  return [...own.slice(0, at), { kind: 'text', text: '以下各表金额单位均为万元。' }, ...own.slice(at)]
}
export const unitInHead: Rewrite = parts =>
  overGrids(grid => ({
    ...grid,
    rows: grid.rows.map((row, r) =>
      r < grid.head ? row.map(c => (/^(?:合计|预算数)$/.test(c.text) ? { ...c, text: `${c.text}（万元）` } : c)) : row,
    ),
  }))(withoutUnits(parts))
export const bodyBesideUnit: Rewrite = parts =>
  parts.map(p => (p.kind === 'caption' && p.text === '单位：万元' ? { ...p, text: `编制单位：示例县水务局${'　'.repeat(12)}单位：万元` } : p))

/** Title and unit in rows of the table. */
export const titleInTable: Rewrite = parts =>
  parts.flatMap((p, i): readonly Part[] => {
    const next = parts.slice(i + 1).find(o => o.kind !== 'caption')
    if (p.kind === 'caption') return next?.kind === 'grid' && BUDGET.includes(next.sheet) ? [] : [p]
    if (p.kind !== 'grid' || !BUDGET.includes(p.sheet)) return [p]
    const before = parts.slice(0, i)
    const above = before.slice(before.findLastIndex(o => o.kind !== 'caption') + 1).flatMap(o => (o.kind === 'caption' ? [o.text] : []))
    return [{ ...p, head: p.head + above.length, rows: [...above.map(t => [box(t, p.widths.length)]), ...p.rows] }]
  })

export const notesBelow: Rewrite = parts =>
  parts.flatMap((p): readonly Part[] => {
    if (p.kind !== 'grid' || !BUDGET.includes(p.sheet)) return [p]
    const isEmpty = !p.rows.some(row => row.some(c => AMOUNT.test(c.text)))
    return [
      p,
      {
        kind: 'text',
        text: isEmpty ? '注：本表无数据，本部门没有此项支出，故为空表。' : '注：本表按照部门预算的口径填列，表中数据四舍五入，分项与合计可能有尾差。',
      },
    ]
  })
export const notesAbove: Rewrite = parts =>
  parts.flatMap((p): readonly Part[] => (isTitle(p) ? [p, { kind: 'caption', text: '（按照部门预算口径填列）' }] : [p]))
/** 公开01表 at the left of the line above the title. */
export const numberedTables: Rewrite = parts => {
  let number = 0
  return parts.flatMap((p): readonly Part[] => (isTitle(p) ? [{ kind: 'caption', text: `公开${String(++number).padStart(2, '0')}表` }, p] : [p]))
}

/** One table and its title: a file of few pages, on which nothing comes again often. */
const only =
  (sheet: string): Rewrite =>
  parts => {
    const at = parts.findIndex(p => p.kind === 'grid' && p.sheet === sheet)
    const from = parts.slice(0, at).findLastIndex(p => p.kind !== 'caption') + 1
    return [...parts.slice(0, 1), ...parts.slice(from, at + 1)]
  }
export const onlyIncome = only('表二')
export const onlyBalance = only('表一')
export const onlyAppropriation = only('表四')
export const onlyThreePublic = only('表九')
/** The forms of targets and of the self-evaluation, without the tables. */
export const onlyForms: Rewrite = parts => [
  ...parts.slice(0, 1),
  ...parts.slice(parts.findIndex(p => p.kind !== 'grid' && p.text.startsWith('第四部分'))),
]
