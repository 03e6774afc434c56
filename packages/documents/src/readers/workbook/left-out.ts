/** What a workbook holds besides its cells, said as notices: pictures, text boxes, comments. */
import type { Notice } from '@jixiao/core'

const PICTURE = /^xl\/media\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i
const DRAWING = /^xl\/drawings\/[^/]+\.xml$/i
const COMMENTS = /^xl\/(?:comments\d*|comments\/[^/]+|threadedComments\/[^/]+)\.xml$/i

/** Of a shape, from its beginning on. */
const hasWords = (source: string): boolean => /<(?:\w+:)?t\b[^>]*>\s*[^<\s]/.test(source.split(/<\/(?:\w+:)?txBody>/, 1)[0] ?? '')

/** `read` gives the text of a part. */
export function leftOut(names: readonly string[], read: (part: string) => string | undefined): readonly Notice[] {
  const count = (of: RegExp, inPart: (source: string) => number): number =>
    names.filter(n => of.test(n)).reduce((all, part) => all + inPart(read(part) ?? ''), 0)
  const pictures = names.filter(n => PICTURE.test(n)).length
  const boxes = count(
    DRAWING,
    source =>
      source
        .split(/<(?:\w+:)?txBody\b/)
        .slice(1)
        .filter(hasWords).length,
  )
  const comments = count(COMMENTS, source => source.match(/<(?:\w+:)?(?:comment|threadedComment)\s/g)?.length ?? 0)
  const notices: Notice[] = []
  if (pictures > 0)
    notices.push({
      code: 'images-not-read',
      say: {
        zh: `工作簿中有 ${pictures} 幅图片，其中的文字和数字未读取。`,
        en: `The workbook has ${pictures} pictures; text and figures in them were not read.`,
      },
    })
  if (boxes > 0)
    notices.push({
      code: 'embedded-part-not-read',
      say: {
        zh: `工作簿中有 ${boxes} 个文本框或图形里写有文字，未读取；如是说明或数据，请写进单元格。`,
        en: `The workbook has ${boxes} text boxes or shapes with words, which were not read; put what matters into cells.`,
      },
    })
  if (comments > 0)
    notices.push({
      code: 'comments',
      say: {
        zh: `工作簿中有 ${comments} 条批注，未作为内容读取。公开前请删除批注。`,
        en: `The workbook has ${comments} comments, which were not read as content. Delete them before publishing.`,
      },
    })
  return notices
}
