/** D21: one sentence of the document stands in it twice, and a word of it is spelt otherwise: one of the two is a misprint. */
import { type Block, cite, defineRule, type Flaw, type Place } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { areConfusable } from './confusable-characters.ts'
import { type Passage, passagesOf, pieceOf, WRITTEN_KINDS } from './passages.ts'

/** So many characters in common on one side of the word, and at least one on the other. */
const CONTEXT = 8
const WORD = 2

export const twoSpellings = defineRule({
  code: 'D21',
  name: 'two-spellings',
  title: '同一句话前后用字不同',
  titleEn: 'One sentence, two spellings',
  severity: 'hint',
  basis: [cite('document-format')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  check: ({ blocks }) => [...new Map([...flawsOn(blocks, 1), ...flawsOn(blocks, -1)]).values()],
  examples: [
    {
      name: { zh: '同音字', en: 'a word that sounds alike' },
      given: {
        blocks: [
          paragraph('为了更游校地利用现有场地开展读者活动，制定本方案。'),
          paragraph('更有效地利用现有场地开展读者活动，方便居民。更有效的管理。'),
        ],
      },
      expect: 1,
      says: '游校',
    },
    {
      name: { zh: '形近字', en: 'a character that looks alike' },
      given: { blocks: [paragraph('由区财政局拔付到各预算单位账户。'), paragraph('资金由区财政局拨付到各预算单位账户。')] },
      expect: 1,
    },
    {
      name: { zh: '不同的词', en: 'different words' },
      given: { blocks: [paragraph('政府采购货物预算按规定编制并公开。'), paragraph('政府采购工程预算按规定编制并公开。')] },
      expect: 'pass',
    },
  ],
})

interface Source {
  readonly passage: Passage
  /** Without spaces. */
  readonly text: string
  /** Offsets in that text → in the passage. */
  readonly offsets: readonly number[]
}

/** Where a common text begins. */
interface Spot {
  readonly source: Source
  readonly at: number
}

/** Each flaw by the place of its misprint: the text before it and the text behind it may both tell. `side` 1: the common text follows the word; -1: it stands before it. */
function flawsOn(blocks: readonly Block[], side: 1 | -1): (readonly [string, Flaw])[] {
  // nearly every context stands once: only one that comes again, beside other words, is worth a list
  const first = new Map<string, Spot>()
  const again = new Map<string, Map<string, Spot>>()
  for (const source of distinctPassages(blocks)) {
    for (const run of source.text.matchAll(RUN)) {
      for (let at = run.index; at + CONTEXT <= run.index + run[0].length; at++) {
        const context = source.text.slice(at, at + CONTEXT)
        const known = first.get(context)
        const spot = { source, at }
        if (!known) {
          first.set(context, spot)
          continue
        }
        const [had, now] = [besideOf(known, side), besideOf(spot, side)]
        if (had === now || had.length < 2 || now.length < 2) continue
        const list = again.get(context) ?? new Map([[had, known]])
        if (!list.has(now)) list.set(now, spot)
        again.set(context, list)
      }
    }
  }
  return [...again.values()].flatMap(besides => {
    const all = [...besides]
    return all.flatMap(([a, spotA], i) => all.slice(i + 1).flatMap(([b, spotB]) => flawOf(a, spotA, b, spotB, side, blocks)))
  })
}

const RUN = new RegExp(`[一-龥，、]{${CONTEXT},}`, 'g')

const besideOf = ({ source: { text }, at }: Spot, side: 1 | -1): string =>
  side === 1 ? text.slice(Math.max(0, at - WORD - 1), at) : text.slice(at + CONTEXT, at + CONTEXT + WORD + 1)

const sources = new WeakMap<readonly Block[], readonly Source[]>()

/** Passages with their text packed, each text once: what is printed a second time in full tells nothing new. */
function distinctPassages(blocks: readonly Block[]): readonly Source[] {
  const known = sources.get(blocks)
  if (known) return known
  const seen = new Set<string>()
  const found: Source[] = []
  for (const passage of passagesOf(blocks)) {
    if (passage.text.length <= CONTEXT || seen.has(passage.text)) continue
    seen.add(passage.text)
    found.push({ passage, ...packed(passage.text) })
  }
  sources.set(blocks, found)
  return found
}

function packed(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const offsets = [...text.matchAll(/\S/g)].map(m => m.index)
  return { text: text.replace(/\s+/g, ''), offsets }
}

/** How many characters next to the common text differ, each typed for the other; 0 when they differ in another way. */
function differing(a: string, b: string, side: 1 | -1): number {
  const near = (s: string, n: number) => (side === 1 ? s.charAt(s.length - 1 - n) : s.charAt(n))
  for (let n = 0; n <= WORD; n++) {
    const [x, y] = [near(a, n), near(b, n)]
    if (x === '' || y === '') return 0
    if (x === y) return n
    if (!areConfusable(x, y)) return 0
  }
  return 0
}

function flawOf(a: string, spotA: Spot, b: string, spotB: Spot, side: 1 | -1, blocks: readonly Block[]): (readonly [string, Flaw])[] {
  const n = differing(a, b, side)
  if (n === 0) return []
  const wordOf = (beside: string) => (side === 1 ? beside.slice(-n) : beside.slice(0, n))
  // with one more character on the side where there is one, so that it can be read and counted
  const readable = (beside: string) => (side === 1 ? beside.slice(-n - 1) : beside.slice(0, n + 1))
  const [countA, countB] = [countOf(blocks, wordOf(a)), countOf(blocks, wordOf(b))]
  if (n === 1 && Math.min(countOf(blocks, readable(a)), countOf(blocks, readable(b))) > 1) return []
  const [rare, often] =
    countA <= countB
      ? [
          { beside: a, spot: spotA },
          { beside: b, spot: spotB },
        ]
      : [
          { beside: b, spot: spotB },
          { beside: a, spot: spotA },
        ]
  const place = (s: Spot): Place => {
    const from = side === 1 ? s.at - n - 1 : s.at + CONTEXT - 4
    const to = side === 1 ? s.at + 4 : s.at + CONTEXT + n + 1
    const { passage, offsets } = s.source
    return pieceOf(passage, offsets[Math.max(0, from)] ?? 0, (offsets[Math.min(to, offsets.length) - 1] ?? 0) + 1)
  }
  const [here, there] = [place(rare.spot), place(often.spot)]
  const word = rare.spot.source.offsets[side === 1 ? rare.spot.at - n : rare.spot.at + CONTEXT] ?? 0
  const key = `${here.block} ${here.row ?? ''} ${here.column ?? ''} ${word}`
  const flaw: Flaw = {
    at: here,
    related: [there],
    found: here.text ?? wordOf(rare.beside),
    expected: there.text ?? wordOf(often.beside),
    say: {
      zh: `同一句话两处用字不同：“${here.text}”和“${there.text}”，“${wordOf(rare.beside)}”疑为“${wordOf(often.beside)}”之误。`,
      en: `One sentence is spelt in two ways: “${here.text}” and “${there.text}”; one is a misprint.`,
    },
    mend: { zh: '核对后统一。', en: 'Check, and spell both alike.' },
  }
  return [[key, flaw]]
}

const texts = new WeakMap<readonly Block[], string>()

function countOf(blocks: readonly Block[], word: string): number {
  const known = texts.get(blocks)
  const text =
    known ??
    passagesOf(blocks)
      .map(p => p.text.replace(/\s+/g, ''))
      .join('\n')
  if (known === undefined) texts.set(blocks, text)
  return text.split(word).length - 1
}
