/** Y-02: what a document says of the year before differs from what that year's own document published. */
import {
  absolute,
  cite,
  type DocumentPair,
  defineChainRule,
  divide,
  doOverlap,
  type FactComparison,
  type Flaw,
  isZero,
  printRate,
  subtract,
  type Wording,
  wording,
} from '@jixiao/core'
import { budgetTable, face, fact, facts, paragraph, said, saidAs } from '../examples.ts'
import { wide } from '../text/change-arithmetic.ts'
import { nameOf } from './fact-names.ts'
import { type Figure, figuresOf, isOffByUnit, isSlip, matchOf, notCompared, printed, side } from './figures.ts'
import { amountsOf, itemsOf } from './items.ts'
import { type Claim, claimsOf } from './last-year-claims.ts'

export const lastYearDiffers = defineChainRule({
  code: 'Y-02',
  name: 'last-year-differs',
  title: '上年数与上年公开的不一致',
  titleEn: 'Last year’s figure differs from last year’s document',
  severity: 'error',
  basis: [cite('arithmetic', 'same')],
  links: [
    { kind: 'chain', from: ['budget'], to: ['budget'], years: 1 },
    { kind: 'chain', from: ['final-accounts'], to: ['final-accounts'], years: 1 },
  ],
  compare(pair) {
    const year = pair.to.face.fiscalYear?.value ?? 0
    const stage = pair.toStage === 'final-accounts' ? 'final-accounts' : 'budget'
    return pair.parts.flatMap(parts =>
      claimsOf(pair.to, { year, stage, part: parts.to }).map(claim => compareClaim(claim, pair, parts.from, year - 1)),
    )
  },
  examples: [
    {
      name: { zh: '按增减额推出的上年数就是上年公开的数', en: 'the change leads to the published figure' },
      documents: [...years('392.00')],
      expect: 'pass',
    },
    {
      name: { zh: '推出的上年数与上年公开的不一致', en: 'it leads to another figure' },
      documents: [...years('382.00')],
      expect: 1,
      says: '减少392.00万元',
    },
    { name: { zh: '只有一年的文件', en: 'one year only' }, documents: [years('392.00')[1] ?? {}], expect: 'not-applicable' },
    {
      name: { zh: '年度不相邻', en: 'years that do not touch' },
      documents: [{ ...years('382.00')[0], face: face({ file: '2015.txt', fiscalYear: saidAs(2015, '2015年') }) }, years('382.00')[1] ?? {}],
      expect: 'not-applicable',
    },
    {
      name: { zh: '没有写与上年相比', en: 'nothing is compared' },
      documents: [years('392.00')[0] ?? {}, { ...years('392.00')[1], blocks: [paragraph('一般行政管理事务支出6049.00万元。')] }],
      expect: 'cannot-tell',
    },
  ],
})

function compareClaim(claim: Claim, pair: DocumentPair, part: string, year: number): FactComparison {
  const scope = { part, year }
  const what = nameOfClaim(claim)
  const published =
    'code' in claim.of
      ? amountsOf(pair.from, claim.of.code, scope)
      : figuresOf(pair.from, claim.of.facts, { ...scope, stages: [pair.fromStage === 'final-accounts' ? 'final-accounts' : 'budget'] })
  const match = matchOf(published, [claim.old])
  if (match === null) {
    // an item that last year's tables do not list had nothing
    if ('code' in claim.of && claim.old.quantity.value.n === 0n && itemsOf(pair.from, part).length > 0)
      return { what, result: 'agree', from: null, to: { text: wordsOf(claim), place: claim.place } }
    return notCompared(what, '上年的文件没有这个数', 'last year’s document does not state it')
  }
  if ('code' in claim.of && !isSameItem(claim.of, pair, part)) return notCompared(what, '上年的科目名称不同', 'the item had another name last year')
  const shown = {
    what,
    from: side(match.from),
    to: { text: wordsOf(claim), place: (claim.isImplied ? claim.change : undefined)?.place ?? claim.old.place },
  }
  if (match.result !== 'diverge') return { ...shown, result: match.result }
  if (isOffByUnit(match.from.quantity, match.to.quantity))
    return notCompared(what, '两处恰好相差一万倍，单位可能不同', 'the figures differ by exactly 10,000; perhaps their units differ')
  // several figures of last year could be meant: none of them fits, but which one is wrong is open
  if (!match.isOnly) return notCompared(what, '上年的文件中有几个可能的数', 'last year’s document has several figures that may be meant')
  return { ...shown, result: 'diverge', flaw: flawOf(claim, match.from, what) }
}

/** An item that changed its name with the classification is another item. */
const isSameItem = ({ code, name }: { readonly code: string; readonly name: string }, pair: DocumentPair, part: string): boolean =>
  itemsOf(pair.from, part).some(item => item.code === code && item.name === name)

/** The old value; of an implied one, how it was come by. */
const wordsOf = (claim: Claim): string => (claim.isImplied ? `${printed(claim.old.quantity)}（由“${statedOf(claim)}”推出）` : claim.old.text)

/** The change as the document words it: 减少392.00万元, 持平. */
const statedOf = ({ direction, change }: Claim): string =>
  direction === 'none' || !change ? '持平' : `${direction === 'down' ? '减少' : '增加'}${change.text.replace(/^[-−]/, '')}`

