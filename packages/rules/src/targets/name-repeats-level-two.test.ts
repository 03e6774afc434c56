/** Edge cases of Q27. */
import { runExamples } from '../run-examples.ts'
import { nameRepeatsLevelTwo } from './name-repeats-level-two.ts'

runExamples(nameRepeatsLevelTwo)
