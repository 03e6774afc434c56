/** Damaged containers that sent the library round for ever, and sound ones that pass. */
import CFB from 'cfb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDoc } from '../doc/read-doc.ts'
import { doc, para } from '../doc/testing/written-doc.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { writtenXls } from '../workbook/testing/written-xls.ts'
import { soundContainer } from './sound-container.ts'

const DOC = doc([para('示例县示例局2023年部门预算'), para('收入合计 100.50 万元。')])
const XLS = writtenXls({
  name: '表1',
  cells: [
    { row: 0, column: 0, value: '合计' },
    { row: 0, column: 1, value: 100.5 },
  ],
})

/** Changes a number of 32 bits at the offset of the sector. */
function changed(bytes: Uint8Array, at: (view: DataView) => number, value: number): Uint8Array {
  const out = bytes.slice()
  const view = new DataView(out.buffer)
  view.setUint32(at(view), value, true)
  return out
}
const directory = (view: DataView): number => 512 + view.getUint32(48, true) * 512
const table = (view: DataView): number => 512 + view.getUint32(76, true) * 512

describe('soundContainer', () => {
  it('lets sound containers pass as they are', () => {
    for (const bytes of [DOC, XLS]) {
      const sound = soundContainer(bytes)
      expect(sound && CFB.read(sound, { type: 'array' }).FullPaths).toEqual(CFB.read(bytes, { type: 'array' }).FullPaths)
    }
  })

  it('refuses entries that point back, at each other, at themselves or at nothing', async () => {
    for (const [entry, link, to] of [
      [1, 68, 2],
      [2, 72, 1],
      [1, 76, 1],
      [1, 76, 0],
      [1, 68, 4000],
    ] as const) {
      const bytes = changed(
        changed(DOC, v => directory(v) + 128 * entry + link, to),
        v => directory(v) + 128 * 2 + 72,
        1,
      )
      expect(soundContainer(bytes)).toBeUndefined()
      expect(readDoc(bytes, 'x.doc')).toMatchObject({ ok: false, problem: { code: 'file-damaged' } })
      expect(
        (
          await readWorkbook(
            changed(XLS, v => directory(v) + 128 * entry + link, to),
            'x.xls',
          )
        ).ok,
      ).toBe(false)
    }
  })

  it('refuses chains of sectors that come back', () => {
    const bytes = changed(
      changed(DOC, v => table(v) + 4, 2),
      v => table(v) + 8,
      1,
    )
    expect(soundContainer(bytes)).toBeUndefined()
    expect(readDoc(bytes, 'x.doc').ok).toBe(false)
  })

  it('is never slow and never throws, whatever is changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(DOC.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), flips => {
        const bytes = DOC.slice()
        for (const [at, value] of flips) bytes[at] = value
        expect(typeof readDoc(bytes, 'x.doc').ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })
})
