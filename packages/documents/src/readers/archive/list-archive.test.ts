import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../read-document.ts'
import { listArchive, openArchive } from './list-archive.ts'

const names = (bytes: Uint8Array): unknown => {
  const outcome = listArchive(bytes, 'x.zip')
  return outcome.ok ? outcome.value.map(f => f.name) : outcome.problem.code
}

/** The name of the only entry, in other bytes of the same length and without the mark of UTF-8. */
function renamed(bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const out = bytes.slice()
  const wanted = strToU8(from)
  for (let at = 0; at + wanted.length <= out.length; at++) if (wanted.every((b, i) => out[at + i] === b)) out.set(to, at)
  return out
}

describe('listArchive', () => {
  it('gives the files, without directories and what the Mac adds', () => {
    const bytes = zipSync({ '甲/预算.txt': strToU8('预算'), '乙.txt': strToU8('x'), '__MACOSX/._乙.txt': strToU8('x'), '丙/': new Uint8Array() })
    const outcome = listArchive(bytes, 'x.zip')
    expect(outcome.ok && outcome.value.map(f => [f.name, new TextDecoder().decode(f.bytes)])).toEqual([
      ['甲/预算.txt', '预算'],
      ['乙.txt', 'x'],
    ])
  })

  it('leaves out what programs and systems leave behind, and does not open archives inside', async () => {
    const inner = zipSync({ 'c.txt': strToU8('x') })
    const left = ['~$a.docx', '.~a.docx', '甲/~WRL0001.tmp', 'Thumbs.db', '乙/.DS_Store', 'desktop.ini']
    const bytes = zipSync({ 'a.txt': strToU8('x'), 'b.zip': inner, ...Object.fromEntries(left.map(n => [n, strToU8('x')])) })
    expect(names(bytes)).toEqual(['a.txt', 'b.zip'])
    const read = await readDocument(inner, 'x.zip/b.zip')
    expect(read.ok || read.problem.code).toBe('archive-in-archive')
  })

  it('reads names in GBK', () => {
    // 预算 in GBK is d4 a4 cb e3
    expect(names(renamed(zipSync({ 'abcd.txt': strToU8('x') }), 'abcd', [0xd4, 0xa4, 0xcb, 0xe3]))).toEqual(['预算.txt'])
  })

  it('refuses documents, passwords, damage and nothing', () => {
    expect(names(zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }))).toBe('not-an-archive')
    expect(names(zipSync({ 'a.docx': zipSync({ '[Content_Types].xml': strToU8('<x/>') }) }))).toEqual(['a.docx'])
    const locked = zipSync({ 'a.txt': strToU8('x') })
    for (let at = 0; at < locked.length; at++)
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1) locked[at + 8] = (locked[at + 8] ?? 0) | 1
    expect(names(locked)).toBe('password-protected')
    expect(names(strToU8('no archive'))).toBe('archive-damaged')
    expect(names(zipSync({ 'd/': new Uint8Array() }))).toBe('empty-file')
  })

  it('opens what can be unpacked beside what cannot', () => {
    const bytes = zipSync({ 'a.txt': strToU8('0123456789'), 'b.txt': strToU8('other') }, { level: 0 })
    const at = bytes.findIndex((b, i) => b === 0x30 && bytes[i + 1] === 0x31)
    bytes[at] = 0x39
    const opened = openArchive(bytes, 'x.zip')
    expect(opened.ok && opened.value.map(f => [f.name, f.problem?.code, f.bytes.length])).toEqual([
      ['a.txt', 'archive-damaged', 10],
      ['b.txt', undefined, 5],
    ])
    expect(names(bytes)).toBe('archive-damaged')
  })

  it('refuses bombs and too many entries', () => {
    expect(names(zipSync({ 'a.txt': new Uint8Array(8 * 1024 * 1024) }))).toBe('too-large')
    expect(names(zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.txt`, strToU8('x')]))))).toBe('too-large')
  })

  it('finds content that was changed', () => {
    const bytes = zipSync({ 'a.txt': strToU8('0123456789') }, { level: 0 })
    const at = bytes.findIndex((b, i) => b === 0x30 && bytes[i + 1] === 0x31)
    bytes[at] = 0x39
    expect(names(bytes)).toBe('archive-damaged')
  })
})
