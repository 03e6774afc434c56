/** Edge cases of Q04. */
import { runExamples } from '../run-examples.ts'
import { descriptionCopiesName } from './description-copies-name.ts'

runExamples(descriptionCopiesName)
