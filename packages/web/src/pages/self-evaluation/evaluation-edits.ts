/** The records of the self-evaluation: what is missing so that every cell of the forms can be filled in. */
import { type Dossier, type Edit, recordsOf } from '@jixiao/core'
import { adding } from '../../office/use-dossier.tsx'

/** One result for each project, one attainment for each indicator, the department's own among them; those that are there stay. */
export function startingEvaluation(dossier: Dossier): readonly Edit[] {
  const results = recordsOf(dossier, 'project').flatMap(p =>
    recordsOf(dossier, 'result', p.id).length > 0 ? [] : [adding({ dossier }, 'result', p.id, {})],
  )
  const attainments = recordsOf(dossier, 'indicator').flatMap(i =>
    i.parent === null || recordsOf(dossier, 'attainment', i.id).length > 0 ? [] : [adding({ dossier }, 'attainment', i.id, {})],
  )
  return [...results, ...attainments]
}
