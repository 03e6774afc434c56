/** The projects that rows of an import name: found by code, then by name; those that the dossier lacks are offered as new ones. */
import { type Dossier, type Edit, fieldText, orderBetween, recordsOf, squeeze } from '@jixiao/core'
import type { Imported } from './imported.ts'

export interface ProjectsOfImport {
  /** The id of the project; null when it is not there and none is to be made. */
  find(code: string, name: string, className: string | null): string | null
  readonly edits: readonly Edit[]
  readonly made: Imported['newProjects']
}

/** Names that stand for "no project". */
export const isNoProject = (name: string): boolean => /^(?:|[-—/]+|无|基本支出|人员经费|公用经费|日常公用经费)$/.test(squeeze(name))

export function projectsOfImport(dossier: Dossier, prefix: string, mayAdd: boolean): ProjectsOfImport {
  const byCode = new Map<string, string>()
  const byName = new Map<string, string>()
  let order: string | null = null
  for (const p of recordsOf(dossier, 'project')) {
    order = p.order
    if (fieldText(p, 'code')) byCode.set(fieldText(p, 'code'), p.id)
    if (fieldText(p, 'name')) byName.set(squeeze(fieldText(p, 'name')), p.id)
  }
  const edits: Edit[] = []
  const made: { record: string; name: string; code: string }[] = []
  return {
    edits,
    made,
    find(writtenCode, writtenName, className) {
      const code = squeeze(writtenCode).toUpperCase()
      const name = writtenName.trim()
      const known = (code === '' ? undefined : byCode.get(code)) ?? byName.get(squeeze(name))
      if (known !== undefined) return known === '' ? null : known
      const record = `${prefix}project-${made.length + 1}`
      made.push({ record, name, code })
      // in the list of what is missing once, and in the dossier only when that is wanted
      byName.set(squeeze(name), mayAdd ? record : '')
      if (code) byCode.set(code, mayAdd ? record : '')
      if (!mayAdd) return null
      order = orderBetween(order, null)
      const isCode = /^[0-9A-Z]{1,24}$/.test(code)
      edits.push({
        kind: 'add',
        record,
        of: 'project',
        parent: null,
        order,
        fields: { name, ...(isCode ? { code } : {}), ...(className ? { class: className } : {}) },
      })
      return record
    },
  }
}
