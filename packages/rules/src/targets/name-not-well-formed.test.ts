/** Edge cases of Q16. */
import { runExamples } from '../run-examples.ts'
import { nameNotWellFormed } from './name-not-well-formed.ts'

runExamples(nameNotWellFormed)
