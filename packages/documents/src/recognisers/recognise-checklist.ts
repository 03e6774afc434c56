/** Items of an inspection checklist (公开情况检查表) with their results: a sheet that speaks of another document. */
import {
  type Cell,
  type ChecklistItem,
  cellAt,
  type DocumentFace,
  type Notice,
  type Place,
  type ReadDocument,
  type Statement,
  squeeze,
  stated,
  wording,
} from '@jixiao/core'
import { type ChecklistTable, checklistTables } from './checklist/checklist-table.ts'
import { subjectOf } from './indicator-tables/part-of-block.ts'
import type { Recognised } from './recognised.ts'

const MEETS = /^(?:是|√|✓|✔|符合(?:要求)?|合格|合规|有|达标|已公开|通过)$/
const FAILS = /^(?:否|×|✕|✗|x|不符合(?:要求)?|不合格|不合规|无|缺|未达标|未公开|不通过)$/i
const NOT_APPLICABLE = /^(?:不适用|不涉及|无此项|\/|-|—)$/

export function recogniseChecklist(document: ReadDocument, face: DocumentFace): Recognised & { readonly items: readonly ChecklistItem[] } {
  const items = checklistTables(document.blocks).flatMap(itemsOf)
  const subject = subjectOf(face, 'department', 'budget')
  const statements = items.flatMap((item, index): Statement[] => {
    const state = (what: string, text: string, place: Place): Statement => ({
      subject,
      fact: `checklist/item/${index}/${what}`,
      value: { kind: 'text', text },
      place,
      origin: 'text',
      label: item.item.value,
    })
    return [
      ...(item.result.text === '' ? [] : [state('result', item.result.text, item.result.place)]),
      ...(item.remark ? [state('remark', item.remark.text, item.remark.place)] : []),
    ]
  })
  return { items: items.map((item, index) => ({ ...item, index })), statements, notices: [aboutAnother(face)] }
}

/** Below the header: what stands left of the result is the item and its group, what stands right of it the remark. */
function itemsOf({ table, header, result }: ChecklistTable): readonly ChecklistItem[] {
  return table.rows
    .filter(r => r.index > header.index)
    .flatMap((row): ChecklistItem[] => {
      const printed = row.cells.filter(c => c.text.trim() !== '')
      const left = printed.filter(c => c.column + c.colSpan <= result.column)
      const item = left.at(-1)
      if (!item) return []
      const answer = row.cells.find(c => c.column <= result.column && result.column < c.column + c.colSpan)
      const remark = printed.find(c => c.column > result.column && c !== answer)
      if (!answer || (answer === item && !remark)) return []
      const above = item.column > 0 ? cellAt(table, row.index, 0) : undefined
      const group = above && above !== item ? above.text.trim() : ''
      return [
        {
          index: 0,
          group,
          item: stated(item.text.trim(), item.text.trim(), placeOf(item, item)),
          result: stated(resultOf(answer.text), answer.text.trim(), placeOf(answer, item)),
          ...(remark ? { remark: stated(remark.text.trim(), remark.text.trim(), placeOf(remark, item)) } : {}),
          place: placeOf(item, item),
        },
      ]
    })
}

const placeOf = (cell: Cell, item: Cell): Place => ({ ...cell.place, rowLabel: item.text.trim(), text: cell.text.trim() })

function resultOf(text: string): ChecklistItem['result']['value'] {
  const word = squeeze(text)
  return MEETS.test(word) ? 'meets' : FAILS.test(word) ? 'fails' : NOT_APPLICABLE.test(word) ? 'not-applicable' : null
}

const aboutAnother = (face: DocumentFace): Notice => {
  const whose = `${face.body?.name ?? ''}${face.fiscalYear ? `${face.fiscalYear.value}年` : ''}`
  return {
    code: 'about-another-document',
    say: wording(
      `这是一份检查表，记录的是对另一份文件${whose === '' ? '' : `（${whose}）`}的检查；表中引用的问题属于被检查的文件，不在这里重复检查。`,
      'This is an inspection checklist about another document; the faults that it quotes are those of the other one and are not checked here.',
    ),
  }
}
