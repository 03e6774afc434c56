/** A document of texts and tables as understood, with nothing recognised in it but its cover. For tests only. */
import type { Block, Table } from '../../blocks/block.ts'
import { factBook } from '../../statements/fact-book.ts'
import type { Topics } from '../../statements/understanding.ts'

type Part = string | readonly (readonly string[])[]

export function topicsOf(parts: readonly Part[], { year = 2026, file = 'paper.txt' } = {}): Topics {
  const blocks = parts.map((part, block): Block => {
    const place = { file, block }
    return typeof part === 'string' ? { kind: 'paragraph', text: part, place: { ...place, text: part } } : tableOf(part, place)
  })
  const face = {
    file,
    kind: 'budget-disclosure' as const,
    body: { name: '示例县档案局', code: null },
    fiscalYear: { value: year, text: String(year), place: { file, block: 0 } },
    level: 'county' as const,
    parts: [],
  }
  const none: readonly never[] = []
  return {
    face,
    blocks,
    residue: none,
    sections: none,
    tables: none,
    projects: none,
    indicators: none,
    goals: none,
    selfEvaluations: none,
    monitoringForms: none,
    checklistItems: none,
    mentions: none,
    personalData: none,
    facts: factBook([]),
  }
}

function tableOf(rows: readonly (readonly string[])[], place: { readonly file: string; readonly block: number }): Table {
  return {
    kind: 'table',
    place,
    columns: rows[0]?.length ?? 0,
    rows: rows.map((cells, row) => ({
      index: row,
      cells: cells.map((text, column) => ({ text, row, column, rowSpan: 1, colSpan: 1, place: { ...place, row, column, text } })),
    })),
  }
}
