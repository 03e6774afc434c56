/** The examples of P-05. */
import { runExamples } from '../run-examples.ts'
import { unitTableTitledDepartment } from './unit-table-titled-department.ts'

runExamples(unitTableTitledDepartment)
