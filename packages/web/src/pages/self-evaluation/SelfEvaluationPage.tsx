/** Not written yet. */
export function SelfEvaluationPage() {
  return null
}
