/** What a Word document holds besides its text, said as notices: nothing is left out in silence. */
import type { Notice } from '@jixiao/core'

export interface LeftOut {
  readonly changes: number
  readonly hidden: number
  readonly comments: number
  readonly pictures: number
  readonly parts: number
  readonly unknownSymbols: number
  /** Fields that never come to their result: what stands behind them is not shown. */
  readonly openCodes: number
  /** Names of the properties that are filled, never their values: they name persons. */
  readonly properties: readonly Property[]
}

export type Property = 'author' | 'last-modified-by' | 'template' | 'company' | 'manager'

const PROPERTY_NAMES: Readonly<Record<Property, readonly [string, string]>> = {
  author: ['作者', 'author'],
  'last-modified-by': ['上次修改者', 'last modified by'],
  template: ['模板', 'template'],
  company: ['单位', 'company'],
  manager: ['主管', 'manager'],
}
const TAGS: readonly (readonly [Property, RegExp])[] = [
  ['author', /<(?:\w+:)?creator\b[^>]*>\s*[^<\s]/],
  ['last-modified-by', /<(?:\w+:)?lastModifiedBy\b[^>]*>\s*[^<\s]/],
  // the template that every document has says nothing
  ['template', /<(?:\w+:)?Template\b[^>]*>\s*(?!Normal(?:\.dot[mx]?|\.wpt)?\s*<)[^<\s]/],
  ['company', /<(?:\w+:)?Company\b[^>]*>\s*[^<\s]/],
  ['manager', /<(?:\w+:)?Manager\b[^>]*>\s*[^<\s]/],
]

/** Which properties core.xml and app.xml fill. */
export const filledProperties = (xml: string): readonly Property[] => TAGS.flatMap(([name, pattern]) => (pattern.test(xml) ? [name] : []))

export function noticesOf(left: LeftOut): readonly Notice[] {
  const notices: Notice[] = []
  const tell = (code: string, count: number, zh: string, en: string): void => {
    if (count > 0) notices.push({ code, say: { zh, en } })
  }
  const { changes, hidden, comments, pictures, parts, unknownSymbols, openCodes, properties } = left
  tell(
    'tracked-changes',
    changes,
    `文档中有 ${changes} 处未接受的修订；已按接受全部修订后的文字读取（保留插入，去掉删除）。公开前请接受或拒绝修订。`,
    `The document has ${changes} tracked changes; it was read as if all were accepted. Accept or reject them before publishing.`,
  )
  tell(
    'comments',
    comments,
    `文档中有 ${comments} 条批注，未作为正文读取。公开前请删除批注。`,
    `The document has ${comments} comments, which were not read as text. Delete them before publishing.`,
  )
  tell(
    'hidden-text',
    hidden,
    `文档中有 ${hidden} 处隐藏文字，未读取。公开前请删除隐藏文字。`,
    `The document has ${hidden} pieces of hidden text, which were not read. Delete them before publishing.`,
  )
  tell(
    'images-not-read',
    pictures,
    `文档中有 ${pictures} 处图片或图表，其中的文字和数字未读取。`,
    `The document has ${pictures} pictures or charts; text and figures in them were not read.`,
  )
  tell(
    'embedded-part-not-read',
    parts,
    `文档中有 ${parts} 处嵌入的外部内容，未读取。`,
    `The document embeds ${parts} parts in another format, which were not read.`,
  )
  tell(
    'symbol-not-known',
    unknownSymbols,
    `有 ${unknownSymbols} 个符号字体的字符不认识，未读取。`,
    `${unknownSymbols} characters of symbol fonts are not known and were not read.`,
  )
  tell(
    'field-not-closed',
    openCodes,
    `有 ${openCodes} 个域没有结束，其后的文字可能没有读到。请用 Word 或 WPS 更新或删除该域后另存再试。`,
    `${openCodes} fields do not end; text behind them may not have been read. Update or delete them in Word or WPS and save again.`,
  )
  const names = properties.map(p => PROPERTY_NAMES[p])
  tell(
    'document-properties',
    names.length,
    `文档属性中填有：${names.map(n => n[0]).join('、')}。这些信息会随文件公开，公开前请检查。`,
    `The document properties are filled: ${names.map(n => n[1]).join(', ')}. They are published with the file: check them first.`,
  )
  return notices
}
