/** A body's year as it stands in the index of the site. */
import type { Profile } from '@jixiao/core'
import { evaluationsOf } from './evaluations.ts'
import { figuresOf, partOfYear, summaryOf } from './figures.ts'
import { OPEN_TABLES } from './open-data/tables.ts'
import type { BodyYear, PublicYear } from './site-data.ts'

/** `open` gives the year again when it is asked for. */
export function indexedYear(year: BodyYear, profile: Profile, open: PublicYear['open']): PublicYear {
  const { region, body, published, documents, versions, damaged, units } = year
  const figures = figuresOf(year, { profile })
  const hasJoined = units.some(u => u.records !== null)
  return {
    region,
    body,
    year: year.year,
    published,
    documents,
    versions,
    damaged,
    units,
    papers: year.papers.map(({ kind }) => ({ kind })),
    isTaken: year.taken !== undefined,
    hasPaper: year.beside !== undefined,
    figures: summaryOf(figures),
    own: hasJoined ? summaryOf(figuresOf(partOfYear(year, 'own'), { profile })) : null,
    evaluations: evaluationsOf(year, { profile }).map(({ id }) => ({ id })),
    projects: figures.projects.map(p => ({ name: p.name, indicators: p.indicators.map(i => i.name) })),
    rows: new Map(OPEN_TABLES.map(t => [t.name, t.rowsOf(year, { profile }).length])),
    open,
  }
}

/** Of a year that is held in memory as a whole. */
export const wholeYear = (year: BodyYear, profile: Profile): PublicYear => indexedYear(year, profile, async () => year)
