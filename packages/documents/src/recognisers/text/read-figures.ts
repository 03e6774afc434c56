/** The figures of a text: measures that state something, without labels, ranks, idioms and slogans. */
import { AMOUNT_WITHOUT_UNIT, CHINESE_NUMERAL, type Measure, measuresIn, numbersIn, type Quantity, rational, type UnitClass } from '@jixiao/core'
import { type LabelSpan, labelSpans, spanOver } from './label-spans.ts'
import { FREQUENCY, OPERATORS_AFTER, OPERATORS_BEFORE, UNCHANGED } from './lexicon.ts'
import { overlapsAny } from './overlaps-any.ts'

export interface Figure {
  readonly kind: 'measure' | 'deadline' | 'unchanged'
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
  readonly unitClass: UnitClass | null
}

export interface Figures {
  readonly figures: readonly Figure[]
  readonly labels: readonly LabelSpan[]
}

/** Units that are the first character of another word: 3网络, 2部门, 5分析. The characters that make it one. */
const UNIT_BEGINS_WORD: Readonly<Record<string, string>> = {
  网: '络站信民上格点',
  线: '上下索路',
  站: '在点',
  路: '径线',
  部: '门署分',
  级: '别',
  号: '文令码召',
  点: '击评名赞',
  对: '应于照接标象',
  分: '析别类项布级管工步成部享',
  项: '目',
  名: '称单录册义',
  条: '件款例',
  人: '员才民事均大力物口社',
  家: '庭长具属乡电',
  章: '程节',
  处: '理置罚室级于分',
  位: '置于列次',
  期: '间限待末望',
  集: '中体团合成聚',
  组: '织长成建',
  台: '账式',
  批: '准复评示',
  本: '级部单地年月县市省机办局着次',
  件: '数均',
  年: '度均龄终初末底来内级',
  成: '立果效本为员长功熟',
  步: '骤',
  层: '级面',
  行: '政业为动',
  度: '量',
  支: '出付持部撑援',
  头: '条',
  口: '径',
  眼: '前',
  把: '握关',
  副: '主局县',
  起: '到草来',
  版: '权块本',
  所: '有属需',
  次: '数',
  张: '贴',
  间: '接',
  根: '据本',
  只: '有能',
  场: '所地',
  种: '植子',
  类: '别型',
  件次: '',
  级别: '',
  天: '然津',
  日: '常期前均',
  月: '度报',
  周: '边期',
  员: '工',
  封: '闭',
  幅: '度',
  轮: '流换',
  届: '时',
  例: '如外会',
  块: '链',
  座: '谈位',
  户: '籍外',
  村: '级民庄',
  队: '伍',
  列: '入表',
  路径: '',
  克: '服',
}
/** Units that rank or name when written with a Chinese numeral: 一级, 二版, 三线. */
const RANK_UNITS = new Set('级 届 线 站 网 路 步 点 层 行 列 号 版 章 口 头 眼 分 度 集 部 员 升 米 把 根 队 支队 兆 克 月 日 周 季度'.split(' '))
/** Units that rank with Arabic digits too. */
const ALWAYS_RANK = new Set('号 版 章 届 级'.split(' '))
const DURATION_UNITS = new Set('年 年度 天 小时 分钟 个月'.split(' '))
/** 统一, 进一步, 第一, 逐一 …: the numeral belongs to the word before. */
const BEFORE_IDIOM = /[统进唯同逐专单初第这那某另任如万之]$/
/** 一次性, 三位一体, 八项规定, 三个方面, 五次全会: structure words, slogans, meetings. */
const AFTER_IDIOM =
  /^(?:性|一|意识|自信|维护|确立|务必|毫不|坚持|方面|层面|环节|阶段|步骤|要求|规定|体系建设|全会|中全会|会议精神|党代会|[、和]?[一-十]+[次届](?:全会|中全会))/

const OPERATOR_BEFORE_END = new RegExp(`(?:${OPERATORS_BEFORE.map(([w]) => w).join('|')}|各|达到|达)\\s*$`)
const FREQUENT = new RegExp(`(?:${FREQUENCY.source})$`)
const isOperatorAfter = (rest: string): boolean => OPERATORS_AFTER.some(([p]) => p.test(rest))
const DEADLINE =
  /(?:每年|当年|(?:19|20)\d{2}\s*年\s*)?(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号]|份|底|末|初|[上中下]旬)?\s*(?:之前|以前|前(?!三|两|年)|底前|末前|(?:全部|已|按时)?(?:完成|支付|拨付|办结))/dg

