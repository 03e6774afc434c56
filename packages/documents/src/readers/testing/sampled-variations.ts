/** Which variations lie with the tests as printed files, and mixtures drawn for a long run. */
import fc from 'fast-check'
import { INGREDIENTS, isFor, type Program } from './variations.ts'

export const SAMPLED: readonly string[] = [
  'page watermark only-income',
  'page watermark-many only-balance',
  'page watermark-level only-appropriation',
  'page seal only-income',
  'page codes-in-brackets turned only-income',
  'page levels-apart lines-dotted only-income',
  'page yuan-with-blanks cropped only-balance',
  'page tables-across title-in-table upside-down only-appropriation',
  'page lines-as-gaps labels-of-many-lines only-income',
  'page head-coloured-no-lines only-income',
  'page tables-beside-no-lines',
  'sheet lines-none only-appropriation',
  'sheet wide-edges only-income',
  'sheet wide-edges only-balance',
  'sheet wide-edges only-appropriation',
  'sheet wide-over-edges names-set-in only-income',
  'sheet wide-total-again only-three-public',
  'page distributed only-forms',
  'word head-of-one-line',
  'word lines-none only-income',
  'word lines-none only-appropriation',
  'word lines-none only-forms',
]

/** So many mixtures of two or three ingredients, the same for the same seed. */
export function mixed(count: number, seed: number): string[] {
  const names = Object.keys(INGREDIENTS)
  const one = fc
    .constantFrom<Program>('page', 'sheet', 'word')
    .chain(program =>
      fc
        .uniqueArray(fc.constantFrom(...names.filter(n => isFor(n, program))), { minLength: 2, maxLength: 3, selector: kindOf })
        .map(own => [program, ...own].join(' ')),
    )
  return [...new Set(fc.sample(one, { numRuns: count, seed }))]
}

/** Two ingredients of one kind undo each other: lines, units, feet. */
const kindOf = (name: string): string => name.split('-')[0] ?? name
