/** What the profile says of the forms of this year: the scheme of indicators, the unit, the points of the groups. */
import { useQuery } from '@tanstack/react-query'
import type { TargetSettings } from '../../check-messages.ts'
import { askSettings } from '../../check-session.ts'
import { useProfileId } from '../../office/house-profile.ts'
import { useDossier } from '../../office/use-dossier.tsx'

export function useSettings(): TargetSettings | null {
  const { year } = useDossier()
  const profile = useProfileId()
  const { data } = useQuery({
    queryKey: ['target-settings', profile, year],
    queryFn: () => askSettings(profile, year),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? null
}