/** Reads the figures of a text. Offsets are those of the text. */
export function readFigures(text: string, folded: string): Figures {
  const measures = measuresIn(text)
  const starts = new Set(measures.filter(m => isWhole(folded, m)).map(m => m.number.from))
  const labels = labelSpans(folded, from => starts.has(from))
  const deadlines = [...folded.matchAll(DEADLINE)].filter(m => Number(m[1]) >= 1 && Number(m[1]) <= 12).map(deadline)
  const plain: Figure[] = measures
    .filter(m => starts.has(m.number.from) && isFigure(folded, m, labels))
    .filter(m => !overlapsAny(deadlines, m.from, m.to))
    .map(m => ({ kind: 'measure', from: m.from, to: m.to, quantity: m.quantity, unitClass: m.unitClass }))
  const bare = [...bareAfterOperator(text, folded, labels, [...plain, ...deadlines]), ...withUnitOfNeighbours(folded)]
  const unchanged = [...folded.matchAll(UNCHANGED)].map(unchangedFigure)
  return { figures: [...plain, ...bare, ...deadlines, ...unchanged].sort((a, b) => a.from - b.from), labels }
}

/** Only the labels of a text. Measures are read when a bare leading number asks for them, which is rare. */
export function readLabels(text: string, folded: string): readonly LabelSpan[] {
  let starts: ReadonlySet<number> | undefined
  return labelSpans(folded, from => {
    starts ??= new Set(
      measuresIn(text)
        .filter(m => isWhole(folded, m))
        .map(m => m.number.from),
    )
    return starts.has(from)
  })
}

/** The unit is a whole word and not the beginning of another one. */
function isWhole(folded: string, m: Measure): boolean {
  const last = m.quantity.unit.replace(/^[百千万亿]+(?=.)/, '')
  const next = folded[m.to] ?? ''
  return next === '' || !(UNIT_BEGINS_WORD[last] ?? '').includes(next)
}

function isFigure(folded: string, m: Measure, labels: readonly LabelSpan[]): boolean {
  if (spanOver(labels, m.number.from, m.number.to)) return false
  const unit = m.quantity.unit
  if (/[\d０-９]/.test(m.number.printed))
    return !ALWAYS_RANK.has(unit) && !(unit === '日' || unit === '月' ? !isOperatorAfter(folded.slice(m.to)) : false)
  return isChineseFigure(folded, m)
}

/** Chinese numerals are common in names and idioms: they count only where the words around ask for a figure. */
function isChineseFigure(folded: string, m: Measure): boolean {
  const before = folded.slice(Math.max(0, m.from - 12), m.from)
  const after = folded.slice(m.to, m.to + 12)
  const unit = m.quantity.unit
  const isAsked = OPERATOR_BEFORE_END.test(before) || isOperatorAfter(after) || FREQUENT.test(before)
  if (/^[百千万亿]+$/.test(m.number.printed) || BEFORE_IDIOM.test(before) || AFTER_IDIOM.test(after) || RANK_UNITS.has(unit)) return false
  if (AFTER_IDIOM.test(folded.slice(m.number.to, m.number.to + 2))) return false
  if (m.number.value.n <= 1n || DURATION_UNITS.has(unit)) return isAsked
  return true
}

function deadline(m: RegExpExecArray): Figure {
  const [from, end] = m.indices?.[1] ?? [m.index, m.index]
  return {
    kind: 'deadline',
    from,
    to: Math.max(end, m.index + m[0].length),
    quantity: { dimension: 'number', printed: m[1] ?? '', unit: '月', value: rational(BigInt(m[1] ?? '0')), step: rational(0n) },
    unitClass: 'time',
  }
}

/** "≥90": a number that has no unit but an operator is a figure all the same. */
function bareAfterOperator(text: string, folded: string, labels: readonly LabelSpan[], taken: readonly Figure[]): Figure[] {
  if (!/[≥≤><=]|于/.test(folded)) return []
  return numbersIn(text)
    .filter(n => OPERATOR_BEFORE_END.test(folded.slice(Math.max(0, n.from - 6), n.from)) && !/^\s*[-~至]\s*\d/.test(folded.slice(n.to)))
    .filter(n => !spanOver(labels, n.from, n.to) && !overlapsAny(taken, n.from, n.to))
    .map(n => ({
      kind: 'measure',
      from: n.from,
      to: n.to,
      quantity: { dimension: 'number', printed: n.printed, unit: '', value: n.value, step: n.step },
      unitClass: null,
    }))
}

/** An amount of a list that lost its unit has that of the amounts beside it. */
const withUnitOfNeighbours = (folded: string): Figure[] =>
  [...folded.matchAll(AMOUNT_WITHOUT_UNIT)].flatMap(m => {
    const [from, to] = m.indices?.[2] ?? [0, 0]
    const [measure] = measuresIn(`${m[2]}${m[1]}`)
    return measure ? [{ kind: 'measure', from, to, quantity: measure.quantity, unitClass: measure.unitClass }] : []
  })

/** "持平": a change of exactly nothing, said in words. */
const unchangedFigure = (m: RegExpMatchArray): Figure => ({
  kind: 'unchanged',
  from: m.index ?? 0,
  to: (m.index ?? 0) + m[0].length,
  quantity: { dimension: 'money', printed: '', unit: '', value: rational(0n), step: rational(0n) },
  unitClass: null,
})

/** The characters of a Chinese numeral, for those who look for one. */
export const MAY_HOLD_FIGURE = new RegExp(`[\\d０-９${CHINESE_NUMERAL}]|持平|无变化|无增减|不变|一致|相同`)
