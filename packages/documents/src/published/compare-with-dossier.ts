/** What a body published beside the dossier that it keeps itself: where the two say different things. Nothing of either is changed. */
import {
  type Classifications,
  type Dossier,
  ECONOMIC,
  FUNCTIONAL,
  fieldText,
  figureOf,
  isWithin,
  printExactAmount,
  type Quantity,
  recordsOf,
  roundedInterval,
  type Statement,
  squeeze,
  toShortDecimal,
} from '@jixiao/core'
import { factsOfBudget } from '../prefill/facts-of-budget.ts'
import type { FactDifference } from './differences.ts'
import { publishedFact, statementsOf } from './published-facts.ts'
import type { PublishedFact, PublishedPart } from './published-paper.ts'

export interface DossierDifference extends Omit<FactDifference, 'before' | 'after'> {
  /** As the office's own dossier gives it. */
  readonly own: string
  readonly published: PublishedFact
}

/** Only what both tell of the budget: a fact that the dossier has nothing of is no difference. */
export function differencesFromDossier(
  parts: readonly PublishedPart[],
  dossier: Dossier,
  codes: Classifications = { functional: FUNCTIONAL, economic: ECONOMIC },
): readonly DossierDifference[] {
  if (recordsOf(dossier, 'line').length === 0) return []
  const facts = factsOfBudget({ codes, options: {}, year: dossier.fiscalYear }, dossier, [])
  const found = new Map<string, DossierDifference>()
  for (const { paper, part, fiscalYear } of parts)
    for (const s of statementsOf(paper, part)) {
      const published = s.subject.stage === 'budget' && isOfYear(s, fiscalYear) ? publishedFact(s, paper.sha256, fiscalYear) : null
      const figure = figureOf(s)
      if (!published || !figure || figure.dimension !== 'money' || /^(?:change|project|assets|procurement)\//.test(s.fact)) continue
      const values = facts(s.fact, s)
      if (!values || values.length === 0 || values.some(v => isWithin(v, roundedInterval(figure))) || found.has(s.fact)) continue
      const [own] = values
      if (own) found.set(s.fact, { ...headOf(published), own: inUnitOf(own, figure), published })
    }
  for (const d of indicatorDifferences(parts, dossier)) found.set(d.fact, d)
  return [...found.values()]
}

const isOfYear = (s: Statement, year: number): boolean => s.subject.fiscalYear === null || s.subject.fiscalYear === year
const headOf = ({ fact, stage, year, label }: PublishedFact) => ({ fact, stage, year, label })
const inUnitOf = (value: Quantity['value'], { unit }: Quantity): string =>
  unit === '元' ? `${toShortDecimal(value)}元` : printExactAmount(value, unit || '万元')

/** Indicators by project and name: another target value. */
function indicatorDifferences(parts: readonly PublishedPart[], dossier: Dossier): readonly DossierDifference[] {
  const own = new Map(
    recordsOf(dossier, 'project').flatMap(p =>
      recordsOf(dossier, 'indicator', p.id).map(i => {
        const operator = fieldText(i, 'operator')
        return [
          `${squeeze(fieldText(p, 'name'))} ${squeeze(fieldText(i, 'name'))}`,
          `${operator === 'words' ? '' : operator}${fieldText(i, 'value')}${fieldText(i, 'unit')}`,
        ] as const
      }),
    ),
  )
  return parts.flatMap(({ paper, part, fiscalYear }) =>
    paper.understanding.projects
      .filter(p => p.part === part)
      .flatMap(p =>
        p.indicators.flatMap((i): readonly DossierDifference[] => {
          const known = own.get(`${squeeze(p.name.value)} ${squeeze(i.name.value)}`)
          if (known === undefined || squeeze(known) === squeeze(i.target.text)) return []
          const head = {
            fact: `indicator/${p.name.value}/${i.name.value}`,
            stage: 'budget',
            year: fiscalYear,
            label: `${p.name.value} · ${i.name.value}`,
          }
          const published = { ...head, value: null, dimension: 'text', printed: i.target.text, place: i.target.place, document: paper.sha256 }
          return [{ ...head, own: known, published }]
        }),
      ),
  )
}
