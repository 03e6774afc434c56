/** Bodies other than its own whose documents a file holds, too: their titles stand among its paragraphs. */
import { placesIn, samenessOf, type Understanding } from '@jixiao/core'

const TITLE = /^([^《》，。；：\d]{4,40}?)(?:19|20)\d\d年(?:度)?(?:部门|单位|一般公共)?(?:预算|决算|绩效)[^，。；：\d]{0,20}$/

export function otherBodiesIn({ blocks, face }: Pick<Understanding, 'blocks' | 'face'>): readonly string[] {
  if (!face.body) return []
  const known = [face.body.name, ...face.parts.map(p => p.name)]
  const found = new Map<string, string>()
  for (const b of blocks) {
    const name = b.kind === 'paragraph' ? TITLE.exec(b.text.trim())?.[1]?.trim() : undefined
    if (name === undefined || placesIn(name).length === 0) continue
    if (known.every(k => samenessOf({ name: k, code: null }, { name, code: null }) === 'different')) found.set(name, name)
  }
  return [...found.values()]
}
