/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { amountUnitsMixed } from './amount-units-mixed.ts'
import { assetsOfNothing } from './assets-of-nothing.ts'
import { blankPage } from './blank-page.ts'
import { emptyNoteWording } from './empty-note-wording.ts'
import { emptyWithoutNote } from './empty-without-note.ts'
import { explanationIncomplete } from './explanation-incomplete.ts'
import { headingsIrregular } from './headings-irregular.ts'
import { missingSectionOrTable } from './missing-section-or-table.ts'
import { ofAnotherDocument } from './of-another-document.ts'
import { operatingExpensesContradictThreePublic } from './operating-expenses-contradict-three-public.ts'
import { subordinatesNotListed } from './subordinates-not-listed.ts'
import { unitCodeForeign } from './unit-code-foreign.ts'
import { yearOutOfPlace } from './year-out-of-place.ts'

export const DISCLOSURE_RULES: readonly Rule[] = [
  missingSectionOrTable, // D01
  emptyWithoutNote, // D02
  explanationIncomplete, // D03
  operatingExpensesContradictThreePublic, // D06
  amountUnitsMixed, // D10
  yearOutOfPlace, // D11
  subordinatesNotListed, // D12
  assetsOfNothing, // D14
  emptyNoteWording, // D16
  headingsIrregular, // D18
  unitCodeForeign, // D19
  blankPage, // D20
  ofAnotherDocument, // D23
]
