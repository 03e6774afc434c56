/** Kinds of bodies as one says them. */
import type { BodyKind, Wording } from '@jixiao/core'

export const KIND_NAMES: Readonly<Record<BodyKind, Wording>> = {
  region: { zh: '地区', en: 'region' },
  bureau: { zh: '财政部门', en: 'finance bureau' },
  department: { zh: '部门', en: 'department' },
  unit: { zh: '单位', en: 'unit' },
}