const nameOfClaim = ({ of }: Claim): Wording => {
  if (!('code' in of)) {
    const name = nameOf(of.facts[0] ?? '')
    return of.label ? wording(`上年“${of.label}”`, `last year’s “${of.label}”`) : wording(`上年${name.zh}`, `last year’s ${name.en}`)
  }
  return wording(`上年“${of.name}”（${of.code}）`, `last year’s “${of.name}” (${of.code})`)
}

function flawOf(claim: Claim, published: Figure, what: Wording): Flaw {
  const old = printed(claim.old.quantity)
  const right = printed(published.quantity)
  const subject = 'code' in claim.of ? `“${claim.of.name}”` : claim.of.label ? `“${claim.of.label}”` : nameOf(claim.of.facts[0] ?? '').zh
  const cause = `${what.zh}应为${right}`
  if (!claim.now || !claim.isImplied) {
    const isError = isSlip(claim.old.quantity, published.quantity)
    return {
      at: claim.old.place,
      related: [published.place],
      found: claim.old.text,
      expected: right,
      cause,
      explains: claim.place,
      ...(isError ? {} : { severity: 'warning' as const }),
      say: wording(
        `${subject}的上年数写${old}，上年公开的文件是${right}。`,
        `${what.en} is given as ${old}; last year’s document published ${right}.`,
      ),
      mend: wording(
        `核对上年公开的文件，改为${right}；口径有调整的，在说明中写明。`,
        `Check last year’s document and write ${right}, or say why the scope changed.`,
      ),
    }
  }
  const change = subtract(claim.now.quantity.value, published.quantity.value)
  const amount = printed({ ...claim.now.quantity, value: absolute(change) })
  const word = change.n > 0n ? '增加' : change.n < 0n ? '减少' : '持平'
  const isProved = doesRateFit(claim, published)
  const isError =
    isProved ||
    (claim.change !== undefined &&
      isSlip(claim.change.quantity, { ...claim.change.quantity, value: absolute(change), printed: amount.replace(/[^\d.]/g, '') }, 3))
  const rate = isZero(published.quantity.value) ? null : printRate(absolute(divide(change, published.quantity.value)))
  const stated =
    claim.direction === 'none' ? '持平' : `${claim.direction === 'down' ? '减少' : '增加'}${claim.change?.text.replace(/^[-−]/, '') ?? ''}`
  return {
    at: claim.change?.place ?? claim.place,
    related: [claim.now.place, published.place],
    found: stated,
    expected: word === '持平' ? '持平' : `${word}${amount}`,
    arithmetic: `${printed(claim.now.quantity)} - ${right}（上年公开）= ${change.n < 0n ? '-' : ''}${amount}${rate ? `，${amount} ÷ ${right} = ${rate}` : ''}`,
    cause,
    explains: claim.place,
    ...(isError ? {} : { severity: 'warning' as const }),
    say: wording(
      `${subject}写“${stated}”，推出上年是${old}；上年公开的文件是${right}，应为“${word === '持平' ? '' : word}${word === '持平' ? '持平' : amount}”${isProved ? `，所写的幅度${claim.rate?.text}正与此相符` : ''}。`,
      `“${stated}” implies ${old} for last year; last year’s document published ${right}${isProved ? `, and the stated rate ${claim.rate?.text} fits that` : ''}.`,
    ),
    mend: wording(
      `改为“${word}${word === '持平' ? '' : amount}”；如果上年数的口径有调整，在说明中写明。`,
      `Write the change against last year’s published figure (${amount}), or say why the scope changed.`,
    ),
  }
}

/** The stated rate is that of the published figure: the change alone is wrong. */
function doesRateFit({ rate, now }: Claim, published: Figure): boolean {
  if (!rate || !now || isZero(published.quantity.value)) return false
  const right = absolute(divide(subtract(now.quantity.value, published.quantity.value), published.quantity.value))
  return doOverlap({ low: right, high: right }, wide({ ...rate.quantity, value: absolute(rate.quantity.value) })) && right.n !== 0n
}

function years(lastYear: string) {
  const row = (code: string, name: string, at: number) => ({ row: at, code: said(code), name: said(name) })
  const table = (year: number) => budgetTable('T5', { year, block: 1, rows: [row('20137', '示例事务', 1), row('2013702', '一般行政管理事务', 2)] })
  const document = (year: number, amount: string, text: string) => ({
    face: face({ file: `${year}.txt`, fiscalYear: saidAs(year, `${year}年`) }),
    tables: [table(year)],
    blocks: [paragraph(text)],
    facts: facts({
      ...fact('general-budget/byFunction/2013702/total', `${amount}万元`, 'T5', { fiscalYear: year }),
      place: { file: `${year}.txt`, block: 1, row: 2, column: 2, text: `${amount}` },
    }),
  })
  return [
    document(2017, lastYear === '392.00' ? '6441.00' : '6431.00', ''),
    document(2018, '6049.00', '示例事务（款）一般行政管理事务（项）支出6049.00万元，与上年相比减少392.00万元，减少5.94%。'),
  ] as const
}
