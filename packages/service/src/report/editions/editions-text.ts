/** Two editions compared, for a terminal: the verdict, then one paragraph for each change. */
import { kindName } from '../naming.ts'
import type { ReportFinding, ReportPlace } from '../report.ts'
import { whereOf } from '../where.ts'
import { changeKindName } from './change-names.ts'
import type { EditionsReport, ReportedChange, ReportedPlaces } from './editions-report.ts'

export interface EditionsTextOptions {
  readonly lang: 'zh' | 'en'
  readonly colour: boolean
}

export function writeEditionsText(report: EditionsReport, { lang, colour }: EditionsTextOptions): string {
  const zh = lang === 'zh'
  const paint = (code: string, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const head = (['old', 'new'] as const).map(side => {
    const d = report[side]
    const facts = [d.kind ? kindName(d.kind, zh) : zh ? '未能读取' : 'not read', d.body?.name, d.fiscalYear].filter(Boolean)
    return `${zh ? (side === 'old' ? '旧' : '新') : side === 'old' ? 'old' : 'new'}  ${d.file}  ${facts.join(' · ')}`
  })
  const changes = report.changes.flatMap(c => [
    '',
    paint('1', `${changeKindName(c, zh)}${c.name === '' ? '' : `　${zh ? c.name : c.nameEn}`}`),
    ...body(c, zh, paint).map(l => `  ${l}`),
    ...c.places.map(p => `  ${paint('2', placesInWords(p, zh))}`),
  ])
  const findings = (['gone', 'come'] as const).flatMap(which => {
    const own = report.findings[which]
    if (report.changes.length === 0 || own.length === 0) return []
    const title = which === 'gone' ? (zh ? '消除的问题' : 'Findings gone') : zh ? '新增的问题' : 'New findings'
    return ['', paint('1', `${title} ${own.length}`), ...own.map(f => `  ${findingInWords(f, zh)}`)]
  })
  return `${[...head, ...changes, ...findings, '', paint('1', zh ? report.verdict : report.verdictEn)].join('\n')}\n`
}

const findingInWords = (f: ReportFinding, zh: boolean): string => `${f.rule} ${zh ? f.message : f.messageEn}`

function body(c: ReportedChange, zh: boolean, paint: (code: string, text: string) => string): readonly string[] {
  if (c.pieces) {
    const marked = c.pieces.map(p =>
      p.kind === 'same' ? p.text : p.kind === 'removed' ? paint('31', `[-${p.text}-]`) : paint('32', `{+${p.text}+}`),
    )
    return [marked.join('')]
  }
  const more = [c.difference, c.percent].filter(Boolean).join(zh ? '，' : ', ')
  return [`${c.from ?? (zh ? '（无）' : '(none)')} → ${c.to ?? (zh ? '（无）' : '(none)')}${more === '' ? '' : zh ? `（${more}）` : ` (${more})`}`]
}

export function placesInWords(p: ReportedPlaces, zh: boolean): string {
  const side = (place: ReportPlace | null, name: string): readonly string[] => (place ? [`${name} ${whereOf(place, zh)}`.trim()] : [])
  return [p.where, ...side(p.old, zh ? '旧' : 'old'), ...side(p.new, zh ? '新' : 'new')].filter(Boolean).join(zh ? '，' : ', ')
}
