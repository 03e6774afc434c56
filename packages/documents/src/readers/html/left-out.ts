/** What a page holds besides its text, said as notices: pictures, pages within the page, what is hidden. */
import type { Notice } from '@jixiao/core'
import { attribute, isElement, isHidden, isShown, isText, type PageElement, type PageNode } from './page-tree.ts'

/** Pictures that are smaller (in pixels, either way) are signs beside a link or dots of a list. */
const SMALLEST_PICTURE = 100
const SIGN = /icon|ico[_.]|filetype|arrow|logo|dot|blank|spacer/i

/** Of the part of the page that is read. */
export function leftOut(root: PageElement): readonly Notice[] {
  let [pictures, frames, hidden, deleted] = [0, 0, 0, 0]
  const open: PageNode[] = [...root.childNodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    const { tagName } = node
    if (isHidden(node)) {
      if (holdsWords(node)) hidden++
    } else if (tagName === 'img') {
      if (isPicture(node)) pictures++
    } else if (tagName === 'iframe' || tagName === 'embed' || tagName === 'object') {
      if ((attribute(node, 'src') ?? attribute(node, 'data') ?? '') !== '') frames++
    } else if (tagName === 'del') deleted++
    else if (tagName === 'canvas') pictures++
    else if (isShown(node)) for (const child of node.childNodes) open.push(child)
  }
  const notices: Notice[] = []
  if (pictures > 0)
    notices.push({
      code: 'images-not-read',
      say: {
        zh: `网页中有 ${pictures} 处图片，其中的文字和数字未读取。`,
        en: `The page has ${pictures} pictures; text and figures in them were not read.`,
      },
    })
  if (frames > 0)
    notices.push({
      code: 'embedded-part-not-read',
      say: {
        zh: `网页中嵌有 ${frames} 个别的文件（如在线浏览的 PDF），未读取。请下载后一并检查。`,
        en: `The page shows ${frames} other files (such as a PDF), which were not read. Download them and check them too.`,
      },
    })
  if (hidden > 0)
    notices.push({
      code: 'hidden-text',
      say: {
        zh: `网页中有 ${hidden} 处内容打开时不显示，未读取；如点击后才显示，请核对。`,
        en: `${hidden} parts of the page are not shown when it opens and were not read; look at them if a click shows them.`,
      },
    })
  if (deleted > 0)
    notices.push({
      code: 'tracked-changes',
      say: {
        zh: `网页中有 ${deleted} 处标为删除的文字，未读取。公开前请去掉。`,
        en: `The page has ${deleted} pieces of text that are marked as deleted; they were not read. Remove them before publishing.`,
      },
    })
  return notices
}

function isPicture(image: PageElement): boolean {
  const style = attribute(image, 'style') ?? ''
  const size = (name: string): number => {
    const given = attribute(image, name) ?? new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+)px`).exec(style)?.[1]
    return given === undefined ? Number.POSITIVE_INFINITY : Number.parseInt(given, 10)
  }
  if (size('width') < SMALLEST_PICTURE || size('height') < SMALLEST_PICTURE) return false
  return !SIGN.test(attribute(image, 'src') ?? '')
}

/** Also furniture that a script shows has words, and few: such is not worth one. */
const FEW_WORDS = 20
function holdsWords(element: PageElement): boolean {
  let words = 0
  const open: PageNode[] = [...element.childNodes]
  for (let node = open.pop(); node !== undefined && words <= FEW_WORDS; node = open.pop())
    if (isText(node)) words += node.value.trim().length
    else if (isElement(node) && !/^(?:script|style|nav|a|select)$/.test(node.tagName)) for (const child of node.childNodes) open.push(child)
  return words > FEW_WORDS
}
