/** One person: name, user name, and appointments, a role at a body each. */
import { type Appointment, areCompatible } from '@jixiao/core'
import { type FormEvent, useState } from 'react'
import { call } from '../../office/call.ts'
import type { ToldAccount } from '../../office/first-start.ts'
import { newId } from '../../office/new-id.ts'
import { newPassword } from '../../office/new-password.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { Appointments } from './Appointments.tsx'
import type { PersonAnswer } from './PeoplePart.tsx'

const TEXT = {
  add: ['添加人员', 'Add a person'],
  change: ['修改{name}', 'Change {name}'],
  name: ['姓名', 'Name'],
  username: ['用户名', 'User name'],
  usernameWrong: ['2到64个字符，不含大写字母、空格和 @', '2 to 64 characters without capitals, spaces and @'],
  incompatible: [
    '系统、安全、审计管理员须由不同的人担任，也不兼任业务岗位。请去掉其中一项任职。',
    'System, security and audit administrator are different people without any other kind of role. Take one role away.',
  ],
  save: ['保存', 'Save'],
  make: ['添加并生成密码', 'Add and make a password'],
  cancel: ['取消', 'Cancel'],
  made: ['已添加{name}。', '{name} is added.'],
  changed: ['已保存{name}。', '{name} is saved.'],
} as const

interface Props {
  /** null: a new one. */
  readonly person: PersonAnswer | null
  readonly onClose: () => void
  readonly onSaved: (account: ToldAccount | null, words: string) => void
}

export function PersonDialog({ person, onClose, onSaved }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [appointments, setAppointments] = useState<readonly Appointment[]>(person?.appointments ?? [])
  const [fault, setFault] = useState<string | null>(null)
  const said = areCompatible(appointments.map(a => a.role)) ? fault : t('incompatible')
  const submit = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault()
    const form = new FormData(e.currentTarget)
    const name = String(form.get('name')).trim()
    const username = String(form.get('username')).trim()
    const password = person ? undefined : newPassword()
    try {
      const content = { name, username: username || null, isActive: person?.isActive ?? true, appointments, ...(password ? { password } : {}) }
      await call('PUT', `/people/${person?.id ?? newId()}`, content)
      onSaved(password ? { name, username, password } : null, t(person ? 'changed' : 'made', { name }))
    } catch (error) {
      setFault(wordsOf(error)[lang])
    }
  }
  return (
    <Dialog title={person ? t('change', { name: person.name }) : t('add')} onClose={onClose}>
      <form className="stacked" onSubmit={e => void submit(e)}>
        <label>
          {t('name')}
          <input name="name" defaultValue={person?.name} maxLength={100} required />
        </label>
        <label>
          {t('username')}
          <input
            name="username"
            defaultValue={person?.username ?? ''}
            pattern="[^\s@A-Z]{2,64}"
            title={t('usernameWrong')}
            autoComplete="off"
            required={person === null}
          />
        </label>
        <Appointments
          appointments={appointments}
          onChange={a => {
            setFault(null)
            setAppointments(a)
          }}
        />
        {said !== null && (
          <p className="fault" role="alert">
            {said}
          </p>
        )}
        <p className="acts">
          <button type="button" className="btn" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="btn p">
            {t(person ? 'save' : 'make')}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
