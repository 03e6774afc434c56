/** What the small invented offices all promise for their work. */

export const SAFEGUARDS = [
  ['明确责任', '每个项目确定一名负责人，按月核对进度。'],
  ['规范支出', '凭合同和验收单付款，每季度核对一次账目。'],
] as const
