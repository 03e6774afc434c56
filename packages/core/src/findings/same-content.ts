/** Documents that say the very same in the very same places, under different names: what is known of one is known of the others. */
import type { Topics } from '../statements/understanding.ts'
import { oncePer } from '../words/once-per.ts'
import { fingerprint } from './fingerprint.ts'

/** Each document that says the same as an earlier one, with the first such one. Grows with the number of documents, not with that of their pairs. */
export function copiesAmong(documents: readonly Topics[]): ReadonlyMap<Topics, Topics> {
  const copies = new Map<Topics, Topics>()
  const firsts = new Map<string, Topics[]>()
  for (const t of documents) {
    const alike = firsts.get(marksOf(t)) ?? []
    const first = alike.find(other => other !== t && isSameContent(other, t))
    if (first) copies.set(t, first)
    else firsts.set(marksOf(t), [...alike, t])
  }
  return copies
}

/** Tells nearly all documents apart that are not the same, so that few are compared piece by piece. */
const marksOf = oncePer((t: Topics): string =>
  fingerprint([
    t.face.kind,
    t.face.body?.name,
    t.face.fiscalYear?.value,
    t.blocks.length,
    ...t.facts.statements.flatMap(s => [s.fact, s.place.text]),
  ]),
)

/** All that rules may look at when they compare documents. */
const CONTENT = [
  'face',
  'blocks',
  'sections',
  'tables',
  'projects',
  'indicators',
  'goals',
  'selfEvaluations',
  'monitoringForms',
  'checklistItems',
  'mentions',
] as const satisfies readonly (keyof Topics)[]

const isSameContent = (a: Topics, b: Topics): boolean =>
  isSameValue(a.facts.statements, b.facts.statements) && CONTENT.every(topic => isSameValue(a[topic], b[topic]))

/** Plain data, whatever file it was read from. Runs over every object of a document, so it makes none. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b)
  let left = 0
  for (const key in a) {
    if (key !== 'file' && !isSameValue(Reflect.get(a, key), Reflect.get(b, key))) return false
    left++
  }
  for (const _ in b) left--
  return left === 0
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i++) if (!isSameValue(a[i], b[i])) return false
  return a.length === b.length
}
