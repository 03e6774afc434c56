/** The offices of the demo county besides the archive, in July of their year; each department before its units. */
import { CULTURE_HALL, CULTURE_STATION } from './culture-offices.ts'
import { DATA_CENTRE } from './data-office.ts'
import type { Office } from './office.ts'

export const OTHER_OFFICES: readonly Office[] = [CULTURE_HALL, CULTURE_STATION, DATA_CENTRE]
