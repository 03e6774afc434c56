/** The question of the county's overview: one row an office. */
import { call } from '../../office/call.ts'
import type { OverviewRow } from '../../office/year-answers.ts'

export interface OverviewAnswer {
  readonly today: string
  readonly isComplete: boolean
  readonly rows: readonly OverviewRow[]
}
export const overviewOf = (year: number) => ({
  queryKey: ['overview', year],
  queryFn: () => call<OverviewAnswer>('GET', `/overview/${year}`),
  retry: false,
})
