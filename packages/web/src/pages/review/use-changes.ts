/** What changed in a paper since it was submitted before, and the marks of that on its fields. */
import { type Entry, type FieldValue, type PaperKind, RECORD_KINDS } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import type { FieldChange } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { asTyped } from '../../parts/paper/typed-value.ts'

const TEXT = {
  before: ['上次提交：{from}（{name} {day} 改）', 'Submitted before: {from} (changed by {name}, {day})'],
  added: ['上次提交后新增（{name} {day}）', 'New since the last submission ({name}, {day})'],
  empty: ['（空）', '(empty)'],
} as const

export interface ChangesAnswer {
  /** null: it is the first submission. */
  readonly since: number | null
  readonly changes: readonly FieldChange[]
}

export function useChanges(kind: PaperKind, round: string): ChangesAnswer | null {
  const { dossier } = useDossier()
  const { data } = useQuery({
    queryKey: ['changes', dossier.id, kind, round, dossier.revision],
    queryFn: () => call<ChangesAnswer>('GET', `/dossiers/${dossier.id}/papers/${kind}/changes?round=${round}`),
    retry: false,
    placeholderData: last => last,
  })
  return data ?? null
}

/** A value of a field as it is printed in a list. */
export function shownValue({ kind, field }: Pick<FieldChange, 'kind' | 'field'>, value: FieldValue, empty: string): string {
  const shape = Object.entries(RECORD_KINDS).find(([name]) => name === kind)?.[1]
  const found = Object.entries(shape?.fields ?? {}).find(([name]) => name === field)?.[1]
  if (!found) return value === null ? empty : String(value)
  const choice = typeof value === 'string' ? Object.entries(found.choices ?? {}).find(([name]) => name === value)?.[1] : undefined
  return choice?.zh ?? (asTyped(found, value, '万元') + (found.type === 'money' && value !== null ? '万元' : '') || empty)
}

export interface ChangeMarks {
  readonly markOf: (entry: Entry) => string | null
  readonly titleOf: (entry: Entry) => string | null
}

export function useChangeMarks(changes: readonly FieldChange[]): ChangeMarks {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  return useMemo(() => {
    const known = new Map(changes.filter(c => c.what !== 'removed').map(c => [`${c.record} ${c.field}`, c]))
    const at = ({ record, field }: Entry): FieldChange | undefined => known.get(`${record} ${field}`)
    return {
      markOf: entry => (at(entry) ? 'changed' : null),
      titleOf: entry => {
        const change = at(entry)
        if (!change) return null
        const who = { name: change.byName, day: new Date(change.at).toLocaleDateString(lang === 'zh' ? 'zh-CN' : 'en') }
        return change.what === 'added' ? t('added', who) : t('before', { ...who, from: shownValue(change, change.from, t('empty')) })
      },
    }
  }, [changes, t, lang])
}
