/** Who works in the demo county: ten with an account that is told at the start, and the others of its offices. */
import type { Role } from '@jixiao/core'
import { ARCHIVES } from './archives-dossier.ts'

type DemoPerson = readonly [id: string, name: string, role: Role, body: string]

/** They have an account besides the three administrators. */
export const WITH_ACCOUNT: readonly DemoPerson[] = [
  ['preparer', '示例经办', 'preparer', ARCHIVES.id],
  ['head', '示例负责人', 'head', ARCHIVES.id],
  ['budget', '示例业务股', 'budget-section', 'county'],
  ['performance', '示例绩效股', 'performance-section', 'county'],
  ['auditor', '示例审计', 'auditor', 'county'],
  ['supervising', '示例主管部门', 'supervising-department', 'culture'],
  ['station', '示例文化站经办', 'preparer', 'culture-station'],
]

/** Those whose work the demo needs done and whom nobody plays; the security administrator can give them a password. */
export const WITHOUT_ACCOUNT: readonly DemoPerson[] = [
  ['culture-preparer', '示例文化馆经办', 'preparer', 'culture'],
  ['culture-head', '示例文化馆负责人', 'head', 'culture'],
  ['data-preparer', '示例数据中心经办', 'preparer', 'data'],
  ['data-head', '示例数据中心负责人', 'head', 'data'],
]
