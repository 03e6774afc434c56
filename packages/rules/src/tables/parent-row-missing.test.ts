/** The examples of HIER-01. */
import { runExamples } from '../run-examples.ts'
import { parentRowMissing } from './parent-row-missing.ts'

runExamples(parentRowMissing)
