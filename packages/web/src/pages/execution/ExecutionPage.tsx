/** Not written yet. */
export function ExecutionPage() {
  return null
}
