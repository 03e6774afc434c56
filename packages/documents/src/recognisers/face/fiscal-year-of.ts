/** The fiscal year a document is about. */
import { isFiscalYear, parseChineseNumeral, type Stated, squeeze, stated } from '@jixiao/core'
import { DOCUMENT_TITLE, type FaceEvidence, type Line } from './face-evidence.ts'

const DATE = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/g
const YEAR = /(?<!\d)((?:19|20)\d{2})(?=年|\/|[-—－](?:19|20)\d{2}年)/
const CHINESE_YEAR = /([一二]\s*[〇零○九OＯo]\s*[〇零○一二三四五六七八九]\s*[〇零○一二三四五六七八九])年/
/** Division, year, thirteen characters (DOMAIN 8.6). */
const PROJECT_CODE = /^\d{6}(\d{2})[0-9A-Z]{13}$/

function yearIn(words: string): number | null {
  const plain = words.replace(DATE, '')
  const found = YEAR.exec(plain)?.[1]
  if (found && isFiscalYear(Number(found))) return Number(found)
  const chinese = CHINESE_YEAR.exec(plain)?.[1]
  const value = chinese ? Number(parseChineseNumeral(chinese.replace(/[OＯo]/g, '〇')) ?? 0n) : 0
  return isFiscalYear(value) ? value : null
}

const statedBy = (line: Line): Stated<number> | null => {
  const year = yearIn(line.words)
  return year === null ? null : stated(year, line.text, line.place)
}

/** Title, then table captions, then （2022年度） lines, then what the text speaks of most, then project codes. */
export function fiscalYearOf(evidence: FaceEvidence): Stated<number> | null {
  const first = (lines: readonly Line[]): Stated<number> | null => {
    for (const line of lines) {
      const found = statedBy(line)
      if (found) return found
    }
    return null
  }
  return (
    first(evidence.opening.filter(l => DOCUMENT_TITLE.test(l.words))) ??
    yearOfCaptions(evidence) ??
    first(evidence.opening.filter(l => /年度?/.test(l.words))) ??
    first(evidence.short.filter(l => DOCUMENT_TITLE.test(l.words) || /^[(（]?(?:19|20)\d{2}年度?[)）]?$/.test(l.words))) ??
    yearOfText(evidence) ??
    yearOfProjectCodes(evidence)
  )
}

function yearOfCaptions(evidence: FaceEvidence): Stated<number> | null {
  const tables = evidence.tables.filter(t => t.caption.year !== null || yearIn(t.title) !== null)
  return mostFrequent(
    tables.map(t => {
      const place = t.caption.titles[0]?.place ?? t.grid.table.place
      return stated(t.caption.year ?? yearIn(t.title) ?? 0, t.caption.titles[0]?.text ?? '', place)
    }),
  )
}

/** "2022年度", "2022年1-6月", "2022年部门预算" in running text; quoted titles of other papers count less than the year itself. */
function yearOfText(evidence: FaceEvidence): Stated<number> | null {
  const found: Stated<number>[] = []
  for (const line of evidence.lines)
    for (const m of line.words.replace(DATE, '').matchAll(/(?<!\d)((?:19|20)\d{2})年(?:度|部门|单位|预算|1[-—至到]|上半年|以来|共|我)/g)) {
      const year = Number(m[1])
      if (isFiscalYear(year)) found.push(stated(year, line.text, line.place))
    }
  return mostFrequent(found)
}

function yearOfProjectCodes(evidence: FaceEvidence): Stated<number> | null {
  const found: Stated<number>[] = []
  for (const { grid } of evidence.tables)
    for (const row of grid.table.rows)
      for (const cell of row.cells) {
        const digits = PROJECT_CODE.exec(squeeze(cell.text))?.[1]
        if (digits) found.push(stated(2000 + Number(digits), cell.text, cell.place))
      }
  return mostFrequent(found.filter(y => isFiscalYear(y.value)))
}

function mostFrequent(found: readonly Stated<number>[]): Stated<number> | null {
  const count = new Map<number, number>()
  for (const f of found) count.set(f.value, (count.get(f.value) ?? 0) + 1)
  const best = [...count].sort((a, b) => b[1] - a[1])[0]?.[0]
  return found.find(f => f.value === best) ?? null
}
