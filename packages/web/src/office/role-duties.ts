/** What each role does, in one sentence. */
import type { Role, Wording } from '@jixiao/core'

export const ROLE_DUTIES: Readonly<Record<Role, Wording>> = {
  preparer: { zh: '填报预算、绩效目标、监控和自评，并提交审核', en: 'fills in budget, targets, monitoring and self-evaluation, and submits them' },
  head: { zh: '审核本单位提交的材料', en: 'reviews what the own body submits' },
  'supervising-department': { zh: '审核下属单位提交的材料', en: 'reviews what the subordinate bodies submit' },
  'budget-section': { zh: '在财政部门审核预算和绩效材料', en: 'reviews budgets and performance papers at the finance bureau' },
  'performance-section': {
    zh: '在财政部门审核绩效材料，开启监控批次',
    en: 'reviews performance papers at the finance bureau and opens monitoring rounds',
  },
  auditor: { zh: '查看全部材料，不能修改', en: 'reads everything, changes nothing' },
  'system-administrator': { zh: '管理单位、代码表和备份，不接触业务材料', en: 'keeps bodies, code tables and backups; no papers' },
  'security-administrator': { zh: '管理人员、任职和密码，不接触业务材料', en: 'keeps people, roles and passwords; no papers' },
  'audit-administrator': { zh: '查看操作记录并校验是否被改动', en: 'reads the trail and verifies that nobody changed it' },
}
