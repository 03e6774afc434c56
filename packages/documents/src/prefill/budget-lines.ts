/** Budget lines: the amounts of every function with an economic class and a project, so that T1–T9 come out again. */
import { isFund as isFundOf, type Place, THREE_PUBLIC, wording } from '@jixiao/core'
import { SPLIT_REMARK } from './draft.ts'
import type { Filling } from './filling.ts'
import { type FunctionAmount, functionAmounts, lowestOf } from './function-amounts.ts'
import type { PrefilledProject } from './prefilled-project.ts'
import { type Heap, spread } from './spread.ts'

interface Line extends FunctionAmount {
  readonly economy: string
  /** Of it the document tells no class, or not which function it belongs to. */
  readonly isSplit: boolean
  readonly project: string | null
}

/** 其他工资福利支出 and 其他商品和服务支出: where the document tells only 人员经费 and 公用经费, or nothing. */
const OTHER = { personnel: '30199', operating: '30299' } as const

export function addBudgetLines(filling: Filling, projects: readonly PrefilledProject[]): void {
  const amounts = functionAmounts(filling)
  const basic = withEconomy(filling, amounts)
  const withProjects = withProject(filling, basic, projects)
  const lines = withThreePublic(filling, withProjects)
  for (const line of lines) {
    const isUnknown = line.function === 'all'
    const remark = isUnknown ? NO_FUNCTION.zh : line.isSplit ? SPLIT_REMARK.zh : null
    const code = isUnknown ? filling.otherFunction : line.function
    filling.draft.add('line', {
      function: isUnknown ? code : { value: code, place: placeOfFunction(filling, line) },
      economy: line.economy === '' ? undefined : { value: line.economy, place: placeOfEconomy(filling, line.economy) },
      spending: line.spending,
      project: line.project,
      source: line.source,
      isCarryOver: line.isCarryOver ? true : null,
      amount: { value: String(line.amount), place: placeOf(filling, line) },
      remark,
    })
  }
}

const NO_FUNCTION = wording('由公开文件预填，功能科目不是文件所列', 'prefilled from a published document, which tells no function')

/** Where an amount stands or, of one that was worked out, where the sum stands of which it is a part: the kind before the total, the fund before all. */
const placeOf = (filling: Filling, line: Line) =>
  placeOfFunction(filling, line) ?? (line.economy === '' ? undefined : placeOfEconomy(filling, line.economy))

function placeOfFunction({ facts }: Filling, { source, function: code, spending }: Line): Place | undefined {
  const stated = [
    `${source}/byFunction/${code}/${spending}`,
    `expenditure/byFunction/${code}/${spending}`,
    `${source}/byFunction/${code}/total`,
    `appropriation/expenditure/byFunction/${code}/${source}`,
    `expenditure/byFunction/${code}/total`,
    `appropriation/expenditure/byFunction/${code}/all`,
    `income/byFunction/${code}/${source}`,
    `income/byFunction/${code}/total`,
  ]
  return stated.flatMap(f => facts.amount(f) ?? [])[0]?.place
}

function placeOfEconomy({ facts }: Filling, code: string): Place | undefined {
  const stated = ['total', 'personnel', 'operating'].flatMap(kind => facts.amount(`basic/byEconomy/${code}/${kind}`) ?? [])
  const item = Object.entries(THREE_PUBLIC).find(([, codes]) => codes.some(c => c === code))?.[0]
  const own = item === undefined ? [] : ['all', 'general-budget'].flatMap(fund => facts.amount(`three-public/${item}/${fund}`) ?? [])
  return [...stated, ...own].sort((a, b) => Number(a.amount === 0n) - Number(b.amount === 0n))[0]?.place
}

