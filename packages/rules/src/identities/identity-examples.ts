/** The examples of an identity from its own few figures: it holds, one figure is spoilt, that figure is unreadable. */
import type { Example, Origin, Statement, TopicName } from '@jixiao/core'
import { face, fact, facts } from '../examples.ts'
import type { Identity } from './identity.ts'

/** "T1 income/total 23.50; text@001 income/total#2022 21.00" → statements. No unit is 万元; "-" is a blank cell. */
export function figuresIn(words: string): readonly Statement[] {
  return words.split(';').map(entry => {
    const [origin = '', path = '', printed = ''] = entry.trim().split(/\s+/)
    const [from = '', part = 'department'] = origin.split('@')
    const [name = '', year] = path.split('#')
    const text = printed === '-' ? '' : /^[-\d.,]+$/.test(printed) ? `${printed}万元` : printed
    return fact(name, text, originNamed(from), { part, ...(year === undefined ? {} : { fiscalYear: Number(year) }) })
  })
}

const ORIGINS: readonly Origin[] = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'text',
  'target-table',
]
function originNamed(name: string): Origin {
  const found = ORIGINS.find(o => o === name)
  if (!found) throw new RangeError(`no origin ${name}`)
  return found
}

const isSamePlace = (a: Statement, b: Statement): boolean =>
  a.fact === b.fact && a.origin === b.origin && a.subject.part === b.subject.part && a.subject.fiscalYear === b.subject.fiscalYear

export function identityExamples(identity: Identity): readonly Example<TopicName>[] {
  const sound = figuresIn(identity.example.holds)
  const [spoilt] = figuresIn(identity.example.spoilt)
  const replace = (by: (s: Statement) => Statement) => sound.map(s => (spoilt && isSamePlace(s, spoilt) ? by(s) : s))
  const kind = identity.appliesTo === undefined || identity.appliesTo === 'every' ? {} : { kind: identity.appliesTo[0] ?? ('unknown' as const) }
  const given = (statements: readonly Statement[]) => ({ face: face(kind), facts: facts(...statements) })
  return [
    { name: { zh: '相符', en: 'it holds' }, given: given(sound), expect: 'pass' },
    { name: { zh: '改动一个数', en: 'one figure is changed' }, given: given(replace(s => spoilt ?? s)), expect: 1 },
    {
      name: { zh: '没有可核对的数字', en: 'nothing to compare' },
      given: given([]),
      expect: identity.origins.length === 0 ? 'not-applicable' : 'cannot-tell',
    },
  ]
}
