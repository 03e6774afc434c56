import { runExamples } from '../run-examples.ts'
import { SELF_EVALUATION_RULES } from './index.ts'

for (const r of SELF_EVALUATION_RULES) runExamples(r)
