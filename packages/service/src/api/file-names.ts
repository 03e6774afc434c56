/** The name of a file in the header of an answer, Chinese as it is (RFC 6266). */

/** `attachment; filename="document.docx"; filename*=UTF-8''…`: the first for programs that know no other. */
export function inHeader(name: string): string {
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? ''
  return `attachment; filename="document${ending}"; filename*=UTF-8''${escapeName(name)}`
}

/** RFC 8187: everything but its attr-char is escaped. */
const escapeName = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
