/** Secrecy marks (SEC-1) and withheld text (SEC-3) in a published file: each is masked, kept with a reason or sent back by a person; the file stays as it came. */
import { type Block, type Doubt, fingerprint, HIT_ACTS, type HitAct, type Place, type Settlement, wording } from '@jixiao/core'
import type { PublishedPart } from '@jixiao/documents'
import { secrecyMarks, textIn, withheldText } from '../publication/secrecy-marks.ts'

const ACTS = ['mask', 'keep', 'send-back'] as const satisfies readonly HitAct[]
const MASK = '（已遮盖）'

/** Of the part; what stands before or between the parts belongs to the first. */
export function secrecyDoubts({ paper, part }: PublishedPart): readonly (Doubt & { readonly document: string })[] {
  const { blocks, face } = paper.understanding
  const own = face.parts.find(p => p.key === part)
  const isFirst = !own || own === face.parts[0]
  const isOwn = ({ block }: Place): boolean =>
    own !== undefined && block >= own.from && block < own.to ? true : isFirst && !face.parts.some(p => block >= p.from && block < p.to)
  const hits = [
    ...secrecyMarks(blocks).map(place => ({ place, isMark: true })),
    ...withheldText(blocks).map(place => ({ place, isMark: false })),
  ].filter(h => isOwn(h.place))
  const seen = new Map<string, number>()
  return hits.map(({ place, isMark }) => {
    const text = textIn(blocks, place)
    const key = fingerprint([paper.sha256, 'secrecy', isMark ? 'mark' : 'withheld', aroundOf(blocks, place)])
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return {
      id: times === 0 ? key : `${key}-${times}`,
      kind: 'secrecy',
      document: paper.sha256,
      facts: [],
      say: isMark
        ? wording(`文件中有密级或内部标识“${text}”。`, `The file has a mark of secrecy: “${text}”.`)
        : wording(`文件中有遮盖的文字“${text}”，不推测遮盖的内容。`, `The file withholds text: “${text}”; what stands behind is not guessed.`),
      place: { ...place, text },
      readings: ACTS.map(act => ({ value: act, say: HIT_ACTS[act], place: null })),
      acts: ['choose'],
    }
  })
}

const aroundOf = (blocks: readonly Block[], place: Place): string =>
  textIn(blocks, { ...place, from: Math.max(0, (place.from ?? 0) - 20), to: (place.to ?? 0) + 20 })

/** What the public site shows of a text with the hit: itself, a mask, or nothing while nobody has decided or it was sent back. */
export function shownText(text: string, hit: string, settlement: Settlement | null): string | null {
  if (settlement?.value === 'keep') return text
  return settlement?.value === 'mask' ? text.replaceAll(hit, MASK) : null
}
