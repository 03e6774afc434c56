/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { changeWithoutReason } from './change-without-reason.ts'
import { parentRowMissing } from './parent-row-missing.ts'
import { projectsDifferBetweenParts } from './projects-differ-between-parts.ts'
import { rowIsNoClass } from './row-is-no-class.ts'
import { serialNumbersBroken } from './serial-numbers-broken.ts'
import { unitCodeOutsideDepartment } from './unit-code-outside-department.ts'
import { unitListDiffers } from './unit-list-differs.ts'
import { unitTableTitledDepartment } from './unit-table-titled-department.ts'
import { unitsDoNotAddUp } from './units-do-not-add-up.ts'

export const TABLE_RULES: readonly Rule[] = [
  rowIsNoClass,
  parentRowMissing,
  changeWithoutReason,
  unitListDiffers,
  unitCodeOutsideDepartment,
  projectsDifferBetweenParts,
  unitTableTitledDepartment,
  unitsDoNotAddUp,
  serialNumbersBroken,
]
