/** The examples of P-04. */
import { runExamples } from '../run-examples.ts'
import { projectsDifferBetweenParts } from './projects-differ-between-parts.ts'

runExamples(projectsDifferBetweenParts)
