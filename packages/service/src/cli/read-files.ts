/** The bytes of named files; what is not there is told and does not stop the rest. */
import type { NamedBytes } from '../flows/check-documents.ts'
import type { Io } from './io.ts'

const REASONS: Readonly<Record<string, string>> = { ENOENT: '没有这个文件', EISDIR: '这是一个文件夹，请写出其中的文件', EACCES: '没有读取权限' }

export async function readFiles(
  paths: readonly string[],
  io: Io,
): Promise<{ readonly files: readonly NamedBytes[]; readonly problems: readonly string[] }> {
  const files: NamedBytes[] = []
  const problems: string[] = []
  for (const path of paths) {
    try {
      files.push({ name: path, bytes: await io.read(path) })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      problems.push(`不能读取 ${path}：${REASONS[code] ?? (error instanceof Error ? error.message : String(error))}`)
    }
  }
  return { files, problems }
}
