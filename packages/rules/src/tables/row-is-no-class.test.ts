/** The examples of D13. */
import { runExamples } from '../run-examples.ts'
import { rowIsNoClass } from './row-is-no-class.ts'

runExamples(rowIsNoClass)
