/** The examples of SEQ-01. */
import { runExamples } from '../run-examples.ts'
import { serialNumbersBroken } from './serial-numbers-broken.ts'

runExamples(serialNumbersBroken)
