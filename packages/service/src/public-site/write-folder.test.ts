/** Exporting again writes what changed, removes what is no longer public, and leaves everything else alone. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SiteFile } from './open-data/data-files.ts'
import { writeFolder } from './write-folder.ts'

let out = ''
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'jixiao-folder-'))
})
afterEach(() => rm(out, { recursive: true, force: true }))

const file = (path: string, text: string): SiteFile => ({ path, make: async () => text })
const frozen = (path: string, text: string, made: () => void): SiteFile => ({
  path,
  sha256: createHash('sha256').update(text).digest('hex'),
  make: async () => {
    made()
    return new TextEncoder().encode(text)
  },
})
const LONG_AGO = new Date('2020-01-01T00:00:00Z')
const age = (path: string) => utimes(join(out, path), LONG_AGO, LONG_AGO)
const isOld = async (path: string): Promise<boolean> => (await stat(join(out, path))).mtime.getTime() === LONG_AGO.getTime()

describe('a folder that is written again', () => {
  it('keeps what is the same, with its date, and writes what differs', async () => {
    expect(await writeFolder(out, [file('index.html', 'a'), file('b/index.html', 'b')])).toMatchObject({ files: 2, written: 2, removed: 0, bytes: 2 })
    await age('index.html')
    await age('b/index.html')
    expect(await writeFolder(out, [file('index.html', 'a'), file('b/index.html', 'c')])).toMatchObject({ files: 2, written: 1, removed: 0 })
    expect([await isOld('index.html'), await isOld('b/index.html')]).toEqual([true, false])
    expect(await readFile(join(out, 'b/index.html'), 'utf8')).toBe('c')
  })

  it('does not even make a frozen file that it has written', async () => {
    let made = 0
    const one = frozen('document.docx', '内容', () => made++)
    await writeFolder(out, [one])
    await writeFolder(out, [one])
    expect(made).toBe(1)
    await writeFile(join(out, 'document.docx'), 'something else of another length')
    expect(await writeFolder(out, [one])).toMatchObject({ written: 1 })
    expect(await readFile(join(out, 'document.docx'), 'utf8')).toBe('内容')
  })

  it('writes the rest where one file cannot be made, and leaves what stood there', async () => {
    await writeFolder(out, [file('a.html', 'a'), file('b.html', 'b')])
    const broken: SiteFile = { path: 'a.html', make: async () => Promise.reject(new Error('the package is missing')) }
    const written = await writeFolder(out, [broken, file('b.html', 'c')])
    expect(written).toMatchObject({ written: 1, removed: 0, unmade: [{ path: 'a.html', why: 'the package is missing' }] })
    expect([await readFile(join(out, 'a.html'), 'utf8'), await readFile(join(out, 'b.html'), 'utf8')]).toEqual(['a', 'c'])
  })

  it('removes what is no longer public and touches nothing that is not its own', async () => {
    await writeFile(join(out, 'logo.png'), 'of the government site')
    await writeFolder(out, [file('a.html', 'a'), file('b.html', 'b')])
    expect(await writeFolder(out, [file('a.html', 'a')])).toMatchObject({ files: 1, removed: 1 })
    expect((await readdir(out)).sort()).toEqual(['.jixiao-export.json', 'a.html', 'logo.png'])
  })

  it('writes everything where nothing is known, and nothing outside of itself', async () => {
    await writeFile(join(out, '.jixiao-export.json'), '{"../x": ["", 1], "a.html": "no entry"')
    expect(await writeFolder(out, [file('a.html', 'a')])).toMatchObject({ written: 1, removed: 0 })
    await expect(writeFolder(out, [file('../x.html', 'x')])).rejects.toThrow('outside')
  })
})
