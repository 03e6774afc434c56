/** The examples of UNIT-01. */
import { runExamples } from '../run-examples.ts'
import { unitsDoNotAddUp } from './units-do-not-add-up.ts'

runExamples(unitsDoNotAddUp)
