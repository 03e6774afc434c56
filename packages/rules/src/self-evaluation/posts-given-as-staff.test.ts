/** Edge cases of S20. */
import { runExamples } from '../run-examples.ts'
import { postsGivenAsStaff } from './posts-given-as-staff.ts'

runExamples(postsGivenAsStaff)
