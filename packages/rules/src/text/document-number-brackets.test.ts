/** Edge cases of Q09. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { documentNumberBrackets } from './document-number-brackets.ts'

runExamples(documentNumberBrackets)

const of = (...texts: string[]) => flawsOf(documentNumberBrackets, { blocks: texts.map(paragraph) })

describe('Q09 edges', () => {
  it('keeps two numbers of one cell apart', () =>
    expect(of('甲考发[2020]2号、乙办字[2019]14号').map(f => f.expected)).toEqual(['甲考发〔2020〕2号', '乙办字〔2019〕14号']))
  it('joins repetitions', () => expect(of('甲发[2020]2号', '甲发[2020]2号')).toHaveLength(1))
  it('does not take a year in brackets for a document number', () => expect(of('上年（2020）执行数', '文献[2020]')).toEqual([]))
})
