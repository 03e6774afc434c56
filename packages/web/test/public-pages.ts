/** One page of every kind that the public site has. */
export interface PageKind {
  readonly kind: string
  readonly path: string
  /** Searches are not for search engines. */
  readonly isForSearchEngines: boolean
}

const YEAR = 'bodies/archives/2026/'
const kind = (name: string, path: string, isForSearchEngines = true): PageKind => ({ kind: name, path, isForSearchEngines })

export const PAGE_KINDS: readonly PageKind[] = [
  kind('first', ''),
  kind('region', 'regions/county/2025/'),
  kind('body', 'bodies/archives/'),
  kind('year', YEAR),
  kind('year-without-results', 'bodies/culture/2026/'),
  kind('tables', `${YEAR}tables/`),
  kind('targets', `${YEAR}targets/`),
  kind('evaluation', `${YEAR}evaluations/e-finance/`),
  kind('versions', `${YEAR}versions/`),
  kind('comparison', 'compare/archives/'),
  kind('compare', `compare/?with=archives:2026&with=culture:2025`, false),
  kind('search', 'search/?q=dag', false),
  kind('data', 'data/'),
  kind('terms', 'terms/'),
  kind('english-first', 'en/'),
  kind('english-year', `en/${YEAR}`),
  kind('english-targets', `en/${YEAR}targets/`),
  kind('english-evaluation', `en/${YEAR}evaluations/e-finance/`),
  kind('english-data', 'en/data/'),
]
