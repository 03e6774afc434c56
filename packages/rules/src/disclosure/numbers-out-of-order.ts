/** D18: a number in a series of paragraphs that is printed twice, misprinted or left out. */
import { type Block, type Flaw, parseChineseNumeral, writeChineseNumeral } from '@jixiao/core'

interface Numbered {
  readonly style: number
  readonly n: number
  /** As printed: "七、". */
  readonly mark: string
  readonly at: number
  readonly block: Block
}

/** The coarser style first; what stands below begins anew under it. */
const STYLES = [/^\s*([一二三四五六七八九十]{1,3})、/, /^\s*[（(]([一二三四五六七八九十]{1,3})[）)]/, /^\s*(\d{1,2})、/, /^\s*(\d{1,2})[.．](?!\d)/]
const PART = /^\s*第[一二三四五六七八九十]{1,2}(?:部分|章|篇)/
/** Between two items of a list stands no more than a page end. */
const NEAREST = 2

export function numbersOutOfOrder(blocks: readonly Block[]): readonly Flaw[] {
  return seriesIn(blocks).flatMap(series =>
    series.flatMap((item, i) => {
      const [before, next] = [series[i - 1], series[i + 1]]
      if (!before || !next || item.n === before.n + 1 || !isOneList(blocks, before, item) || !isOneList(blocks, item, next)) return []
      const due = before.n + 1
      // 五、七、七、八: the series goes on as if the number had been the right one
      if (next.n === due + 1) return [misprint(before, item, due)]
      // where the number before it was the misprinted one, that is told there
      if (item.n === before.n && next.n === due && series[i - 2]?.n === before.n - 1) return [twice(before, item)]
      const isThere = blocks.slice(before.at, item.at + 1).some(b => b.kind === 'paragraph' && b.text.includes(numbered(item, due)))
      return item.n === due + 1 && next.n === due + 2 && !isThere ? [leftOut(before, item, due)] : []
    }),
  )
}

/** Runs of one style, begun anew by 1, by a coarser number or by a new part of the document. */
function seriesIn(blocks: readonly Block[]): readonly (readonly Numbered[])[] {
  const done: Numbered[][] = []
  const open: (Numbered[] | undefined)[] = STYLES.map(() => undefined)
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue
    if (PART.test(block.text)) open.fill(undefined)
    const item = numberedOf(block, at)
    if (!item) continue
    open.fill(undefined, item.style + 1)
    const series = item.n === 1 ? undefined : open[item.style]
    if (series) series.push(item)
    else {
      const begun = [item]
      open[item.style] = begun
      done.push(begun)
    }
  }
  return done
}

function numberedOf(block: Block & { readonly kind: 'paragraph' }, at: number): Numbered | undefined {
  for (const [style, pattern] of STYLES.entries()) {
    const m = pattern.exec(block.text)
    const n = m && (/\d/.test(m[1] ?? '') ? Number(m[1]) : Number(parseChineseNumeral(m[1] ?? '') ?? 0))
    if (m && n) return { style, n, mark: m[0].trim(), at, block }
  }
  return undefined
}

/** Items of a list follow one another; between headings no table may stand, which may have taken one for its title. */
function isOneList(blocks: readonly Block[], a: Numbered, b: Numbered): boolean {
  if (a.style >= 2) return b.at - a.at <= NEAREST
  return blocks.slice(a.at, b.at).every(block => block.kind === 'paragraph')
}

const flaw = (before: Numbered, item: Numbered, zh: string, en: string, expected: string): Flaw => ({
  at: [item.block.place],
  related: [before.block.place],
  found: item.mark,
  expected,
  say: { zh, en },
  mend: { zh: '按顺序编号；漏了一段的，补上。', en: 'Number in order; add what was left out.' },
})

const numbered = (like: Numbered, n: number): string =>
  like.mark.replace(/\d+|[一二三四五六七八九十]+/, /\d/.test(like.mark) ? String(n) : writeChineseNumeral(BigInt(n)))

const misprint = (before: Numbered, item: Numbered, due: number): Flaw =>
  flaw(
    before,
    item,
    `“${before.mark}”之后编号写作“${item.mark}”，应为“${numbered(item, due)}”。`,
    `After “${before.mark}” stands “${item.mark}”; it should be “${numbered(item, due)}”.`,
    numbered(item, due),
  )
const twice = (before: Numbered, item: Numbered): Flaw =>
  flaw(before, item, `编号“${item.mark}”用了两次。`, `The number “${item.mark}” is used twice.`, numbered(item, before.n + 1))
const leftOut = (before: Numbered, item: Numbered, due: number): Flaw =>
  flaw(
    before,
    item,
    `编号从“${before.mark}”跳到“${item.mark}”，没有“${numbered(item, due)}”。`,
    `The numbers go from “${before.mark}” to “${item.mark}”.`,
    numbered(item, due),
  )
