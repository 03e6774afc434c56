/** Clauses and sentences of a text with its brackets: the small grammar on which mentions stand. */

/** What stands before a clause. */
export type Opener = 'start' | 'sentence' | 'semicolon' | 'comma' | 'colon' | 'open' | 'close'

export interface Clause {
  readonly from: number
  readonly to: number
  readonly opener: Opener
  /** Index in sentences. */
  readonly sentence: number
}

export interface Sentence {
  readonly from: number
  readonly to: number
}

export interface Parsed {
  readonly clauses: readonly Clause[]
  readonly sentences: readonly Sentence[]
}

/** Sentences end with 。！？； or a new line; clauses with ，： and at brackets that hold a figure or a clause of their own. */
export function parseClauses(folded: string, breaks: ReadonlySet<number> = new Set()): Parsed {
  const structural = structuralBrackets(folded)
  const clauses: Clause[] = []
  const sentences: Sentence[] = []
  let clauseFrom = 0
  let sentenceFrom = 0
  let opener: Opener = 'start'
  const closeClause = (to: number, next: Opener, length = 1) => {
    if (folded.slice(clauseFrom, to).trim() !== '' || opener === 'open') clauses.push({ from: clauseFrom, to, opener, sentence: sentences.length })
    else if (opener === 'close' || opener === 'sentence' || opener === 'semicolon') {
      // an empty clause must not swallow the end of a bracket or sentence
      clauses.push({ from: clauseFrom, to, opener, sentence: sentences.length })
    }
    clauseFrom = to + length
    opener = next
  }
  const closeSentence = (to: number) => {
    if (folded.slice(sentenceFrom, to).trim() !== '') sentences.push({ from: sentenceFrom, to })
    sentenceFrom = to
  }
  for (let i = 0; i < folded.length; i++) {
    const c = folded.charAt(i)
    if (breaks.has(i)) closeClause(i, opener === 'start' ? 'start' : 'comma', 0)
    const next = openerAfter(folded, i, c, structural)
    if (!next) continue
    closeClause(i, next)
    if (next === 'sentence' || next === 'semicolon') closeSentence(i + 1)
  }
  closeClause(folded.length, 'start')
  closeSentence(folded.length)
  return { clauses, sentences }
}

function openerAfter(folded: string, i: number, c: string, structural: ReadonlySet<number>): Opener | null {
  switch (c) {
    case '。':
      // "(…增加0万元。)比上年…": the sentence goes on behind the bracket
      return folded[i + 1] === ')' ? null : 'sentence'
    case '!':
    case '?':
    case '\n':
      return 'sentence'
    case ';':
      return 'semicolon'
    case ',':
      return isDigit(folded[i - 1]) && /^\d{3}(?!\d)/.test(folded.slice(i + 1, i + 5)) ? null : 'comma'
    case ':':
      return isDigit(folded[i - 1]) && isDigit(folded[i + 1]) ? null : 'colon'
    case '(':
      return structural.has(i) ? 'open' : null
    case ')':
      return structural.has(i) ? 'close' : null
    default:
      return null
  }
}

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9'

/** Offsets of brackets that hold more than a gloss: "(境)" and "(镇)" belong to their word. */
function structuralBrackets(folded: string): ReadonlySet<number> {
  const found = new Set<number>()
  const open: number[] = []
  let lastFigureOrMark = -1
  for (let i = 0; i < folded.length; i++) {
    const c = folded.charAt(i)
    if (isDigit(c) || ',:;。'.includes(c)) lastFigureOrMark = i
    else if (c === '(') open.push(i)
    else if (c === '\n') open.length = 0
    else if (c === ')') {
      const from = open.pop()
      if (from === undefined || lastFigureOrMark < from) continue
      found.add(from)
      found.add(i)
    }
  }
  return found
}
