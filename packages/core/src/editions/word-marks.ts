/** Two wordings of one sentence, piece by piece: what stayed, what is left out, what is new. */
import { fold } from '../words/fold.ts'
import type { TextPiece } from './edition-change.ts'
import { sharedRuns } from './shared-runs.ts'

/** Numbers and Latin words are whole; of Chinese every character stands for itself. */
const TOKEN = /\d[\d,]*(?:\.\d+)?%?|[A-Za-z]+|\s+|./gsu

/** So few characters between two changes are shown as changed: single characters that happen to recur help nobody to read. */
const ISLAND = 1

/** For comparing: folded, quotation marks in one form, white space does not count. */
export const plainly = (text: string): string =>
  fold(text)
    .replace(/[“”„‟"『』「」]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, '')

/** What of it is said: neither the marks between the words nor where a page tears them apart. Points and commas within numbers stay. */
export const unpunctuated = (plain: string): string => plain.replace(/[;:!?。、"'()《》…·—]|(?<!\d),|,(?!\d)|(?<!\d)\./g, '')

export function wordMarks(from: string, to: string): readonly TextPiece[] {
  const [a, b] = [from.match(TOKEN) ?? [], to.match(TOKEN) ?? []]
  const [x, y] = [a.map(plainly), b.map(plainly)]
  const pieces: { kind: TextPiece['kind']; text: string }[] = []
  const add = (kind: TextPiece['kind'], text: string): void => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  for (const [p, q] of withoutIslands(sharedRuns(x, y), x).concat([[a.length, b.length]])) {
    add('removed', a.slice(i, p).join(''))
    add('added', b.slice(j, q).join(''))
    add('same', b[q] ?? '')
    i = p + 1
    j = q + 1
  }
  return pieces
}

/** Runs of common tokens that are too short to be seen as such between two changes. */
function withoutIslands(pairs: readonly (readonly [number, number])[], keys: readonly string[]): (readonly [number, number])[] {
  const runs: (readonly [number, number])[][] = []
  for (const pair of pairs) {
    const [i, j] = runs.at(-1)?.at(-1) ?? [-2, -2]
    if (pair[0] === i + 1 && pair[1] === j + 1) runs.at(-1)?.push(pair)
    else runs.push([pair])
  }
  const isIsland = (run: readonly (readonly [number, number])[], n: number): boolean =>
    n > 0 && n < runs.length - 1 && run.reduce((sum, [i]) => sum + (keys[i]?.length ?? 0), 0) <= ISLAND
  return runs.filter((run, n) => !isIsland(run, n)).flat()
}

/** How alike two texts are, from 0 to 1: the share of pairs of neighbouring characters that they have in common. */
export function likeness(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)]
  const [sizeX, sizeY] = [a.length - 1, b.length - 1]
  if (sizeX <= 0 || sizeY <= 0) return a === b ? 1 : 0
  let common = 0
  for (const [pair, times] of x) common += Math.min(times, y.get(pair) ?? 0)
  return (2 * common) / (sizeX + sizeY)
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
