/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { changeDoesNotFit } from './change-does-not-fit.ts'
import { countsDoNotAddUp } from './counts-do-not-add-up.ts'
import { documentNumberBrackets } from './document-number-brackets.ts'
import { itemAtWrongLevel } from './item-at-wrong-level.ts'
import { itemDiffersFromTable } from './item-differs-from-table.ts'
import { itemsDoNotAddUp } from './items-do-not-add-up.ts'
import { listNamesBlankRow } from './list-names-blank-row.ts'
import { maskedText } from './masked-text.ts'
import { mistypedWords } from './mistyped-words.ts'
import { rateOverZero } from './rate-over-zero.ts'
import { rateWithoutPercent } from './rate-without-percent.ts'
import { reasonNamesAnotherItem } from './reason-names-another-item.ts'
import { residueLeft } from './residue-left.ts'
import { termsInconsistent } from './terms-inconsistent.ts'
import { textCutOff } from './text-cut-off.ts'
import { textOfAnotherOffice } from './text-of-another-office.ts'
import { textPartsDiffer } from './text-parts-differ.ts'
import { twoSpellings } from './two-spellings.ts'
import { wrongGovernmentLevel } from './wrong-government-level.ts'

export const TEXT_RULES: readonly Rule[] = [
  changeDoesNotFit,
  rateOverZero,
  textPartsDiffer,
  itemDiffersFromTable,
  rateWithoutPercent,
  itemAtWrongLevel,
  listNamesBlankRow,
  reasonNamesAnotherItem,
  itemsDoNotAddUp,
  countsDoNotAddUp,
  wrongGovernmentLevel, // D04
  termsInconsistent, // D05
  mistypedWords, // D07
  textCutOff, // D08
  residueLeft, // D09
  maskedText, // D15
  twoSpellings, // D21
  documentNumberBrackets, // Q09
  textOfAnotherOffice, // S12
]
