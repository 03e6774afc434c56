/** The facts that a disclosure of a dossier must state, summed without any of the forms' own code. Money in 分, everything else as it is. */
import { type Dossier, type DossierRecord, FUNDS, fieldDecimal, fieldMoney, fieldText, recordsOf } from '@jixiao/core'

type Line = DossierRecord<'line'>
const UNIT_FUNDS = ['institutional', 'business', 'superior-subsidy', 'affiliate-payment', 'other']

export function expectedFacts(dossier: Dossier, incomeRows: number): ReadonlyMap<string, bigint> {
  const facts = new Map<string, bigint>()
  const lines = recordsOf(dossier, 'line')
  const text = (r: Line, field: 'function' | 'economy' | 'source' | 'spending'): string => fieldText(r, field)
  const sum = (some: readonly Line[]): bigint => some.reduce((n, r) => n + (fieldMoney(r, 'amount') ?? 0n), 0n)
  const set = (fact: string, amount: bigint) => facts.set(fact, amount)
  const isOfFund = (r: Line) => FUNDS.some(f => f === text(r, 'source'))
  const sourceOf = (r: Line) => (incomeRows === 5 && UNIT_FUNDS.includes(text(r, 'source')) ? 'unit-funds' : text(r, 'source'))
  const carried = lines.filter(r => r.fields.isCarryOver === true)
  const current = lines.filter(r => r.fields.isCarryOver !== true)
  const by = (prefix: string, some: readonly Line[], codeOf: (r: Line) => string, columns: Readonly<Record<string, (r: Line) => boolean>>) => {
    const codes = new Set(some.flatMap(r => [3, 5, 7].filter(n => n <= codeOf(r).length).map(n => codeOf(r).slice(0, n))))
    for (const code of ['all', ...codes])
      for (const [column, isIn] of Object.entries(columns))
        set(`${prefix}/${code}/${column}`, sum(some.filter(r => isIn(r) && (code === 'all' || codeOf(r).startsWith(code)))))
  }
  const isNow = (r: Line) => r.fields.isCarryOver !== true
  const sources = [...new Set(lines.map(sourceOf))]
  set('income/total', sum(lines))
  set('income/current', sum(current))
  set('income/carry-over', sum(carried))
  set('expenditure/grand-total', sum(lines))
  for (const s of sources) set(`income/bySource/${s}`, sum(current.filter(r => sourceOf(r) === s)))
  by('income/byFunction', lines, r => text(r, 'function'), {
    total: () => true,
    current: isNow,
    'carry-over': r => !isNow(r),
    appropriation: r => isNow(r) && isOfFund(r),
    ...Object.fromEntries(sources.filter(s => !FUNDS.some(f => f === s)).map(s => [s, (r: Line) => isNow(r) && sourceOf(r) === s])),
  })
  by('expenditure/byFunction', lines, r => text(r, 'function'), {
    total: () => true,
    ...Object.fromEntries(
      ['basic', 'project', 'business', 'to-superior', 'to-affiliates'].map(kind => [kind, (r: Line) => text(r, 'spending') === kind]),
    ),
  })
  const ofFunds = lines.filter(isOfFund)
  const inFund = (f: string) => (r: Line) => text(r, 'source') === f
  by('appropriation/expenditure/byFunction', ofFunds, r => text(r, 'function').slice(0, 3), {
    all: () => true,
    ...Object.fromEntries(FUNDS.map(f => [f, inFund(f)])),
  })
  set('appropriation/income/total', sum(ofFunds))
  set('appropriation/income/current', sum(ofFunds.filter(isNow)))
  set('appropriation/opening/all', sum(carried.filter(isOfFund)))
  set('appropriation/expenditure/total/all', sum(ofFunds))
  for (const f of FUNDS) {
    set(`appropriation/income/${f}`, sum(current.filter(inFund(f))))
    set(`appropriation/opening/${f}`, sum(carried.filter(inFund(f))))
    set(`appropriation/expenditure/total/${f}`, sum(lines.filter(inFund(f))))
    by(`${f}/byFunction`, lines.filter(inFund(f)), r => text(r, 'function'), {
      total: () => true,
      basic: r => text(r, 'spending') === 'basic',
      project: r => text(r, 'spending') === 'project',
    })
  }
  const basic = lines.filter(r => inFund('general-budget')(r) && text(r, 'spending') === 'basic')
  const isPersonnel = (r: Line) => /^30[13]/.test(text(r, 'economy'))
  by('basic/byEconomy', basic, r => text(r, 'economy'), { total: () => true, personnel: isPersonnel, operating: r => !isPersonnel(r) })
  const [nature] = recordsOf(dossier, 'particulars').map(r => fieldText(r, 'nature'))
  if (nature !== '事业') set('operating-expenses/total', sum(basic.filter(r => !isPersonnel(r))))
  for (const [column, isIn] of [['all', isOfFund] as const, ...FUNDS.map(f => [f, inFund(f)] as const)]) {
    const of = (...codes: readonly string[]) => sum(lines.filter(r => isIn(r) && codes.includes(text(r, 'economy'))))
    set(`three-public/abroad/${column}`, of('30212'))
    set(`three-public/vehicle-purchase/${column}`, of('31013', '30913'))
    set(`three-public/vehicle-operation/${column}`, of('30231'))
    set(`three-public/vehicles/${column}`, of('31013', '30913', '30231'))
    set(`three-public/reception/${column}`, of('30217'))
    set(`three-public/total/${column}`, of('30212', '31013', '30913', '30231', '30217'))
  }
  purchases(dossier, set)
  assets(dossier, set)
  changes(dossier, facts)
  return facts
}

