/** Edge cases of D22. */
import { describe, expect, it } from 'vitest'
import { paragraph, place } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { textClipped } from './text-clipped.ts'

runExamples(textClipped)

describe('D22 edges', () => {
  const line = (text: string, page: number) => ({ kind: 'clipped', text, place: place(text, { page }) }) as const
  const blocks = [{ ...paragraph('正文'), place: place('正文', { page: 1, box: [50, 100, 500, 112] }) }]

  it('is told once for each page, with all lines', () => {
    const flaws = flawsOf(textClipped, {
      blocks,
      residue: [line('负责水旱灾害防御的监测', 3), line('预警和防洪工程的管理', 3), line('单位负责人', 7)],
    })
    expect(flaws.map(f => [f.at].flat().length)).toEqual([2, 1])
    expect(flaws[0]?.say.zh).toContain('21个字')
  })
  it('other residue is not its business', () =>
    expect(flawsOf(textClipped, { blocks, residue: [{ kind: 'page-number', text: '- 3 -', place: place('- 3 -', { page: 3 }) }] })).toEqual([]))
  it('says where all of it stands', () => {
    const again = { ...paragraph('负责水旱灾害防御的监测预警。'), place: place('负责水旱灾害防御的监测预警。', { page: 4 }) }
    expect(flawsOf(textClipped, { blocks: [...blocks, again], residue: [line('负责水旱灾害防御的监测', 3)] })[0]?.say.zh).toContain('第4页')
  })
})
