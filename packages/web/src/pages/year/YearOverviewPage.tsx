/** Not written yet. */
export function YearOverviewPage() {
  return null
}
