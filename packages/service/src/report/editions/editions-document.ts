/** Two editions compared as a document of its own: what `compare --format docx|xlsx` writes. */
import type { ReadDocument } from '@jixiao/core'
import { layOut } from '@jixiao/documents'
import { kindName, SEVERITY_NAMES } from '../naming.ts'
import type { ReportFinding } from '../report.ts'
import { whereOf } from '../where.ts'
import { actName, CHANGE_GROUP_NAMES, CHANGE_GROUPS, type ChangeGroup, groupOfChange } from './change-names.ts'
import type { EditionsReport, ReportedChange } from './editions-report.ts'

type FormBlock = Parameters<typeof layOut>[1][number]
type Row = readonly string[]

export function editionsDocument(report: EditionsReport, lang: 'zh' | 'en'): ReadDocument {
  const zh = lang === 'zh'
  const blocks: FormBlock[] = [
    title(zh ? '版本比较' : 'Editions compared'),
    { kind: 'paragraph', text: `${zh ? '结论：' : 'Verdict: '}${zh ? report.verdict : report.verdictEn}` },
    table(zh ? ['', '文件', '类型', '单位', '年度'] : ['', 'File', 'Kind', 'Body', 'Year'], [
      documentRow(report, 'old', zh),
      documentRow(report, 'new', zh),
    ]),
    ...CHANGE_GROUPS.flatMap(g => group(report, g, zh)),
    ...findings(report.findings.gone, zh ? '消除的问题' : 'Findings gone', zh),
    ...findings(report.findings.come, zh ? '新增的问题' : 'New findings', zh),
    ...slight(report, zh),
  ]
  return { file: 'editions', format: 'report', blocks: layOut('editions', blocks), residue: [], notices: [] }
}

const title = (text: string): FormBlock => ({ kind: 'paragraph', role: 'title', text })
const table = (head: Row, rows: readonly Row[]): FormBlock => ({ kind: 'table', rows: [head, ...rows] })

function documentRow(report: EditionsReport, side: 'old' | 'new', zh: boolean): Row {
  const d = report[side]
  const name = side === 'old' ? (zh ? '旧' : 'old') : zh ? '新' : 'new'
  return [
    name,
    d.file,
    d.kind ? kindName(d.kind, zh) : zh ? '未能读取' : 'not read',
    d.body?.name ?? '',
    d.fiscalYear === null ? '' : String(d.fiscalYear),
  ]
}

function group(report: EditionsReport, which: ChangeGroup, zh: boolean): readonly FormBlock[] {
  const changes = report.changes.filter(c => groupOfChange(c) === which)
  if (changes.length === 0) return []
  const head = zh
    ? ['序号', '变动', '事项', '旧', '新', '相差', '比例', '位置']
    : ['No.', 'Change', 'Fact', 'Old', 'New', 'Difference', 'Percent', 'Where']
  return [
    title(`${CHANGE_GROUP_NAMES[which][zh ? 'zh' : 'en']}（${changes.length}）`),
    table(
      head,
      changes.map((c, n) => changeRow(c, n + 1, zh)),
    ),
  ]
}

function changeRow(c: ReportedChange, number: number, zh: boolean): Row {
  const where = c.places.map(p =>
    [p.old && `${zh ? '旧 ' : 'old '}${whereOf(p.old, zh)}`, p.new && `${zh ? '新 ' : 'new '}${whereOf(p.new, zh)}`].filter(Boolean).join(' / '),
  )
  return [
    String(number),
    actName(c.what, zh),
    zh ? c.name : c.nameEn,
    c.from ?? '',
    c.to ?? '',
    c.difference ?? '',
    c.percent ?? '',
    where.join('\n'),
  ]
}

function findings(own: readonly ReportFinding[], heading: string, zh: boolean): readonly FormBlock[] {
  if (own.length === 0) return []
  const rows = own.map(
    (f): Row => [f.rule, SEVERITY_NAMES[f.severity][zh ? 'zh' : 'en'], zh ? f.message : f.messageEn, f.places[0] ? whereOf(f.places[0], zh) : ''],
  )
  return [title(`${heading}（${own.length}）`), table(zh ? ['规则', '程度', '问题', '位置'] : ['Rule', 'Severity', 'What', 'Where'], rows)]
}

function slight({ slight: own }: EditionsReport, zh: boolean): readonly FormBlock[] {
  if (own.length === 0) return []
  const name = (kind: string): string => (kind === 'punctuation' ? (zh ? '标点不同' : 'punctuation') : zh ? '移动位置' : 'moved')
  const rows = own.map((m): Row => [name(m.kind), m.text, m.old ? whereOf(m.old, zh) : '', m.new ? whereOf(m.new, zh) : ''])
  return [
    title(zh ? `内容不变（${own.length}）` : `Unchanged in substance (${own.length})`),
    table(zh ? ['变动', '内容', '旧', '新'] : ['Change', 'Text', 'Old', 'New'], rows),
  ]
}
