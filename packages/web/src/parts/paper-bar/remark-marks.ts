/** Marks of remarks on the fields of a paper: those a reviewer has sent, and those he is still writing. */
import type { Entry, PaperKind } from '@jixiao/core'
import { useCallback, useMemo } from 'react'
import { useDossier } from '../../office/use-dossier.tsx'
import { useRemarkDrafts } from './remark-drafts.ts'

/** For PaperForm's markOf. */
export function useRemarkMarks(kind: PaperKind, round = ''): (entry: Entry) => string | null {
  const { remarks } = useDossier()
  const { drafts } = useRemarkDrafts(kind, round)
  const marks = useMemo(() => {
    const found = new Map<string, string>()
    for (const r of remarks) {
      if (r.paper === kind && r.round === round && r.settledAt === null && r.record !== null) found.set(`${r.record} ${r.field ?? ''}`, 'remarked')
    }
    for (const d of drafts) if (d.record !== null) found.set(`${d.record} ${d.field ?? ''}`, 'remarked drafted')
    return found
  }, [remarks, drafts, kind, round])
  return useCallback(({ record, field }: Entry) => marks.get(`${record} ${field}`) ?? null, [marks])
}
