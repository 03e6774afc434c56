import { runExamples } from '../run-examples.ts'
import { personsListed } from './persons-listed.ts'

runExamples(personsListed)
