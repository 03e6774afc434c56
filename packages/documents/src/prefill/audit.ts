/** Every statement of the document against the dossier that was made of it: what does not come out again is left, with its reason. */
import { compare, type Dossier, figureOf, isWithin, type Rational, roundedInterval, type Statement, type Wording, wording } from '@jixiao/core'
import { factsOfBudget } from './facts-of-budget.ts'
import { factsOfYear } from './facts-of-year.ts'
import type { Filling, Left, LeftReason } from './filling.ts'
import type { PrefilledProject } from './prefilled-project.ts'

/** The values that a dossier can give for a fact, in the base unit; null where it has no such fact, empty where it has none of this one. */
export type FactsOf = (fact: string, s: Statement) => readonly Rational[] | null

export function audit(filling: Filling, dossier: Dossier, projects: readonly PrefilledProject[]): readonly Left[] {
  const sources: readonly FactsOf[] = [factsOfBudget(filling, dossier, projects), factsOfYear(filling, dossier, projects)]
  const left: Left[] = []
  for (const s of filling.facts.statements) {
    const reason = reasonToLeave(filling, s, sources)
    if (reason) left.push({ reason, fact: s.fact, say: WORDS[reason](printed(s)), place: s.place })
  }
  const others = new Map<string, number>()
  for (const s of filling.understanding.facts.statements) {
    if (s.subject.part !== filling.part) others.set(s.subject.part, (others.get(s.subject.part) ?? 0) + 1)
  }
  for (const [part, count] of others) left.push({ reason: 'other-part', fact: null, say: otherPart(filling, part, count), place: null })
  return left
}

function reasonToLeave({ draft, year }: Filling, s: Statement, sources: readonly FactsOf[]): LeftReason | null {
  if (s.value.kind === 'unreadable') return draft.isTaken(s.place) ? null : 'unreadable'
  if (s.subject.stage === 'final-accounts') return draft.isTaken(s.place) || s.value.kind === 'blank' ? null : 'no-field'
  const isOfYear = s.subject.fiscalYear === null || s.subject.fiscalYear === year || s.subject.fiscalYear === year - 1
  const figure = figureOf(s)
  const values = isOfYear && figure ? sources.map(of => of(s.fact, s)).find(v => v !== null) : undefined
  if (values && figure) {
    const interval = roundedInterval(figure)
    if (values.some(v => isWithin(v, interval))) return null
    if (values.length > 0) return 'contradicted'
  }
  if (draft.isTaken(s.place) || s.value.kind === 'blank') return null
  // 0 of something that the dossier does not have is nothing lost
  return figure && figure.dimension === 'money' && compare(figure.value, { n: 0n, d: 1n }) === 0 ? null : 'no-field'
}

const printed = (s: Statement): string =>
  `${s.label ? `${s.label}：` : ''}${s.value.kind === 'quantity' ? `${s.value.quantity.printed}${s.value.quantity.unit}` : s.value.kind === 'blank' ? '空' : s.value.text}`

const WORDS: Readonly<Record<LeftReason, (what: string) => Wording>> = {
  'no-field': what => wording(`“${what}”在卷宗中没有对应的栏目，没有填入。`, `The dossier has no field for “${what}”.`),
  contradicted: what =>
    wording(
      `“${what}”与文件其他地方（表格）的数字不一致，填入的是后者。`,
      `“${what}” does not agree with the rest of the document, which was taken.`,
    ),
  'not-placed': what => wording(`“${what}”没有填入。`, `“${what}” was not placed.`),
  unreadable: what => wording(`“${what}”未能识别，没有填入。`, `“${what}” could not be read.`),
  'other-part': what => wording(`“${what}”属于其他单位。`, `“${what}” belongs to another body.`),
}

const otherPart = ({ understanding }: Filling, part: string, count: number): Wording => {
  const name = understanding.face.parts.find(p => p.key === part)?.name ?? part
  return wording(`文件中“${name}”部分的${count}项没有填入。`, `${count} statements of the part “${name}” were not entered.`)
}
