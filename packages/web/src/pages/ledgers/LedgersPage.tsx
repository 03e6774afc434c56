/** Not written yet. */
export function LedgersPage() {
  return null
}
