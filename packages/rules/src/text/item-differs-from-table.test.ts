/** Edge cases of A-06. */
import { runExamples } from '../run-examples.ts'
import { itemDiffersFromTable } from './item-differs-from-table.ts'

runExamples(itemDiffersFromTable)
