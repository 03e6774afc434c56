/** The report as JSON: fixed key order, two spaces, one final newline. */
import type { Report } from './report.ts'

export const writeJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
