/** Edge cases of Q10. */
import { runExamples } from '../run-examples.ts'
import { qualitativeWithoutGrades } from './qualitative-without-grades.ts'

runExamples(qualitativeWithoutGrades)