/** Economic classes of the basic expenditure: T6 against the functions in the order of their codes. */
function withEconomy({ facts }: Filling, amounts: readonly FunctionAmount[]): readonly Line[] {
  // of whose function the tables tell no kind, its kind was worked out
  const isKindOpen = (a: FunctionAmount): boolean =>
    a.function !== 'all' && isFundOf(a.source) && (facts.amount(`${a.source}/byFunction/${a.function}/${a.spending}`)?.amount ?? 0n) < a.amount
  const plain = (a: FunctionAmount, economy: string, isSplit: boolean): Line => ({ ...a, economy, isSplit: isSplit || isKindOpen(a), project: null })
  const isGeneralBasic = (a: FunctionAmount): boolean => a.source === 'general-budget' && a.spending === 'basic'
  const [general, others] = [amounts.filter(isGeneralBasic), amounts.filter(a => !isGeneralBasic(a))]
  const codes = lowestOf(
    facts.segments('basic/byEconomy/').filter(c => ['total', 'personnel', 'operating'].some(k => facts.fen(`basic/byEconomy/${c}/${k}`) !== 0n)),
  )
  const fallback = (side: keyof typeof OTHER): string => codes.find(c => OTHER[side].startsWith(c)) ?? OTHER[side]
  const economies: readonly Heap<string>[] =
    codes.length > 0
      ? codes.map(of => ({ of, amount: amountOfEconomy(of) }))
      : (['personnel', 'operating'] as const).map(side => ({ of: fallback(side), amount: facts.fen(`basic/byEconomy/all/${side}`) }))
  function amountOfEconomy(code: string): bigint {
    const total = facts.amount(`basic/byEconomy/${code}/total`)
    return total?.amount || facts.fen(`basic/byEconomy/${code}/personnel`) + facts.fen(`basic/byEconomy/${code}/operating`)
  }
  // an insurance is one class and one function: what is alike to the 分 belongs together before the rest is spread
  const pairs = alike(general, economies)
  const { met: unlike, over } = spread(
    general.filter(g => !pairs.has(g)).map(of => ({ of, amount: of.amount })),
    economies.filter(e => ![...pairs.values()].includes(e)),
  )
  const met = [...[...pairs].map(([from, to]) => ({ from, to: to.of, amount: to.amount })), ...unlike]
  const isOpen = new Set(general.map(g => g.function)).size > 1 && economies.filter(e => e.amount > 0n).length > 1
  return [
    ...met.map(m => plain({ ...m.from, amount: m.amount }, m.to, isOpen || codes.length === 0)),
    ...over.map(h => plain({ ...h.of, amount: h.amount }, fallback('operating'), true)),
    ...others.map(a => (a.spending === 'basic' ? plain(a, fallback('operating'), true) : plain(a, '', false))),
  ]
}

/** Amounts that stand once on either side. */
function alike(amounts: readonly FunctionAmount[], economies: readonly Heap<string>[]): ReadonlyMap<FunctionAmount, Heap<string>> {
  const once = <T extends { readonly amount: bigint }>(all: readonly T[]): ReadonlyMap<bigint, T | null> => {
    const found = new Map<bigint, T | null>()
    for (const a of all) found.set(a.amount, found.has(a.amount) ? null : a)
    return found
  }
  const [ofFunctions, ofEconomies] = [once(amounts), once(economies)]
  const pairs = new Map<FunctionAmount, Heap<string>>()
  for (const [amount, a] of ofFunctions) {
    const e = ofEconomies.get(amount)
    if (a && e && amount > 0n) pairs.set(a, e)
  }
  return pairs
}

