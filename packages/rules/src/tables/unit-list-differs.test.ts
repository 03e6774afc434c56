/** The examples of P-02. */
import { runExamples } from '../run-examples.ts'
import { unitListDiffers } from './unit-list-differs.ts'

runExamples(unitListDiffers)
