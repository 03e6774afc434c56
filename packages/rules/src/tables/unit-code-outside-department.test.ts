/** The examples of P-03. */
import { runExamples } from '../run-examples.ts'
import { unitCodeOutsideDepartment } from './unit-code-outside-department.ts'

runExamples(unitCodeOutsideDepartment)
