/** Not written yet. */
export function HistoryPage() {
  return null
}
