/** Keeps a file that proves something with the dossier it belongs to; the record “attachment” then names it by its hash. */
import { done, type Outcome, refused, wording } from '@jixiao/core'
import { type FileOfDossier, recordHappening, saveFile } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { bytesAtMost } from './bytes-at-most.ts'
import { fileType } from './file-type.ts'
import { readableDossier } from './readable-dossier.ts'

export async function attachFile(
  { store, now, mostFileBytes }: Office,
  who: Actor,
  dossier: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Outcome<FileOfDossier>> {
  const head = await readableDossier(store.db, who, dossier, 'edit-dossier')
  if (!head.ok) return head
  const bytes = await bytesAtMost(content, mostFileBytes)
  if (!bytes) {
    const most = Math.floor(mostFileBytes / 1024 / 1024)
    return refused('file-too-large', wording(`文件超过 ${most} MB，不能上传。`, `The file is larger than ${most} MB.`))
  }
  const type = fileType(bytes)
  if (!type.ok) return type
  const at = now()
  return store.transaction(async (tx): Promise<Outcome<FileOfDossier>> => {
    // one upload at a time in a dossier: its chain has one next number
    const still = await readableDossier(tx, who, dossier, 'edit-dossier', 'for update')
    if (!still.ok) return still
    const file = await saveFile(tx, dossier, bytes, { name: plainName(name), type: type.value, by: who.id, at })
    await recordHappening(tx, { chain: dossier, by: who.id, at, act: 'attach', details: { file: file.sha256, name: file.name, bytes: file.bytes } })
    return done(file)
  })
}

/** A name without folders and without characters that no file name has. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim()
  return plain === '' ? '附件' : plain.slice(-200)
}
