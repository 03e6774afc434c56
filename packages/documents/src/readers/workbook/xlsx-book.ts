/** The workbook part of an .xlsx and its relations: which sheets there are, in which part, hidden or not; from which day dates count. */
import { XmlScanner } from '../xml/scan-xml.ts'
import { XmlProblem } from '../xml/xml-words.ts'

export interface XlsxBook {
  readonly sheets: readonly BookSheet[]
  readonly hasDatesFrom1904: boolean
  /** Parts that the workbook names. */
  readonly texts: string | undefined
  readonly styles: string | undefined
}

export interface BookSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly part: string
}

interface Relation {
  readonly kind: string
  readonly part: string
}

/** `read` gives the text of a part. Throws XmlProblem. */
export function xlsxBook(read: (part: string) => string | undefined): XlsxBook {
  const main = [...relationsOf(read('_rels/.rels'), '').values()].find(r => r.kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const source = read(main)
  if (source === undefined) throw new XmlProblem()
  const slash = main.lastIndexOf('/') + 1
  const relations = relationsOf(read(`${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`), main.slice(0, slash))
  const partOf = (kind: string): string | undefined => [...relations.values()].find(r => r.kind === kind)?.part
  const sheets: BookSheet[] = []
  let hasDatesFrom1904 = false
  const xml = new XmlScanner(source)
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.local === 'workbookPr') hasDatesFrom1904 = /^(?:1|true)$/.test(xml.attribute('date1904') ?? '')
    if (xml.local !== 'sheet') continue
    const [name, relation] = [xml.attribute('name') ?? '', relations.get(relationId(xml) ?? '')]
    if (name === '' || relationId(xml) === undefined) continue
    // a sheet that is a chart holds no cells
    if (relation && relation.kind !== 'worksheet') continue
    if (!relation) throw new XmlProblem()
    sheets.push({ name, isHidden: /^(?:hidden|veryHidden)$/.test(xml.attribute('state') ?? ''), part: relation.part })
  }
  return { sheets, hasDatesFrom1904, texts: partOf('sharedStrings'), styles: partOf('styles') }
}

/** r:id, whatever the prefix. */
function relationId(xml: XmlScanner): string | undefined {
  for (let i = 0; i < xml.attributes; i++) if (/^[^:]+:id$/i.test(xml.attributeName(i))) return xml.value(i)
  return undefined
}

function relationsOf(source: string | undefined, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  if (source === undefined) return relations
  const xml = new XmlScanner(source)
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.local !== 'Relationship') continue
    const [id, type, target] = [xml.attribute('Id'), xml.attribute('Type'), xml.attribute('Target')]
    if (id && type && target) relations.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), part: partAt(folder, target) })
  }
  return relations
}

function partAt(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}
