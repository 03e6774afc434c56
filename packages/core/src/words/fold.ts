/** One-to-one folding of look-alike characters: lengths and offsets stay, so places stay. */

const PAIRS: Readonly<Record<string, string>> = {
  '　': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '≧': '≥',
  '≦': '≤',
  '﹥': '>',
  '﹤': '<',
  '﹪': '%',
  '﹣': '-',
  '−': '-',
  '–': '-',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '﹐': ',',
  '﹑': '、',
  '﹒': '.',
}

/** Something that folds: full-width ASCII or one of the pairs. */
const FOLDS = new RegExp(`[\\uff01-\\uff5e${Object.keys(PAIRS).join('')}]`)
const FOLDS_ALL = new RegExp(FOLDS.source, 'g')

/** Full-width ASCII to ASCII, variants of ≥ ≤ - and brackets to one form; every character stays one character. */
export function fold(text: string): string {
  if (!FOLDS.test(text)) return text
  return text.replace(FOLDS_ALL, c => PAIRS[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/** For comparing wordings: folded, without white space and without punctuation. */
export const bare = (text: string): string => fold(text).replace(/[\s"'“”‘’「」『』《》<>()[\]{},.;:!?，。；：！？、·…—\-~～*`]/g, '')

/** For comparing titles and labels: folded, without white space. */
export const squeeze = (text: string): string => fold(text).replace(/\s+/g, '')
