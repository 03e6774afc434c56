/** Edge cases of Q26. */
import { runExamples } from '../run-examples.ts'
import { ecologicalBoilerplate } from './ecological-boilerplate.ts'

runExamples(ecologicalBoilerplate)
