/** Edge cases of Q58. */
import { runExamples } from '../run-examples.ts'
import { boundExcludesFigure } from './bound-excludes-figure.ts'

runExamples(boundExcludesFigure)
