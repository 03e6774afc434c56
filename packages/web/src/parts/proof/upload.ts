/** Brings a file to a dossier and makes the record that names it. */
import type { Dossier, DossierRecord, Edit } from '@jixiao/core'
import { API, Refusal, Unreachable } from '../../office/call.ts'
import { adding } from '../../office/use-dossier.tsx'

export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
  readonly name: string
}

/** Throws Refusal or Unreachable. */
export async function upload(dossier: string, file: File): Promise<StoredFile> {
  let answer: Response
  try {
    answer = await fetch(`${API}/dossiers/${dossier}/files`, {
      method: 'POST',
      headers: {
        'x-jixiao': '1',
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      },
      body: file,
    })
  } catch (error) {
    throw new Unreachable(error instanceof Error ? error.message : String(error))
  }
  const said: { title?: string; detail?: string; detailEn?: string } & Partial<StoredFile> = await answer.json()
  if (!answer.ok || said.sha256 === undefined || said.name === undefined) {
    const zh = said.detail ?? `文件没有上传成功（${answer.status}）。`
    throw new Refusal(said.title ?? 'refused', answer.status, { zh, en: said.detailEn ?? `The file was not taken (${answer.status}).` })
  }
  return { sha256: said.sha256, bytes: said.bytes ?? file.size, name: said.name }
}

/** The record of a brought file below what it proves. */
export const attaching = (hand: { readonly dossier: Dossier }, to: DossierRecord, { name, sha256 }: StoredFile): Edit =>
  adding(hand, 'attachment', to.id, { name, sha256, where: '随卷宗存放' })

export const fileAddress = (dossier: string, sha256: string): string => `${API}/dossiers/${dossier}/files/${sha256}`
