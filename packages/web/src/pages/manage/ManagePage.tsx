/** Not written yet. */
export function ManagePage() {
  return null
}
