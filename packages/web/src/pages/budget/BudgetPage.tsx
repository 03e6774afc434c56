/** Not written yet. */
export function BudgetPage() {
  return null
}
