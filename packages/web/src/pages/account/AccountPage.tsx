/** Not written yet. */
export function AccountPage() {
  return null
}
