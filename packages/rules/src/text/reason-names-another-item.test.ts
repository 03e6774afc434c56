/** Edge cases of A-10. */
import { runExamples } from '../run-examples.ts'
import { reasonNamesAnotherItem } from './reason-names-another-item.ts'

runExamples(reasonNamesAnotherItem)
