/** Parts of a whole that exclude each other by their kind: they are never more than it, and where nothing further exists not less. */
import {
  absolute,
  add,
  bare,
  compare,
  divide,
  ECONOMIC,
  type Flaw,
  FUNCTIONAL,
  half,
  type Mention,
  type Place,
  type Quantity,
  slipBetween,
  subtract,
  sum,
  toShortDecimal,
  unitNamed,
} from '@jixiao/core'

interface Kinds {
  readonly kinds: readonly RegExp[]
  /** Of a whole of this name there is no further kind. */
  readonly whole?: RegExp
  /** The kinds that have to be named then; all where it is not said. */
  readonly needed?: readonly number[]
}

const PURCHASE = /(?:车.*购置|购置.*车)(?!.*运[行维])/
const RUNNING = /^(?!.*购置).*车.*运[行维]/

const KINDS: readonly Kinds[] = [
  { kinds: [/基本支出/, /项目支出/] },
  { kinds: [/人员(?:经费|支出)/, /公用(?:经费|支出)/, /项目(?:经费|支出)/] },
  { kinds: [/货物/, /工程/, /服务/], whole: /^/ },
  { kinds: [/本年收入/, /使用.*结余/, /(?:年初|上年).*结[转余]/], whole: /收入(?:决算)?总计|总收入/, needed: [0, 2] },
  { kinds: [/本年支出/, /结余分配/, /年末.*结[转余]|结转下年/], whole: /支出(?:决算)?总计|总支出/, needed: [0, 2] },
  { kinds: [/一般公共预算/, /政府性基金/, /国有资本/] },
  { kinds: [/财政拨款(?:收入)?$/, /事业收入/, /经营收入/, /其他(?:各项|来源)?收入/, /专户/, /(?:年初|上年).*结[转余]/] },
  { kinds: [/出国/, /公务用车|用车/, /接待/], whole: /三公/ },
  { kinds: [PURCHASE, RUNNING], whole: /车.*购置.*运/ },
  { kinds: [/出国/, PURCHASE, RUNNING, /接待/], whole: /三公/ },
  { kinds: [/财政(?:资金|拨款)/, /自筹|单位资金|其他资金/] },
  { kinds: [/^中央/, /^(?:省|自治区)/, /^市/, /^(?:县|区|旗)/, /自筹|单位资金|其他资金/] },
  { kinds: [/地上/, /地下/], whole: /^/ },
]

/** Classes of one classification exclude each other too: 一般公共服务支出, 教育支出, 卫生健康支出. */
const CLASSES = [FUNCTIONAL, ECONOMIC].map(({ codes }) => new Map(codes.filter(c => c.code.length === 3).map(c => [bare(c.name), c.code])))

function classesOf(parts: readonly Named[]): Kinds | undefined {
  const classIn = (names: ReadonlyMap<string, string>, { label }: Named): string | undefined => {
    const name = bare(label.replace(/[(（]类[)）]/, ''))
    return names.get(name) ?? names.get(`${name}支出`)
  }
  const isOfOne = CLASSES.some(names => new Set(parts.flatMap(p => classIn(names, p) ?? [])).size === parts.length)
  return isOfOne ? { kinds: [] } : undefined
}

/** A figure with its name. */
export interface Named {
  readonly label: string
  readonly quantity: Quantity
}

/** What is wrong with a whole and its parts; nothing where the parts are of no known kinds, or only some of them are named. */
export function kindsFlaw(whole: Named & { readonly place: Place }, parts: readonly Named[]): readonly Flaw[] {
  if (parts.length < 2) return []
  const isOfKinds = (k: Kinds): boolean => parts.every(p => k.kinds.filter(kind => kind.test(p.label)).length === 1) && areDistinct(parts, k)
  const found = KINDS.find(isOfKinds) ?? classesOf(parts)
  const { unit, printed } = whole.quantity
  const scale = unitNamed(unit)?.scale
  if (!found || !scale) return []
  const total = sum(parts.map(p => p.quantity.value))
  const slack = parts.reduce((room, p) => add(room, p.quantity.step), whole.quantity.step)
  const difference = subtract(total, whole.quantity.value)
  if (compare(absolute(difference), half(add(slack, slack))) <= 0) return []
  const isWhole = found.whole?.test(whole.label) === true && hasNeeded(parts, found)
  const right = toShortDecimal(divide(total, scale))
  // less than the whole: something may be left out, unless one slip of the pen explains it
  const isLess = difference.n < 0n
  if (!isWhole && isLess && slipBetween(whole.quantity.value, total, { wrong: printed, right }) === 'other') return []
  return [
    {
      at: [whole.place],
      found: `${printed}${unit}`,
      expected: `${right}${unit}`,
      arithmetic: `${parts.map(p => p.quantity.printed).join(' + ')} = ${right}，${isLess ? '小于' : '大于'} ${printed}`,
      say: {
        zh: `总数写作${printed}${unit}，其中各部分相加是${right}${unit}${isWhole || isLess ? '' : '，部分大于整体'}。`,
        en: `The whole is given as ${printed}${unit}, its parts add up to ${right}${unit}.`,
      },
      mend: { zh: '核对总数与各部分，改正其中写错的数。', en: 'Check the whole and its parts.' },
    },
  ]
}

const areDistinct = (parts: readonly Named[], { kinds }: Kinds): boolean => kinds.every(kind => parts.filter(p => kind.test(p.label)).length <= 1)

const hasNeeded = (parts: readonly Named[], { kinds, needed }: Kinds): boolean =>
  kinds.every((kind, i) => (needed !== undefined && !needed.includes(i)) || parts.some(p => kind.test(p.label)))

/** The same of the lists that the text was understood to hold, over any words between the whole and its parts. */
export function kindsOfMentions(mentions: readonly Mention[], isTaken: (whole: Place) => boolean): readonly Flaw[] {
  const lists = new Map<number, Mention[]>()
  for (const m of mentions) {
    if (m.role !== 'amount' || m.partOf === undefined || m.isBase || m.quantity.unit === '') continue
    const list = lists.get(m.partOf)
    if (list) list.push(m)
    else lists.set(m.partOf, [m])
  }
  return mentions.flatMap(whole => {
    const parts = whole.role === 'amount' && !whole.isBase && !whole.operator && !isTaken(whole.place) ? (lists.get(whole.index) ?? []) : []
    if (parts.some(p => p.quantity.dimension !== whole.quantity.dimension)) return []
    return kindsFlaw(whole, parts).map(f => ({ ...f, related: parts.map(p => p.place) }))
  })
}
