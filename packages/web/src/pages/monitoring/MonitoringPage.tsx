/** Not written yet. */
export function MonitoringPage() {
  return null
}
