/** Codes of the government classification: their names in a year, their parents, and whether both were seen in print. */
import { ECONOMIC_CODES, GOVERNMENT_ECONOMIC_CODES } from './economic-codes.ts'
import { FUNCTIONAL_CODES, USUAL_ENDINGS } from './functional-codes.ts'

export interface ClassificationCode {
  readonly code: string
  readonly name: string
  /** Fiscal years in which the name holds, both included; null = open. */
  readonly from: number | null
  readonly until: number | null
  /** Seen in a published document. The others are defaults to be confirmed with the yearly list. */
  readonly isVerified: boolean
}

/** One classification. A place may put its own yearly list in the place of the one that comes with the product (DOMAIN 8.5). */
export interface Classification {
  readonly codes: readonly ClassificationCode[]
  /** Where the official list comes from: it is whole, and what it does not have does not exist. null: the table that comes with the product. */
  readonly source: string | null
  /** The code as it stands in a year (null: the newest name); undefined when it is not known or not in force. */
  find(code: string, year?: number | null): ClassificationCode | undefined
}

const LINE = /^(\d+)(\?)? (\S+)(?: (\d{4})?-(\d{4})?)?$/

/** Codes as the lists write them: "207 文化体育与传媒支出 -2018"; "?" behind the code: not verified. Throws SyntaxError on anything else. */
export function codesOf(list: string): readonly ClassificationCode[] {
  return list
    .trim()
    .split('\n')
    .map(line => {
      const m = LINE.exec(line.trim())
      if (!m) throw new SyntaxError(`not a code with its name: ${line}`)
      const [, code = '', doubt, name = '', from, until] = m
      return { code, name, from: from ? Number(from) : null, until: until ? Number(until) : null, isVerified: doubt === undefined }
    })
}

/** A classification from its codes; `other` is asked for codes that are not in the list. */
export function classificationOf(codes: readonly ClassificationCode[], other?: (code: string) => ClassificationCode | undefined): Classification {
  const byCode = new Map<string, ClassificationCode[]>()
  for (const c of codes) {
    const known = byCode.get(c.code)
    if (known) known.push(c)
    else byCode.set(c.code, [c])
  }
  const holds = (c: ClassificationCode, year: number | null): boolean =>
    year === null ? c.until === null : (c.from === null || c.from <= year) && (c.until === null || year <= c.until)
  return {
    codes,
    source: null,
    find: (code, year = null) => byCode.get(code)?.find(c => holds(c, year)) ?? (byCode.has(code) ? undefined : other?.(code)),
  }
}

/** The official list of a year, as a place has brought it. */
export interface OfficialList {
  readonly classification: 'functional' | 'economic' | 'government-economic'
  readonly fiscalYear: number
  readonly source: string
  readonly codes: readonly { readonly code: string; readonly name: string }[]
}

/** In its year the list has the last word. */
export function classificationOfList({ codes, source }: OfficialList): Classification {
  const listed = codes.map((c): ClassificationCode => ({ ...c, from: null, until: null, isVerified: true }))
  return { ...classificationOf(listed), source }
}

/** The codes above one, the highest first: "2013702" → ["201", "20137"]. */
export const parentsOf = (code: string): readonly string[] => [3, 5].filter(n => n < code.length).map(n => code.slice(0, n))

const usualEnding = (code: string): ClassificationCode | undefined => {
  const name = /^201\d{4}$/.test(code) ? USUAL_ENDINGS[code.slice(5)] : undefined
  return name === undefined ? undefined : { code, name, from: null, until: null, isVerified: false }
}

export const FUNCTIONAL: Classification = classificationOf(codesOf(FUNCTIONAL_CODES), usualEnding)
export const ECONOMIC: Classification = classificationOf(codesOf(ECONOMIC_CODES))
export const GOVERNMENT_ECONOMIC: Classification = classificationOf(codesOf(GOVERNMENT_ECONOMIC_CODES))

/** What a dossier is entered by: what for, and on what. */
export interface Classifications {
  readonly functional: Classification
  readonly economic: Classification
}

/** Of a year: the official list where there is one, else the table that comes with the product. */
export function classificationsIn(lists: readonly OfficialList[], year: number | null): Classifications {
  const own = (classification: OfficialList['classification'], builtIn: Classification): Classification => {
    const list = lists.find(l => l.classification === classification && l.fiscalYear === year)
    return list ? classificationOfList(list) : builtIn
  }
  return { functional: own('functional', FUNCTIONAL), economic: own('economic', ECONOMIC) }
}

/** The 类 in force in a year, in the order of their codes: the rows of T1 and T4. */
export const classesIn = (classification: Classification, year: number | null): readonly ClassificationCode[] =>
  classification.codes.filter(c => c.code.length === 3 && classification.find(c.code, year) === c)