/** Projects with their amounts over the lines of project expenditure, fiscal money on the money of the funds. */
function withProject(filling: Filling, lines: readonly Line[], projects: readonly PrefilledProject[]): readonly Line[] {
  const known = projects.filter(p => p.fiscal !== null || p.other !== null)
  const isFiscal = (l: Line): boolean => isFundOf(l.source)
  // money of one's own may be spent on a project under another name (经营支出)
  const ofProjects = ['project', 'business', 'to-superior', 'to-affiliates'].flatMap(kind => lines.filter(l => l.spending === kind))
  const assigned = [true, false].flatMap(fiscal => {
    const own = ofProjects.filter(l => isFiscal(l) === fiscal)
    const wanted = known.map(p => ({ of: p, amount: (fiscal ? p.fiscal : p.other) ?? 0n }))
    const { met, over, missing } = spread(
      own.map(of => ({ of, amount: of.amount })),
      wanted,
    )
    const isOpen = new Set(own.map(l => l.function)).size > 1 && known.length > 1
    const kept = over.map(h => ({ ...h.of, amount: h.amount }))
    // a document of targets alone has no table with which the amount could disagree
    const alone = ofProjects.length === 0 && !hasBudget(filling) ? missing : []
    return [
      ...met.map((m): Line => ({ ...m.from, amount: m.amount, project: m.to.record, isSplit: m.from.isSplit || isOpen })),
      ...kept,
      ...alone.map(
        (m): Line => ({
          function: 'all',
          source: fiscal ? 'general-budget' : 'other',
          spending: 'project',
          isCarryOver: false,
          amount: m.amount,
          economy: '',
          isSplit: true,
          project: m.of.record,
        }),
      ),
    ]
  })
  const either = projects.filter(p => p.either !== undefined && p.either !== null).map(of => ({ of, amount: of.either ?? 0n }))
  const free = assigned.filter(l => l.project === null)
  const { met, over } = spread(
    free.map(of => ({ of, amount: of.amount })),
    either,
  )
  return [
    ...lines.filter(l => l.spending === 'basic'),
    ...assigned.filter(l => l.project !== null),
    ...met.map((m): Line => ({ ...m.from, amount: m.amount, project: m.to.record, isSplit: true })),
    ...over.map((h): Line => ({ ...h.of, amount: h.amount })),
  ]
}

const hasBudget = ({ facts }: Filling): boolean =>
  facts.amount('expenditure/byFunction/all/total') !== undefined || facts.amount('income/total') !== undefined

/** What T9 has above the classes of T6 is paid by projects: their lines get its class. */
function withThreePublic({ facts }: Filling, lines: readonly Line[]): readonly Line[] {
  const hasClasses = lowestOf(facts.segments('basic/byEconomy/')).length > 0
  let open = [...lines]
  for (const fund of ['general-budget', 'government-fund', 'state-capital']) {
    const isByFund = facts.amount(`three-public/total/${fund}`) !== undefined
    for (const [item, codes] of Object.entries(THREE_PUBLIC)) {
      const all = fund === 'general-budget' && !isByFund ? facts.fen(`three-public/${item}/all`) : 0n
      const wanted = isByFund ? facts.fen(`three-public/${item}/${fund}`) : all
      const given: readonly string[] = codes
      const has = open.filter(l => l.source === fund && given.includes(l.economy)).reduce((n, l) => n + l.amount, 0n)
      const [code = ''] = codes
      // below a class that T6 names only as a whole nothing can be entered apart
      if (wanted <= has || open.some(l => l.economy !== '' && l.economy !== code && code.startsWith(l.economy))) continue
      const isFree = (l: Line): boolean =>
        l.source === fund && (l.economy === '' || ((fund !== 'general-budget' || !hasClasses) && l.economy === OTHER.operating))
      const { met, over } = spread(
        open
          .filter(isFree)
          .sort((a, b) => Number(a.economy === '') - Number(b.economy === ''))
          .map(of => ({ of, amount: of.amount })),
        [{ of: code, amount: wanted - has }],
      )
      const rest = open.filter(l => !isFree(l))
      open = [
        ...rest,
        ...met.map((m): Line => ({ ...m.from, amount: m.amount, economy: m.to, isSplit: true })),
        ...over.map((h): Line => ({ ...h.of, amount: h.amount })),
      ]
    }
  }
  return open.sort((a, b) => (a.function < b.function ? -1 : a.function > b.function ? 1 : 0))
}
