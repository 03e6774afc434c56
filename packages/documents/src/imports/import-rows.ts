/** Rows of a table and what its columns hold → edits of a dossier. Pure; nothing is dropped in silence. */
import {
  classificationsIn,
  type Dossier,
  type Edit,
  type FieldValue,
  orderBetween,
  type RecordKind,
  recordsOf,
  shapeOf,
  squeeze,
  wording,
} from '@jixiao/core'
import type { Target } from './header-words.ts'
import type { ImportTable } from './import-table.ts'
import type { Imported, ImportSettings, LeftCell, TakenRow } from './imported.ts'
import type { Mapping } from './mapping.ts'
import { projectsOfImport } from './projects-of-import.ts'
import { type RowRecord, recordsOfRow } from './records-of-row.ts'
import { rowReader } from './row-reader.ts'
import { saysTotal, totalsByCode } from './totals.ts'

export function importRows(table: ImportTable, mapping: Mapping, dossier: Dossier, settings: ImportSettings): Imported {
  const left: LeftCell[] = [...unmapped(table, mapping)]
  const nothing = (): Imported => ({ edits: [], taken: [], left, newProjects: [] })
  const needsUnit = mapping.kind !== 'entry'
  if (needsUnit && mapping.unit === null) {
    left.push(wholeColumn('', wording('表里没有写明金额单位，请选择元或万元。', 'The table does not say its unit of money; choose 元 or 万元.')))
    return nothing()
  }
  const lacking = lackingColumn(mapping)
  if (lacking) {
    left.push(wholeColumn('', wording(`没有哪一列是“${lacking}”，请指定。`, `No column was named as “${lacking}”.`)))
    return nothing()
  }
  const codes = settings.codes ?? classificationsIn([], dossier.fiscalYear)
  const projects = projectsOfImport(dossier, settings.prefix, settings.newProjects === 'add')
  const found: { readonly line: number; readonly cells: readonly string[]; readonly record: RowRecord }[] = []
  for (const row of table.rows) {
    if (repeatsHeaders(row.cells, table.headers)) {
      left.push({
        reason: 'header',
        line: row.line,
        column: null,
        text: row.cells.join(' | '),
        say: wording('重复的表头，不导入。', 'The headers again.'),
      })
      continue
    }
    if (saysTotal(row.cells)) {
      left.push({ reason: 'total', line: row.line, column: null, text: row.cells.filter(c => c !== '').join(' | '), say: TOTAL })
      continue
    }
    const reader = rowReader(table, mapping, dossier.fiscalYear, row, left, codes)
    const records = recordsOfRow(mapping, reader)
    if (records.length === 0)
      reader.leave('missing', null, wording('这一行没有可用的金额（或数据），没有导入。', 'The row has no amount (or figures) and was not imported.'))
    for (const record of records) found.push({ line: row.line, cells: row.cells, record })
  }
  const isTotal = totalsByCode(found.map(f => f.record.coded))
  const [edits, taken]: [Edit[], TakenRow[]] = [[], []]
  const target = placeOf(mapping, dossier, settings, edits)
  let order = settings.existing === 'keep' ? (recordsOf(dossier, target.kind, target.parent).at(-1)?.order ?? null) : null
  for (const { line, cells, record } of found) {
    if (isTotal(record.coded)) {
      left.push({ reason: 'total', line, column: null, text: cells.filter(c => c !== '').join(' | '), say: TOTAL })
      continue
    }
    const fields: Record<string, FieldValue> = { ...record.fields }
    if (record.project) {
      const { code, name, className } = record.project
      const id = projects.find(code, name, className)
      if (id === null) {
        left.push({
          reason: 'unknown',
          line,
          column: null,
          text: cells.filter(c => c !== '').join(' | '),
          say: wording(`项目库里没有“${name || code}”。`, `The dossier has no project “${name || code}”.`),
        })
        continue
      }
      fields.project = id
    }
    const id = `${settings.prefix}${target.kind}-${taken.length + 1}`
    order = orderBetween(order, null)
    edits.push({ kind: 'add', record: id, of: target.kind, parent: target.parent, order, fields })
    taken.push({ record: id, line })
  }
  const removed = settings.existing === 'replace' && taken.length > 0 ? recordsOf(dossier, target.kind, target.parent).map(removing) : []
  left.sort((a, b) => a.line - b.line)
  return { edits: taken.length > 0 ? [...removed, ...projects.edits, ...edits] : [], taken, left, newProjects: projects.made }
}

/** On every printed page the headers stand again. */
const repeatsHeaders = (cells: readonly string[], headers: readonly string[]): boolean => {
  const filled = cells.flatMap((c, i) => (c === '' ? [] : [squeeze(c) === (headers[i] ?? '').split('/').at(-1)]))
  return filled.length > 1 && filled.every(isSame => isSame)
}

const removing = (r: { readonly id: string; readonly revision: number }): Edit => ({ kind: 'remove', record: r.id, seen: r.revision })
const TOTAL = wording('合计行，由明细相加得出，不导入。', 'A sum of other rows; it is not imported.')

const wholeColumn = (column: string, say: LeftCell['say']): LeftCell => ({ reason: 'unmapped', line: 0, column: column || null, text: '', say })

/** Columns that hold something and that nobody has given a meaning. */
function unmapped(table: ImportTable, mapping: Mapping): readonly LeftCell[] {
  const used = new Set([...Object.values(mapping.columns), ...mapping.sources.map(s => s.header)])
  return table.headers.flatMap((header, at) =>
    used.has(header) || !table.rows.some(r => (r.cells[at] ?? '') !== '')
      ? []
      : [wholeColumn(header, wording(`“${header}”这一列没有对应的栏目，没有导入。`, `The column “${header}” has no target and was not imported.`))],
  )
}

/** What an import cannot do without, when no column has it. */
function lackingColumn({ kind, columns, sources }: Mapping): string | null {
  const has = (...targets: readonly Target[]): boolean => targets.some(t => columns[t] !== undefined)
  if (kind === 'entry') return has('date', 'title', 'figure') ? null : '日期、事项或数量'
  if (kind === 'adjustment' ? has('amount', 'supplement', 'cut') : has('amount') || sources.length > 0) return null
  return '金额'
}

/** Where the records go; a new ledger is made for entries that ask for one. */
function placeOf(
  mapping: Mapping,
  dossier: Dossier,
  { prefix, ledger }: ImportSettings,
  edits: Edit[],
): { readonly kind: RecordKind; readonly parent: string | null } {
  if (mapping.kind !== 'entry') return { kind: mapping.kind, parent: null }
  if (ledger && 'record' in ledger) return { kind: 'entry', parent: ledger.record }
  const parent = `${prefix}ledger`
  const name = ledger?.name ?? shapeOf('ledger').name.zh
  const order = orderBetween(recordsOf(dossier, 'ledger').at(-1)?.order ?? null, null)
  edits.push({ kind: 'add', record: parent, of: 'ledger', parent: null, order, fields: { name, ...headersAsNames(mapping) } })
  return { kind: 'entry', parent }
}

/** What the two figures of the rows mean is said in the ledger: as the columns call them. */
const headersAsNames = ({ columns }: Mapping): Readonly<Record<string, string>> => ({
  ...(columns.figure ? { figure: columns.figure } : {}),
  ...(columns.base ? { base: columns.base } : {}),
})
