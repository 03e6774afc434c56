/** Bodies other than its own whose documents a file holds, too: their titles stand among its paragraphs. */
import { placesIn, samenessOf, type Understanding } from '@jixiao/core'

const TITLE = /^([^《》，。；：\d]{4,40}?)(?:19|20)\d\d年(?:度)?(?:部门|单位|一般公共)?(?:预算|决算|绩效)[^，。；：\d]{0,20}$/

/** "第三部分 ", "二、", "附件2：": what a heading has before a name. */
const NUMBERING =
  /^\s*(?:第[一二三四五六七八九十\d]+(?:部分|章|篇|节)|[(（]?[一二三四五六七八九十]+[)）]?[、.．]?(?=\s|[、.．)）])[、.．]?|附[件表]?[一二三四五六七八九十\d]*[:：]?)\s*/
/** "XX局": a template's blank is nobody's name. */
const BLANK = /[xX×ＸＸ○*]{2,}|某/

export function otherBodiesIn({ blocks, face }: Pick<Understanding, 'blocks' | 'face'>): readonly string[] {
  if (!face.body) return []
  const known = [face.body.name, ...face.parts.map(p => p.name)]
  const found = new Map<string, string>()
  for (const b of blocks) {
    const name = b.kind === 'paragraph' ? TITLE.exec(b.text.trim().replace(NUMBERING, ''))?.[1]?.trim() : undefined
    if (name === undefined || BLANK.test(name) || placesIn(name).length === 0) continue
    if (known.every(k => !name.endsWith(k) && samenessOf({ name: k, code: null }, { name, code: null }) === 'different')) found.set(name, name)
  }
  return [...found.values()]
}
