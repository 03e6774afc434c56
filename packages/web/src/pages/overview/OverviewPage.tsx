/** Not written yet. */
export function OverviewPage() {
  return null
}
