/** Not written yet. */
export function ReviewPage() {
  return null
}
