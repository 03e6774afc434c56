/** A-08: an item of the text under another class or section than in the document's own tables, or under a name that they do not have. */
import { type Block, type BudgetTable, type DocumentFace, type FactBook, type Flaw, figureOf, fold, squeeze } from '@jixiao/core'
import { FUNDS, functionalNames, type ItemInText, isSame, itemsInText, partOf } from './items-in-text.ts'
import { paragraphsOf, pieceOf } from './passages.ts'
import { isOtherWordingOf } from './terms-inconsistent.ts'

const CLASS_DIGITS = 3
const SECTION_DIGITS = 5
const ITEM_DIGITS = 7

/** What texts leave out of a name: the number before it, 支出 behind it. */
export const plain = (name: string): string =>
  squeeze(fold(name))
    .replace(/^[一二三四五六七八九十]+、/, '')
    .replace(/["“”]/g, '')
    .replace(/支出$/, '')

/** Abbreviated names are no others. */
const isAnother = (text: string, table: string): boolean => {
  const [a, b] = [plain(text), plain(table)]
  return a !== '' && b !== '' && !a.includes(b) && !b.includes(a) && !isOtherWordingOf(a, b)
}

export function itemsNamedOtherwise(blocks: readonly Block[], tables: readonly BudgetTable[], face: DocumentFace, facts: FactBook): Flaw[] {
  const year = face.fiscalYear?.value ?? 0
  const items = paragraphsOf(blocks).flatMap(p => itemsInText(p, year, face.kind === 'final-accounts').filter(i => i.item !== undefined))
  const parts = new Set(items.map(i => partOf(face, i.passage.block)))
  return [...parts].flatMap(part => {
    const own = items.filter(i => partOf(face, i.passage.block) === part)
    const names = functionalNames(tables.filter(t => t.part === part))
    const codes = own.map(i => codeOf(i, names))
    const known = codes.filter(c => c !== undefined)
    // where most names are others, the text follows another edition of the classification, or the tables were not understood
    if (known.length < 2 || known.length * 2 < own.length) return []
    const unnamed = [...names.keys()].filter(c => c.length === ITEM_DIGITS && !known.includes(c))
    return own.flatMap((item, n) => {
      const code = codes[n]
      if (code !== undefined) return [...codeFlaws(item, code, names), ...parentFlaws(item, code, names)]
      const candidates = unnamed.filter(c => hasAmountOf(item, c, part, year, facts) && isUnder(item, c, names))
      const [only, ...others] = candidates
      const name = names.get(only ?? '')
      return only !== undefined && name !== undefined && others.length === 0 && isAnother(item.item ?? '', name) ? [nameFlaw(item, only, name)] : []
    })
  })
}

/** By its name, and among several of that name by its section. */
function codeOf(of: ItemInText, names: ReadonlyMap<string, string>): string | undefined {
  const called = [...names].flatMap(([code, name]) => (code.length === ITEM_DIGITS && plain(name) === plain(of.item ?? '') ? [code] : []))
  if (called.length <= 1) return called[0]
  const there = called.filter(c => plain(names.get(c.slice(0, SECTION_DIGITS)) ?? '') === plain(of.section ?? ''))
  return there.length === 1 ? there[0] : undefined
}

const isUnder = (of: ItemInText, code: string, names: ReadonlyMap<string, string>): boolean =>
  plain(names.get(code.slice(0, SECTION_DIGITS)) ?? '-') === plain(of.section ?? '')

const hasAmountOf = (of: ItemInText, code: string, part: string, year: number, facts: FactBook): boolean => {
  const stated = FUNDS.flatMap(prefix => facts.of(`${prefix}${code}/total`, { part, year })).filter(s => s.origin !== 'text')
  return stated.some(s => (figureOf(s)?.value.n ?? 0n) !== 0n && of.figures.some(f => isSame(f, s)))
}

function parentFlaws(of: ItemInText, code: string, names: ReadonlyMap<string, string>): Flaw[] {
  const levels = [
    ['类', of.className, names.get(code.slice(0, CLASS_DIGITS))],
    ['款', of.section, names.get(code.slice(0, SECTION_DIGITS))],
  ] as const
  return levels.flatMap(([level, said, real]) =>
    said !== undefined && real !== undefined && isAnother(said, real) ? [parentFlaw(of, code, level, plain(said), real)] : [],
  )
}

/** Codes printed whole beside the three names, which are those of another code. */
function codeFlaws(of: ItemInText, code: string, names: ReadonlyMap<string, string>): Flaw[] {
  const { printedCode } = of
  if (printedCode.length !== ITEM_DIGITS || printedCode === code) return []
  const other = names.get(printedCode)
  return [
    {
      at: placeOf(of),
      found: printedCode,
      expected: code,
      say: {
        zh: `“${of.item ?? ''}（项）”的编码写作${printedCode}${other ? `（“${other}”）` : ''}，表中是${code}。`,
        en: `“${of.item ?? ''}” has the code ${printedCode} in the text and ${code} in the table.`,
      },
      mend: { zh: '对照支出预算（决算）表的科目编码改正。', en: 'Take the code from the table.' },
    },
  ]
}

const placeOf = (of: ItemInText) => pieceOf(of.passage, of.from, of.to)

const parentFlaw = (of: ItemInText, code: string, level: string, said: string, real: string): Flaw => ({
  at: placeOf(of),
  found: `${said}（${level}）`,
  expected: `${real}（${level}）`,
  say: {
    zh: `“${of.item ?? ''}（项）”（${code}）在表中属于“${real}（${level}）”，文字写作“${said}（${level}）”。`,
    en: `“${of.item ?? ''}” (${code}) stands under “${real}” in the table and under “${said}” in the text.`,
  },
  mend: { zh: '对照支出预算（决算）表的科目名称，逐级写出类、款、项。', en: 'Take the names from the table.' },
})

const nameFlaw = (of: ItemInText, code: string, name: string): Flaw => ({
  at: placeOf(of),
  found: `${of.item ?? ''}（项）`,
  expected: `${name}（项）`,
  say: {
    zh: `表中没有“${of.item ?? ''}（项）”；同一款下金额相同的是“${name}”（${code}），文字里却没有它。`,
    en: `No row is named “${of.item ?? ''}”; the row of that section with its amount is “${name}” (${code}), which the text does not name.`,
  },
  mend: { zh: '核对科目名称，文字与表用同一个名称。', en: 'Check the name; text and table should have the same.' },
})
