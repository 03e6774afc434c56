import { expect, it } from 'vitest'
import { transcriptIo } from '../transcript.ts'
import { isTimeout } from './run-job.ts'
import { boundedTo, tryHere } from './try-here.ts'

const open = (content: string) => transcriptIo({ a: content }).io.read
const job = { task: { kind: 'check', profile: 'hebei-county' }, name: 'a', path: 'a' } as const

it('checks a text here, and leaves the rest to the workers', async () => {
  expect(await tryHere(job, open('示例县示例局2023年部门预算\n'))).toMatchObject({ kind: 'checked', file: { value: { file: 'a', problem: null } } })
  expect(await tryHere(job, open('<!DOCTYPE html><p>示例</p>'))).toBeNull()
  expect(await tryHere({ ...job, path: 'b' }, open(''))).toBeNull()
})

it('gives a text a moment only', async () => {
  expect(await tryHere(job, open('示例县示例局收入 1.00 万元，支出 2.00 万元。\n'.repeat(3000)), 1)).toBeNull()
})

it('ends a step that hangs, although it catches what it can', () => {
  let error: unknown
  try {
    boundedTo(50)(() => {
      for (;;)
        try {
          for (;;);
        } catch {}
    })
  } catch (caught) {
    error = caught
  }
  expect(isTimeout(error)).toBe(true)
  expect(boundedTo(1000)(() => 7)).toBe(7)
})
