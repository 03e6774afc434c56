/** Personal data, secrecy marks and withheld text in a part of a published document, and in the name of its file; the file stays as it came. */
import type { Block, Place, ReadDocument } from '@jixiao/core'
import { type PublishedPart, understand } from '@jixiao/documents'
import { replaceTakenHits, type TakenHit, type Tx } from '@jixiao/store'
import { type Hit, hitsIn } from '../publication/redact-paper.ts'
import { withheldText } from '../publication/secrecy-marks.ts'

type Found = Pick<TakenHit, 'id' | 'document' | 'part' | 'kind' | 'content'>

/** To be called whenever a year was made anew: what was decided of a hit that is still there stays decided. */
export const saveTakenHits = (tx: Tx, dossier: string, parts: readonly PublishedPart[]): Promise<void> =>
  replaceTakenHits(tx, dossier, parts.flatMap(takenHits))

/** Of the part; what stands before or between the parts belongs to the first, as does the name of the file. */
export function takenHits({ paper, part }: PublishedPart): readonly Found[] {
  const { blocks, face, personalData } = paper.understanding
  const own = face.parts.find(p => p.key === part)
  const isFirst = !own || own === face.parts[0]
  const isOwn = ({ block }: Place): boolean =>
    own !== undefined && block >= own.from && block < own.to ? true : isFirst && !face.parts.some(p => block >= p.from && block < p.to)
  const name = asDocument(paper.name)
  const inText = hitsIn({ blocks }, paper.sha256, personalData, withheldText(blocks)).filter(h => isOwn(h.place))
  const inName = isFirst ? hitsIn(name, `${paper.sha256} name`, understand(name).personalData) : []
  return [
    ...inText.map(h => foundOf(h, paper.sha256, part, h.where, h.place)),
    ...inName.map(h => foundOf(h, paper.sha256, part, '文件名', { file: paper.name, block: 0 })),
  ]
}

function foundOf({ id, kind, label, text, before, after, proposal }: Hit, document: string, part: string, where: string, place: Place): Found {
  const { entry: _entry, ...plain } = place
  return { id, document, part, kind, content: { label, where, text, before, after, place: plain, proposal } }
}

const asDocument = (file: string): ReadDocument => {
  const text = file.split(/[/\\]/).at(-1) ?? file
  const block: Block = { kind: 'paragraph', text, place: { file, block: 0, text } }
  return { file, format: 'text', blocks: [block], residue: [], notices: [] }
}
