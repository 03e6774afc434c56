/** The archive a year before: smaller, without the vault, and not everything was spent. Its totals are those that its present year compares itself with. */
import type { Dossier, DossierRecord, FieldValue } from '@jixiao/core'
import { archivesDossier } from './archives-dossier.ts'
import { fen } from './draft.ts'
import { movedToYear } from './moved-year.ts'

/** 万元 of what was another amount, by record. */
const AMOUNTS: Readonly<Record<string, string>> = {
  basic1: '54.60',
  basic2: '35.40',
  basic3: '4.55',
  basic4: '2.46',
  basic6: '1.30',
  basic7: '0.50',
  basic11: '14.60',
  basic12: '0.46',
  basic13: '6.86',
  basic14: '10.95',
  line1: '13.50',
  line2: '3.50',
  line3: '31.00',
  line7: '4.50',
  'repair-use1': '13.50',
  'repair-use2': '3.50',
  'scan-use1': '29.00',
  'scan-use2': '7.00',
  received1: '69.40',
  received2: '70.54',
  received3: '17.00',
  received4: '36.00',
  received7: '4.50',
}
/** Salaries of a staff of one less. */
const SALARY = '11.55'
/** 万元 of the year before that one, and why it was another amount. */
const BEFORE: Readonly<Record<string, readonly [wan: string, reason: string]>> = {
  'change-total': ['190.05', '民生档案数字化任务增加'],
  'change-basic': ['134.55', '缴费基数上调'],
  'change-project': ['55.50', '民生档案数字化任务增加'],
  'change-operating': ['11.60', '压减印刷费和差旅费'],
  'change-three': ['2.40', '减少接待批次'],
  'change-abroad': ['0', ''],
  'change-cars': ['1.80', ''],
  'change-reception': ['0.60', '减少接待批次'],
}
/** Each project left a little of its money, which its self-evaluation has to account for. */
const PROBLEMS = '部分费用年底集中支付，合同节余较多。下一年度按季度约定交付和付款，节余及时报请收回。'
/** What the cost indicators allowed. */
const LIMITS: Readonly<Record<string, string>> = { 'repair-4': '17.00', 'scan-4': '36.00', 'publicity-4': '4.50' }

const isOfTheVault = ({ id, fields }: DossierRecord): boolean =>
  fields.project === 'vault' || /^vault(?:-|$)|^buy-vault|^(?:installed|climate|patrol)(?:-|$)/.test(id) || /^whole-2$/.test(id)

const changed = (r: DossierRecord): Readonly<Record<string, FieldValue>> => {
  const amount = AMOUNTS[r.id] ?? (r.kind === 'payment' && r.fields.economy === '30101' ? SALARY : undefined)
  const limit = LIMITS[r.id]
  const before = BEFORE[r.id]
  if (before) return { ...r.fields, lastYear: fen(before[0]), reason: before[1] }
  if (amount !== undefined) return { ...r.fields, amount: fen(amount) }
  if (limit !== undefined) return { ...r.fields, value: limit }
  if (r.kind === 'result') return { ...r.fields, problems: PROBLEMS }
  // one in the vault went with its machines
  return r.id === 'particulars' ? { ...r.fields, staff: '10' } : r.fields
}

/** The dossier of the year before `fiscalYear`. */
export function archivesLastYear(fiscalYear: number): Dossier {
  const dossier = movedToYear(archivesDossier(), fiscalYear - 1)
  const records = [...dossier.records.values()].filter(r => !isOfTheVault(r)).map(r => ({ ...r, fields: changed(r) }))
  return { ...dossier, records: new Map(records.map(r => [r.id, r])) }
}
