/** Not written yet. */
export function DeskPage() {
  return null
}
