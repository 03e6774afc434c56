/** Not written yet. */
export function ParticularsPage() {
  return null
}
