/** A file that somebody brings in the workbench: read, one by one where it is an archive, and taken in. */
import { done, type Outcome, refused, type Wording, wording } from '@jixiao/core'
import type { Actor, Office } from '../../api/office.ts'
import { bytesAtMost } from '../bytes-at-most.ts'
import { unpacked } from '../check-documents.ts'
import { permittedTakeIn } from './permitted-take-in.ts'
import { type TakenPartOf, takeInDocument } from './take-in-document.ts'

export interface UploadResult {
  readonly name: string
  readonly outcome: 'taken' | 'already' | 'unread'
  /** Why it was not taken in. */
  readonly say: Wording | null
  readonly parts: readonly TakenPartOf[]
}

export async function takeInUpload(
  office: Office,
  who: Actor,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Outcome<readonly UploadResult[]>> {
  const may = await permittedTakeIn(office.store.db, who)
  if (!may.ok) return may
  const bytes = await bytesAtMost(content, office.mostFileBytes)
  if (!bytes) {
    const most = Math.floor(office.mostFileBytes / 1024 / 1024)
    return refused(
      'file-too-large',
      wording(`文件超过 ${most} MB，不能上传。可以在服务器上用 jixiao take-in 录入。`, `The file is larger than ${most} MB.`),
    )
  }
  const results: UploadResult[] = []
  for (const input of unpacked({ name, bytes })) {
    const plain = { ...input, name: input.name.split(/[/\\]/).at(-1) ?? input.name }
    const read = await office.readPublished(plain)
    if (!read.ok) {
      results.push({ name: input.name, outcome: 'unread', say: read.problem.say, parts: [] })
      continue
    }
    const taken = await takeInDocument(office.store, office, read.value, { by: who.id, at: office.now() })
    if (!taken.ok) results.push({ name: input.name, outcome: 'unread', say: taken.problem.say, parts: [] })
    else if (taken.value.kind === 'already')
      results.push({
        name: input.name,
        outcome: 'already',
        say: wording(`内容与已录入的“${taken.value.name}”相同。`, `The same content as “${taken.value.name}”, which was taken in before.`),
        parts: [],
      })
    else results.push({ name: input.name, outcome: 'taken', say: null, parts: taken.value.parts })
  }
  return done(results)
}
