/** Edge cases of A-09. */
import { runExamples } from '../run-examples.ts'
import { listNamesBlankRow } from './list-names-blank-row.ts'

runExamples(listNamesBlankRow)
