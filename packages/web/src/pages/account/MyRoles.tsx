/** What I may do here, and where. */
import type { Appointment } from '@jixiao/core'
import { ROLE_DUTIES } from '../../office/role-duties.ts'
import { useBodies } from '../../office/session.tsx'
import { ROLE_NAMES } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'

const TEXT = {
  none: ['您还没有任职，请联系安全管理员。', 'You hold no role yet: ask the security administrator.'],
  below: ['“{body}”及其下级单位', '“{body}” and everything below it'],
  at: ['“{body}”', '“{body}”'],
} as const

export function MyRoles({ appointments }: { readonly appointments: readonly Appointment[] }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const bodies = useBodies()
  if (appointments.length === 0) return <p className="empty">{t('none')}</p>
  const hasBelow = (body: string): boolean => [...bodies.values()].some(b => b.parent === body)
  return (
    <dl className="roles">
      {appointments.map(a => (
        <div key={`${a.role} ${a.body}`}>
          <dt>{ROLE_NAMES[a.role][lang]}</dt>
          <dd>
            {t(hasBelow(a.body) ? 'below' : 'at', { body: bodies.get(a.body)?.name ?? a.body })}
            <br />
            <span className="small">{ROLE_DUTIES[a.role][lang]}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
