/** Which files of a folder or archive are no documents, by name and first bytes. What a person names is never skipped. */
import { detectFormat, readDocument } from '@jixiao/documents'

export type SkipReason = 'hidden' | 'system' | 'program' | 'image' | 'binary' | 'special' | 'twice'

export const SKIP_NAMES: Readonly<Record<SkipReason, { readonly zh: string; readonly en: string }>> = {
  hidden: { zh: '隐藏文件', en: 'hidden' },
  system: { zh: '系统或临时文件', en: 'system or temporary files' },
  program: { zh: '程序、音视频等不是文档的文件', en: 'programs, sound and video' },
  image: { zh: '图片（没有文字识别）', en: 'pictures (text in pictures is not recognised)' },
  binary: { zh: '不是文档的二进制数据', en: 'binary data that is no document' },
  special: { zh: '不是普通文件，或者链接失效', en: 'no regular files, or broken links' },
  twice: { zh: '同一文件重复给出', en: 'the same file given again' },
}

/** Lock files of Word and WPS, and what systems leave in folders. */
const SYSTEM = /^(?:~\$|\.~|Thumbs\.db$|desktop\.ini$|ehthumbs\.db$|__MACOSX$)|\.(?:tmp|bak|lnk|url|crdownload|part)$/i
/** Files beside a saved page, programs, fonts, sound and video: no body publishes these as documents. */
const PROGRAM =
  /\.(?:js|mjs|ts|css|map|json|py|java|class|jar|exe|dll|so|dylib|msi|apk|sh|bat|ps1|ttf|otf|woff2?|eot|mp3|mp4|m4a|wav|avi|mov|wmv|flv|mkv|iso|db|sqlite|log|sha256|md5|sig|git\w*)$/i

/** By the name alone; null when only the content tells. */
export function skippedByName(name: string): SkipReason | null {
  if (SYSTEM.test(name)) return 'system'
  if (name.startsWith('.')) return 'hidden'
  return PROGRAM.test(name) ? 'program' : null
}

/** By the first bytes of a file (a few thousand are enough). */
export async function skippedByContent(head: Uint8Array): Promise<SkipReason | null> {
  const format = detectFormat(head)
  if (format === 'image') return 'image'
  if (format !== 'text') return null
  const read = await readDocument(head, '')
  return !read.ok && read.problem.code === 'not-text' ? 'binary' : null
}
