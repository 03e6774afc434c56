/** Figures in running text with the words that tell what they are. */
import { append, compare, type DocumentFace, type Mention, type Rational, type ReadDocument, type Section, withStep } from '@jixiao/core'
import { PartFrames } from './text/part-frames.ts'
import { MAY_HOLD_FIGURE } from './text/read-figures.ts'
import { readMentions } from './text/read-mentions.ts'
import { placeIn, textRuns } from './text/text-run.ts'

/** All mentions of a document's running text (paragraphs and long cells), in reading order. */
export function recogniseMentions(document: ReadDocument, face: DocumentFace, sections: readonly Section[]): readonly Mention[] {
  const mentions: Mention[] = []
  let frames = new PartFrames()
  let isListOpen = false
  for (const run of textRuns(document, face, sections)) {
    if (run.isCell) frames = new PartFrames()
    // "合计28万元，其中：" lists its parts in the paragraphs that follow, until one ends without ；
    else if (isListOpen && !/^\s*(?:[（(]?[一二三四五六七八九十]+[)）、]|\d+[.、．])/.test(run.folded)) frames.nextItem()
    // "其中：…" at the start of a paragraph speaks of the paragraph before
    else if (/^\s*其中/.test(run.folded)) frames.fullStop()
    else frames = new PartFrames()
    isListOpen = !run.isCell && (/(?:其中|包括)\s*:\s*$/.test(run.folded) || (isListOpen && /;\s*$/.test(run.folded)))
    if (!MAY_HOLD_FIGURE.test(run.folded)) continue
    append(
      mentions,
      readMentions(run, mentions.length, (from, to) => placeIn(run, from, to), frames),
    )
  }
  return withFinestSteps(mentions)
}

/** "39万元" in a text that prints "48.18万元" is 39.00: amounts without decimals take the finest step printed in their unit. */
function withFinestSteps(mentions: readonly Mention[]): readonly Mention[] {
  const finest = new Map<string, Rational>()
  for (const { quantity: q } of mentions) {
    const known = finest.get(q.unit)
    if (q.dimension === 'money' && q.printed.includes('.') && (!known || compare(q.step, known) < 0)) finest.set(q.unit, q.step)
  }
  return mentions.map(m => {
    const step = finest.get(m.quantity.unit)
    const isWhole = m.quantity.dimension === 'money' && m.quantity.printed !== '' && !m.quantity.printed.includes('.')
    return step && isWhole && !m.quantity.approximation ? { ...m, quantity: withStep(m.quantity, step) } : m
  })
}
