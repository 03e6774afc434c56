/** The appointments of a person being edited: rows of a role and a body. */
import { type Appointment, ROLES } from '@jixiao/core'
import { ROLE_DUTIES } from '../../office/role-duties.ts'
import { useBodies } from '../../office/session.tsx'
import { ROLE_NAMES } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { inTree } from './body-tree.ts'

const TEXT = {
  title: ['任职', 'Roles'],
  none: ['没有任职的人登录后什么也看不到。', 'Without a role there is nothing to see after signing in.'],
  role: ['角色', 'Role'],
  body: ['单位（含其下级）', 'Body (with all below)'],
  choose: ['请选择', 'Choose'],
  remove: ['去掉', 'Remove'],
  removeOf: ['去掉第 {n} 项任职', 'Remove role {n}'],
  add: ['添加任职', 'Add a role'],
} as const

interface Props {
  /** A body of "" is still to be chosen. */
  readonly appointments: readonly Appointment[]
  readonly onChange: (appointments: readonly Appointment[]) => void
}

export function Appointments({ appointments, onChange }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const tree = inTree(useBodies())
  const set = (at: number, change: Partial<Appointment>): void => onChange(appointments.map((a, i) => (i === at ? { ...a, ...change } : a)))
  return (
    <fieldset className="appointments">
      <legend>{t('title')}</legend>
      {appointments.length === 0 && <p className="small">{t('none')}</p>}
      {appointments.map((a, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place; two may be alike while one is being chosen
        <div className="row" key={i}>
          <label>
            {t('role')}
            <select value={a.role} onChange={e => set(i, { role: ROLES.find(r => r === e.currentTarget.value) ?? a.role })}>
              {ROLES.map(r => (
                <option key={r} value={r}>
                  {ROLE_NAMES[r][lang]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('body')}
            <select value={a.body} onChange={e => set(i, { body: e.currentTarget.value })} required>
              <option value="">{t('choose')}</option>
              {tree.map(({ body: b, depth }) => (
                <option key={b.id} value={b.id}>
                  {'　'.repeat(depth)}
                  {b.name}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="btn"
            aria-label={t('removeOf', { n: i + 1 })}
            onClick={() => onChange(appointments.filter((_, j) => j !== i))}
          >
            {t('remove')}
          </button>
          <p className="small">{ROLE_DUTIES[a.role][lang]}</p>
        </div>
      ))}
      <button type="button" className="btn" onClick={() => onChange([...appointments, { role: 'preparer', body: '' }])}>
        {t('add')}
      </button>
    </fieldset>
  )
}
