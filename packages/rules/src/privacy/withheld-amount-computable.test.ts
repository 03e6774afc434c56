import { runExamples } from '../run-examples.ts'
import { withheldAmountComputable } from './withheld-amount-computable.ts'

runExamples(withheldAmountComputable)
