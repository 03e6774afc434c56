/** The chain for two editions: read, understand, check each, compare. Runs in Node and in a browser. */
import { checkDocument, type Profile, type ReadDocument, type Rule, wording } from '@jixiao/core'
import type { ReaderResources } from '@jixiao/documents'
import { understand } from '@jixiao/documents'
import type { CheckedFile } from '../report/report.ts'
import { type CheckFileOptions, checkFile, type NamedBytes, notChecked, sha256, unpacked } from './check-documents.ts'

/** One edition: a file, or a document that was made here and never was one. */
export type EditionInput = NamedBytes | { readonly name: string; readonly document: ReadDocument }

export async function checkEdition(
  input: EditionInput,
  profile: Profile,
  rules: readonly Rule[],
  resources: ReaderResources,
  options: CheckFileOptions = {},
): Promise<CheckedFile> {
  if ('document' in input) {
    const understanding = understand({ ...input.document, file: input.name })
    return { file: input.name, sha256: '', understanding, problem: null, result: checkDocument(understanding, rules, profile) }
  }
  const [only, ...others] = unpacked(input)
  if (others.length > 0)
    return notChecked(input.name, await sha256(input.bytes), {
      code: 'several-files',
      say: wording(
        `压缩包里有 ${others.length + 1} 个文件，不知道比较哪一个：请解压后放入要比较的那一个。`,
        `The archive holds ${others.length + 1} files: take out the one to be compared.`,
      ),
    })
  return checkFile(only ?? input, profile, rules, resources, options)
}
