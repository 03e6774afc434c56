/** Not written yet. */
export function DisclosurePage() {
  return null
}
