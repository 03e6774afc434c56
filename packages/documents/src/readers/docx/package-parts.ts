/** The parts of a Word package that are read: found by relationship, as writers name them differently. */
import { damaged, Refusal } from './limits.ts'
import type { ZipParts } from './open-zip.ts'
import { childNamed, readXml, type XmlNode } from './xml-tree.ts'

export interface PackageParts {
  /** Path of the main part. */
  readonly name: string
  readonly document: XmlNode
  readonly styles: XmlNode | undefined
  readonly numbering: XmlNode | undefined
  readonly footnotes: XmlNode | undefined
  readonly endnotes: XmlNode | undefined
  readonly comments: XmlNode | undefined
  /** Text of the properties core.xml and app.xml, as raw XML. */
  readonly properties: string
}

type Kind = 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments'

/** Throws Refusal. `more`: elements to keep besides those that reading needs. */
export function packageParts(zip: ZipParts, more?: ReadonlySet<string>): PackageParts {
  const main = mainPart(zip)
  const document = partNamed(zip, main, more)
  if (!document) throw new Refusal(damaged('缺少正文部件 word/document.xml。', 'its main part word/document.xml is missing.'))
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = relationsOf(zip, `${folder}_rels/${main.slice(folder.length)}.rels`)
  const part = (kind: Kind): XmlNode | undefined => partNamed(zip, targetOf(relations, kind, folder) ?? `${folder}${kind}.xml`, more)
  return {
    name: main,
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    properties: ['docProps/core.xml', 'docProps/app.xml'].map(name => textOf(zip, name)).join(''),
  }
}

export const mainPart = (zip: ZipParts): string => targetOf(relationsOf(zip, '_rels/.rels'), 'officeDocument', '') ?? 'word/document.xml'

function bytesOf(zip: ZipParts, name: string): Uint8Array | undefined {
  const read = zip.read(name)
  if (!read.ok) throw new Refusal(read)
  return read.value
}

/** Undefined when there is none. Throws Refusal. */
export const partNamed = (zip: ZipParts, name: string, more?: ReadonlySet<string>): XmlNode | undefined => {
  const bytes = bytesOf(zip, name)
  return bytes && readXml(bytes, name, more)
}

const textOf = (zip: ZipParts, name: string): string => new TextDecoder().decode(bytesOf(zip, name) ?? new Uint8Array())

const relationsOf = (zip: ZipParts, name: string): readonly XmlNode[] => childNamed(partNamed(zip, name), 'r:Relationships')?.children ?? []

/** Paths of what a part refers to by id; links to the outside are left out. Throws Refusal. */
export function targetsOf(zip: ZipParts, part: string): ReadonlyMap<string, string> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = relationsOf(zip, `${folder}_rels/${part.slice(folder.length)}.rels`)
  return new Map(
    relations.flatMap(({ attributes: { Id, Target, TargetMode } }): [string, string][] =>
      Id !== undefined && Target !== undefined && TargetMode !== 'External' ? [[Id, pathOf(Target, folder)]] : [],
    ),
  )
}

/** The target of the first relation whose type ends with the kind. */
function targetOf(relations: readonly XmlNode[], kind: string, folder: string): string | undefined {
  const target = relations.find(r => r.attributes.Type?.endsWith(`/${kind}`) && r.attributes.TargetMode !== 'External')?.attributes.Target
  return target === undefined ? undefined : pathOf(target, folder)
}

function pathOf(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const steps: string[] = []
  for (const step of path.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}
