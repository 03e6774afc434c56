/** What a document states in its forms, as short lines: "0 budget/total 1265000". For tests. */
import { type Origin, type ReadDocument, type Statement, toShortDecimal } from '@jixiao/core'
import { understand } from '../understand.ts'

const printed = ({ value }: Statement): string =>
  value.kind === 'quantity' ? toShortDecimal(value.quantity.value) : value.kind === 'blank' ? '∅' : value.kind === 'text' ? value.text : '?'

/** Facts of one origin without their common head, those of indicators of one form together: "i0 ≥ …" is not repeated. */
export const figuresOf = (document: ReadDocument, origin: Origin): readonly string[] =>
  understand(document)
    .facts.statements.filter(s => s.origin === origin)
    .map(s =>
      `${s.fact.replace(/^(?:self-evaluation|monitoring)\/project\/|^project\//, '').replaceAll('indicator/', 'i')} ${printed(s)}`.replaceAll(
        '\n',
        '',
      ),
    )
