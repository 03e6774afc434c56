/** The report as SARIF 2.1.0, for code review tools and dashboards. */
import type { Rule, Severity } from '@jixiao/core'
import type { Report, ReportFinding, ReportPlace } from './report.ts'

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { fatal: 'error', error: 'error', warning: 'warning', hint: 'note' }

/** Writes SARIF. `rules` gives the metadata of every rule that ran. */
export function writeSarif(report: Report, rules: readonly Rule[]): string {
  const ran = new Set(report.outcomes.map(o => o.rule))
  const listed = rules.filter(r => ran.has(r.code))
  const index = new Map(listed.map((r, i) => [r.code, i]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'jixiao',
            version: report.engine.version,
            properties: { rulebook: report.engine.rulebook, profile: report.engine.profile },
            rules: listed.map(r => ({
              id: r.code,
              name: r.name,
              shortDescription: { text: r.title },
              fullDescription: { text: `${r.title} (${r.titleEn})` },
              defaultConfiguration: { level: LEVEL[r.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: report.documents.map(d => ({ location: { uri: uriOf(d.file) }, hashes: { 'sha-256': d.sha256 } })),
        invocations: [
          {
            executionSuccessful: report.documents.every(d => d.kind !== null),
            toolExecutionNotifications: report.documents.flatMap(d =>
              d.notices.map(n => ({
                level: d.kind === null ? 'error' : 'note',
                descriptor: { id: n.code },
                message: { text: n.message },
                locations: [n.place ? locationOf(n.place) : { physicalLocation: { artifactLocation: { uri: uriOf(d.file) } } }],
              })),
            ),
          },
        ],
        results: report.findings.map(f => resultOf(f, index.get(f.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf(f: ReportFinding, ruleIndex: number | undefined) {
  return {
    ruleId: f.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[f.severity],
    message: { text: [f.message, f.arithmetic, f.mend].filter(Boolean).join('\n') },
    locations: f.places.slice(0, 1).map(locationOf),
    relatedLocations: [...f.places.slice(1), ...f.related].map((p, i) => ({ id: i + 1, ...locationOf(p) })),
    partialFingerprints: { 'jixiao/v1': f.id },
    properties: { severity: f.severity, expected: f.expected, found: f.found, arithmetic: f.arithmetic, cause: f.cause },
  }
}

function locationOf(p: ReportPlace) {
  const named = [p.table, p.row, p.column].filter(Boolean)
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(p.file) },
      ...(p.line === undefined ? {} : { region: { startLine: p.line, ...(p.text ? { snippet: { text: p.text } } : {}) } }),
    },
    ...(named.length > 0 ? { logicalLocations: [{ fullyQualifiedName: named.join(' / '), kind: 'table cell' }] } : {}),
  }
}

/** A relative URI reference: path separators stay, everything else that a URI cannot hold is escaped. */
const uriOf = (file: string): string => file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
