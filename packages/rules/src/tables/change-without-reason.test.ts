/** The examples of N-08. */
import { runExamples } from '../run-examples.ts'
import { changeWithoutReason } from './change-without-reason.ts'

runExamples(changeWithoutReason)
