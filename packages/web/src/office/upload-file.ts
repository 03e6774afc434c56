/** Sends a file to be kept with a dossier. */
import { done, type Outcome, refused } from '@jixiao/core'
import { API, Refusal, sent, Unreachable } from './call.ts'

/** The sha256 under which it is kept; a refusal says why not. */
export async function uploadFile(dossier: string, file: File): Promise<Outcome<string>> {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  }
  try {
    return done((await sent<{ sha256: string }>(`${API}/dossiers/${dossier}/files`, { method: 'POST', headers, body: file })).sha256)
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code, error.say)
    if (error instanceof Unreachable)
      return refused('unreachable', { zh: '连不上服务，附件没有上传，请联网后再试。', en: 'No connection: the file was not sent.' })
    throw error
  }
}
