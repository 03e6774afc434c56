import { runExamples } from '../run-examples.ts'
import { illnessPublished } from './illness-published.ts'

runExamples(illnessPublished)
