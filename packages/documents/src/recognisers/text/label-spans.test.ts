/** Numbers that are labels: codes level by level, numbers of documents and of forms; amounts beside them stay figures. */
import { fold } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { labelSpans } from './label-spans.ts'

const labelled = (text: string): string[] => {
  const folded = fold(text)
  return labelSpans(folded).map(s => folded.slice(s.from, s.to).trim())
}

describe('labels', () => {
  it.each([
    ['公共安全支出（204类）司法（06款）行政运行（01项）12.50万元', ['204', '06', '01']],
    ['列入204类06款01项', ['204', '06', '01']],
    ['示财预〔2024〕19号', ['[2024]19号']],
    ['示财预„2024‟19号', ['„2024‟19号']],
    ['公开05表', ['公开05']],
    ['表1-2', ['1-2']],
  ])('of %s', (text, expected) => expect(labelled(text)).toEqual(expect.arrayContaining(expected)))

  it.each(['开展三类12项工作', '完成（6项）检查', '支出1.50万元'])('are none in %s', text => expect(labelled(text)).toEqual([]))
})
