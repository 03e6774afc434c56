/** What people call the things of a report: kinds of documents, severities, the share of figures understood. */
import type { Coverage, Severity } from '@jixiao/core'

export const SEVERITY_NAMES: Readonly<Record<Severity, { readonly zh: string; readonly en: string }>> = {
  fatal: { zh: '严重', en: 'Fatal' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '存疑', en: 'Doubt' },
  hint: { zh: '提示', en: 'Hint' },
}

/** The share of figures that became statements, rounded down: 99.96 % is never shown as all. */
export function coverageLine(c: Coverage, lang: 'zh' | 'en'): string {
  const figures = c.stated + c.lost
  const share = figures === 0 ? '—' : `${(Math.floor((c.stated * 1000) / figures) / 10).toFixed(1)}%`
  return lang === 'zh'
    ? `数字 ${c.numbers} 个：编号、代码、日期等标签 ${c.labels}，数据 ${figures}，其中已理解 ${c.stated}（${share}），未理解 ${c.lost}`
    : `${c.numbers} numbers: ${c.labels} labels (numbering, codes, dates), ${figures} figures, of which ${c.stated} understood (${share}), ${c.lost} not`
}

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  'budget-disclosure': ['预算公开', 'budget disclosure'],
  'performance-targets': ['绩效目标', 'performance targets'],
  'monitoring-report': ['绩效运行监控', 'monitoring report'],
  'self-evaluation-report': ['绩效自评', 'self-evaluation'],
  'final-accounts': ['决算公开', 'final accounts'],
  'inspection-checklist': ['公开情况检查表', 'inspection checklist'],
  'blank-form': ['空白模板（未填写）', 'blank form (template, not filled in)'],
  unknown: ['未识别的文件类型', 'unknown kind of document'],
}
/** What people call a kind of document. */
export const kindName = (kind: string, zh: boolean): string => KINDS[kind]?.[zh ? 0 : 1] ?? kind
