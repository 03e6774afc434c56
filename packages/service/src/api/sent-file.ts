/** A file as it is sent to a route: its bytes as the body, its name in the content-disposition header. */
import { wording } from '@jixiao/core'
import { refuse } from './routing.ts'

export async function* piecesIn(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value
}

/** The name in a content-disposition header: the extended form first (RFC 6266); "" when there is none. */
export function nameIn(header: string): string {
  const extended = /filename\*\s*=\s*UTF-8'[^']*'([^;\s]+)/i.exec(header)?.[1]
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended)
    } catch {
      return refuse('bad-request', wording('附件名称的编码有误。', 'The name of the file is badly encoded.'))
    }
  }
  const [, quoted, token] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header) ?? []
  return quoted?.replace(/\\(.)/g, '$1') ?? token ?? ''
}
