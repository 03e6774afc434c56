/** SEC-4: an amount is masked in a table, and the others give it away. The amount itself is not worked out for anybody. */
import { cite, defineRule, type Flaw, factBook, type Statement } from '@jixiao/core'
import { place } from '../examples.ts'

const MASK = /^\s*(?:[*＊×■□●]{1,8}|[xX]{2,8}|涉密|保密|不公开|不予公开)\s*$/
const CODED = /^(.+\/by(?:Function|Economy))\/(\w+)\/([a-z-]+)$/
/** Columns of which the first is the sum of the others. */
const SUMS = [
  ['total', 'basic', 'project'],
  ['total', 'personnel', 'operating'],
] as const

export const withheldAmountComputable = defineRule({
  code: 'SEC-4',
  name: 'withheld-amount-computable',
  title: '遮蔽的金额可以推算',
  titleEn: 'A withheld amount can be worked out',
  severity: 'error',
  basis: [cite('disclosure-regulations', '14'), cite('disclosure-regulations', '17'), cite('state-secrets-law', '35')],
  appliesTo: 'every',
  needs: ['facts'],
  check({ facts }) {
    return facts.statements.filter(isMasked).flatMap(s => flawOf(s, facts.statements))
  },
  examples: [
    { name: { zh: '没有遮蔽', en: 'nothing masked' }, given: { facts: table(['all', '30'], ['201', '10'], ['204', '20']) }, expect: 'pass' },
    {
      name: { zh: '只遮一行，合计照列', en: 'one row masked, the total printed' },
      given: { facts: table(['all', '30'], ['201', '**'], ['204', '20']) },
      expect: 1,
      says: '减去',
    },
    { name: { zh: '遮两行，算不出来', en: 'two rows masked' }, given: { facts: table(['all', '30'], ['201', '**'], ['204', '**']) }, expect: 'pass' },
    { name: { zh: '合计也不列', en: 'the total masked, too' }, given: { facts: table(['all', '**'], ['201', '**'], ['204', '20']) }, expect: 'pass' },
    {
      name: { zh: '横线是没有，不是遮蔽', en: 'a dash is nothing' },
      given: { facts: table(['all', '20'], ['201', '—'], ['204', '20']) },
      expect: 'pass',
    },
  ],
})

const isMasked = (s: Statement): boolean => s.value.kind === 'unreadable' && MASK.test(s.value.text)
const isKnown = (s: Statement): boolean => s.value.kind === 'quantity' || s.value.kind === 'blank'

/** The first way that gives it away, with the places that one needs for it. */
function flawOf(s: Statement, all: readonly Statement[]): readonly Flaw[] {
  const [, stem, code, column] = CODED.exec(s.fact) ?? []
  const same = all.filter(
    o => o.subject.part === s.subject.part && o.subject.fiscalYear === s.subject.fiscalYear && o.subject.stage === s.subject.stage,
  )
  const elsewhere = same.filter(o => o.fact === s.fact && o.value.kind === 'quantity')
  if (elsewhere.length > 0) return [told(s, elsewhere, '另一处照列了同一个数', 'it is printed elsewhere')]
  if (stem === undefined || code === undefined || column === undefined) return []
  const table = same.filter(o => o.origin === s.origin)
  const at = (path: string): Statement | undefined => table.find(o => o.fact === path)
  for (const sum of SUMS) {
    const others = sum.filter(c => c !== column).map(c => at(`${stem}/${code}/${c}`))
    if (sum.some(c => c === column) && others.length === 2 && others.every(o => o !== undefined && isKnown(o)))
      return [
        told(
          s,
          others.flatMap(o => o ?? []),
          '可以由同一行的其他两列算出',
          'the other columns of the row give it',
        ),
      ]
  }
  const inColumn = table.flatMap(o => {
    const [, own, other, name] = CODED.exec(o.fact) ?? []
    return own === stem && name === column && other !== undefined ? [{ code: other, statement: o }] : []
  })
  const parent = inColumn
    .filter(o => o.code !== code && (o.code === 'all' || code.startsWith(o.code)))
    .sort((a, b) => lengthOf(b.code) - lengthOf(a.code))[0]
  if (!parent || !isKnown(parent.statement)) return []
  const siblings = inColumn.filter(
    o => o.code !== code && o.code !== 'all' && o.code.length === code.length && (parent.code === 'all' || o.code.startsWith(parent.code)),
  )
  if (siblings.length === 0 || !siblings.every(o => isKnown(o.statement))) return []
  return [told(s, [parent.statement, ...siblings.map(o => o.statement)], '可以由合计减去其他各行算出', 'the total less the other rows gives it')]
}

/** The total of all stands above every code. */
const lengthOf = (code: string): number => (code === 'all' ? 0 : code.length)

const told = (s: Statement, by: readonly Statement[], zh: string, en: string): Flaw => ({
  at: s.place,
  related: by.map(o => o.place),
  say: { zh: `这个遮蔽的金额${zh}，等于没有遮蔽。`, en: `This withheld amount is given away: ${en}.` },
  mend: {
    zh: '连同至少另一个数一起遮蔽，或者把几项合并为一行；不涉密的，恢复原数。',
    en: 'Withhold at least one more figure or join several rows; print it if it need not be withheld.',
  },
})

function table(...rows: readonly (readonly [string, string])[]) {
  const subject = { body: '示例县示例局', part: 'department', fiscalYear: 2024, stage: 'budget' as const }
  return factBook(
    rows.map(([code, text]): Statement => {
      const n = /^\d+$/.test(text) ? BigInt(text) : null
      const quantity = { dimension: 'money' as const, printed: text, unit: '元', value: { n: n ?? 0n, d: 1n }, step: { n: 1n, d: 1n } }
      const value =
        n !== null ? { kind: 'quantity' as const, quantity } : text === '—' ? { kind: 'blank' as const } : { kind: 'unreadable' as const, text }
      return { subject, fact: `expenditure/byFunction/${code}/total`, value, place: place(text), origin: 'T3' }
    }),
  )
}
