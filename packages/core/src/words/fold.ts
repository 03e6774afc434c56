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

/** Full-width ASCII to ASCII, variants of ≥ ≤ - and brackets to one form; every character stays one character. */
export function fold(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0)
    else if (code < 0x80 && code !== 9) out += text[i]
    else out += PAIRS[text[i] as string] ?? text[i]
  }
  return out
}

/** For comparing wordings: folded, without white space and without punctuation. */
export const bare = (text: string): string => fold(text).replace(/[\s"'“”‘’「」『』《》<>()[\]{},.;:!?，。；：！？、·…—\-~～*`]/g, '')

/** For comparing titles and labels: folded, without white space. */
export const squeeze = (text: string): string => fold(text).replace(/\s+/g, '')