function purchases(dossier: Dossier, set: (fact: string, amount: bigint) => void): void {
  const rows = recordsOf(dossier, 'procurement').map(r => ({
    kind: fieldText(r, 'class'),
    amount: BigInt(fieldText(r, 'quantity')) * (fieldMoney(r, 'unitPrice') ?? 0n),
    setAside: fieldMoney(r, 'setAside') ?? 0n,
  }))
  const sum = (some: typeof rows): bigint => some.reduce((n, r) => n + r.amount, 0n)
  set('procurement/total/all', sum(rows))
  for (const kind of ['goods', 'works', 'services']) set(`procurement/${kind}`, sum(rows.filter(r => r.kind === kind)))
  set(
    'procurement/set-aside',
    rows.reduce((n, r) => n + r.setAside, 0n),
  )
  for (const [i, r] of rows.entries()) set(`procurement/row/${i + 1}/amount`, r.amount)
}

function assets(dossier: Dossier, set: (fact: string, amount: bigint) => void): void {
  const all = recordsOf(dossier, 'asset')
  const value = (kind?: string): bigint =>
    all
      .filter(r => (kind === undefined ? fieldText(r, 'kind') !== 'office-buildings' : fieldText(r, 'kind') === kind))
      .reduce((n, r) => n + (fieldMoney(r, 'value') ?? 0n), 0n)
  set('assets/total/value', value())
  for (const kind of ['buildings', 'office-buildings', 'vehicles', 'equipment', 'other']) set(`assets/${kind}/value`, value(kind))
  for (const kind of ['buildings', 'office-buildings', 'vehicles']) {
    const count = all.filter(r => fieldText(r, 'kind') === kind).reduce((n, r) => n + (fieldDecimal(r, 'count')?.n ?? 0n), 0n)
    set(`assets/${kind}/count`, count)
  }
  const [planned] = recordsOf(dossier, 'particulars').map(r => fieldMoney(r, 'plannedAssets'))
  if (planned !== null && planned !== undefined) set('assets/planned-purchase', planned)
}

function changes(dossier: Dossier, facts: Map<string, bigint>): void {
  for (const r of recordsOf(dossier, 'change')) {
    const fact = fieldText(r, 'fact')
    const now = facts.get(fact)
    if (now !== undefined) facts.set(`change/${fact}`, now - (fieldMoney(r, 'lastYear') ?? 0n))
  }
}
