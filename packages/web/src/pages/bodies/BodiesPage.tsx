/** Not written yet. */
export function BodiesPage() {
  return null
}
