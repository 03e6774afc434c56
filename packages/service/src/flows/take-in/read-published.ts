/** A published file → what is kept of it: everything that was read, so that it never has to be read again. */
import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import {
  type DocumentKind,
  done,
  type Finding,
  factBook,
  type Outcome,
  type Profile,
  refused,
  type Statement,
  type Understanding,
  wording,
} from '@jixiao/core'
import { type PublishedPaper, publishedFacts, type ReaderResources } from '@jixiao/documents'
import { IDENTITY_RULES } from '@jixiao/rules'
import { checkFile, type NamedBytes } from '../check-documents.ts'
import { fileType } from '../file-type.ts'

/** Plain data: it passes from the process that reads to the one that keeps. */
export interface ReadPublished {
  readonly sha256: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly type: string
  readonly kind: DocumentKind
  readonly title: string
  /** Everything that was read, packed. */
  readonly reading: Uint8Array
}

interface Packed {
  readonly name: string
  readonly understanding: Omit<Understanding, 'facts'> & { readonly statements: readonly Statement[] }
  readonly findings: readonly Finding[]
}

/** Refuses what cannot be read, and what says nothing of a body's year: an empty form, a checklist about another document. */
export async function readPublished(
  input: NamedBytes,
  profile: Profile,
  resources: ReaderResources,
  within: <T>(step: () => T) => T = step => step(),
): Promise<Outcome<ReadPublished>> {
  const checked = await checkFile(input, profile, IDENTITY_RULES, resources, { within })
  const { sha256, understanding, problem, result } = checked
  if (!understanding) return { ok: false, problem: problem ?? { code: 'not-read', say: wording('不能读取。', 'It cannot be read.') } }
  const { face } = understanding
  if (face.kind === 'blank-form')
    return refused('blank-form', wording('这是空白表样，没有填报内容，没有录入。', 'A blank form: nothing is filled in, nothing was taken in.'))
  if (face.kind === 'inspection-checklist')
    return refused(
      'about-another',
      wording('这是关于其他文件的检查表，不是单位公开的文件，没有录入。', 'A checklist about another document; it was not taken in.'),
    )
  const paper = { sha256, name: input.name, understanding, findings: result.findings }
  if (partsOf(paper).every(({ key }) => publishedFacts(paper, key, 0).length === 0))
    return refused(
      'no-figures',
      wording('没有读到预算、绩效或决算的数字，没有录入。', 'No figures of a budget, of targets or of accounts were found; it was not taken in.'),
    )
  const type = fileType(input.bytes)
  const { facts, ...rest } = understanding
  const packed: Packed = { name: input.name, understanding: { ...rest, statements: facts.statements }, findings: result.findings }
  return done({
    sha256,
    name: input.name,
    bytes: input.bytes,
    type: type.ok ? type.value : 'application/octet-stream',
    kind: face.kind,
    title: face.title?.value ?? '',
    reading: new Uint8Array(gzipSync(serialize(packed))),
  })
}

export function paperOf(sha256: string, reading: Uint8Array): PublishedPaper {
  const { name, understanding, findings } = deserialize(gunzipSync(reading)) as Packed
  const { statements, ...rest } = understanding
  return { sha256, name, understanding: { ...rest, facts: factBook(statements) }, findings }
}

/** The department's and each unit's own part, as far as they state anything. */
export function partsOf({ understanding: { face, facts, projects } }: Pick<PublishedPaper, 'understanding'>) {
  const stating = new Set([...facts.parts, ...projects.map(p => p.part)])
  return face.parts.filter(p => stating.has(p.key))
}
