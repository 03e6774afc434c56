/** What keeps the house in order; each role sees its own part. */
import type { Permission } from '@jixiao/core'
import { Link, useSearch } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useBodies, useMay, useSignedIn } from '../../office/session.tsx'
import { useWords } from '../../parts/language.tsx'
import { BackupPart } from './BackupPart.tsx'
import { BodiesPart } from './BodiesPart.tsx'
import { CalendarPart } from './CalendarPart.tsx'
import { CodesPart } from './CodesPart.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import { ProfilePart } from './ProfilePart.tsx'
import { TrailPart } from './TrailPart.tsx'
import './manage.css'

const TEXT = {
  title: ['管理', 'Manage'],
  parts: ['管理的内容', 'What to manage'],
  bodies: ['单位', 'Bodies'],
  people: ['人员和任职', 'People and roles'],
  calendar: ['年度日期和监控', 'Dates and rounds'],
  codes: ['代码表', 'Code tables'],
  profile: ['口径', 'Profile'],
  trail: ['操作记录', 'Trail'],
  backup: ['备份', 'Backup'],
  nothing: ['这里由三名管理员和财政部门使用。您的工作在', 'Administrators and the finance bureau work here. Your work is on'],
  desk: ['我的待办', 'my desk'],
} as const

type Part = 'bodies' | 'people' | 'calendar' | 'codes' | 'profile' | 'trail' | 'backup'
/** In the order of the doors. Everybody with another door may also read the profile. */
const PARTS: readonly (readonly [part: Part, permission: Permission | null, show: ComponentType])[] = [
  ['bodies', 'manage-bodies', BodiesPart],
  ['people', 'manage-people', PeoplePart],
  ['calendar', 'review-in-bureau', CalendarPart],
  ['codes', 'manage-codes', CodesPart],
  ['trail', 'read-trail', TrailPart],
  ['backup', 'manage-bodies', BackupPart],
  ['profile', null, ProfilePart],
]

export function ManagePage() {
  const t = useWords(TEXT)
  const { state } = useSignedIn()
  const bodies = useBodies()
  const may = useMay()
  const search: { part?: unknown } = useSearch({ strict: false })
  if (state === 'asking' || (state === 'in' && bodies.size === 0)) return <main className="page wide" aria-busy="true" />
  const allowed = PARTS.filter(([, permission]) => permission !== null && [...bodies.keys()].some(b => may(permission, b)))
  const open = PARTS.filter(p => allowed.includes(p) || (p[1] === null && allowed.length > 0))
  const [part, , Show] = open.find(([name]) => name === search.part) ?? open[0] ?? []
  if (!Show)
    return (
      <main className="page">
        <h1>{t('title')}</h1>
        <p className="empty">
          {t('nothing')} <Link to="/desk">{t('desk')}</Link>
        </p>
      </main>
    )
  return (
    <main className="page wide manage">
      <h1>{t('title')}</h1>
      <nav className="manage-parts" aria-label={t('parts')}>
        {open.map(([name]) => (
          <Link key={name} to="/manage" search={{ part: name }} aria-current={name === part ? 'page' : undefined}>
            {t(name)}
          </Link>
        ))}
      </nav>
      <Show />
    </main>
  )
}
