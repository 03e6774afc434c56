import { PRIVACY_RULES } from '../privacy/index.ts'
import { runExamples } from '../run-examples.ts'
import { MONITORING_RULES } from './index.ts'

for (const r of [...MONITORING_RULES, ...PRIVACY_RULES]) runExamples(r)
