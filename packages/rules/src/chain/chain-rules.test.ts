import { runExamples } from '../run-examples.ts'
import { CHAIN_RULES } from './index.ts'

for (const rule of CHAIN_RULES) runExamples(rule)
