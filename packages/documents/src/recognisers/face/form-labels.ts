/** Whose form it is, by the labels in the head of a form: 预算部门名称, 主管部门, 预算单位, 实施单位. */
import { type Cell, type Place, squeeze } from '@jixiao/core'
import type { FaceEvidence } from './face-evidence.ts'

export interface FormOwner {
  readonly name: string
  readonly code: string | null
  readonly place: Place
  readonly weight: number
}

/** The department answers for the form; a unit of it only where no department is named. */
const LABELS: readonly (readonly [RegExp, number])[] = [
  [/^(?:预算)?(?:部门|单位)(?:[(](?:部门|单位)[)])?(?:名称|全称)$/, 2.8],
  [/^(?:项目)?(?:地方)?主管部门(?:及代码|名称)?(?:[(].*[)])?$/, 2.4],
  [/^预算(?:执行)?单位(?:名称)?$|^填报单位(?:[(].*[)])?$/, 2.2],
  [/^(?:项目)?(?:实施|使用|承担).{0,6}单位(?:[(].*[)])?$|^项目单位$/, 2],
]
const CODED = /^(?:[[(]?(\d{3}(?:\d{3}){0,2})[\])]?[-—_]?)?(.*?)(?:[-—_]?[[(](\d{3}(?:\d{3}){0,2})[\])])?(?:[(](?:公章|盖章|章)[)])?$/
const HEAD_ROWS = 10

export function formOwners(evidence: FaceEvidence, isBody: (name: string) => boolean): readonly FormOwner[] {
  const found = new Map<string, FormOwner>()
  for (const { grid } of evidence.tables)
    for (const row of grid.table.rows.slice(0, HEAD_ROWS)) {
      const printed = row.cells.filter(c => c.text.trim() !== '')
      for (const [i, cell] of printed.entries()) {
        const owner = ownerOf(cell, printed[i + 1], isBody)
        const known = owner && found.get(owner.name)
        if (owner && (!known || known.weight < owner.weight)) found.set(owner.name, owner)
      }
    }
  return [...found.values()]
}

function ownerOf(label: Cell, value: Cell | undefined, isBody: (name: string) => boolean): FormOwner | null {
  if (label.text.length > 24 || !value || value.text.length > 60) return null
  const word = squeeze(label.text).replace(/[:：]$/, '')
  const weight = LABELS.find(([pattern]) => pattern.test(word))?.[1]
  const [, before, name = '', after] = CODED.exec(squeeze(value.text)) ?? []
  return weight !== undefined && isBody(name) ? { name, code: before ?? after ?? null, place: value.place, weight } : null
}
