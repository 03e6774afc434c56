/** Accounts with their passwords, shown this once: to be copied, or printed and cut. */
import { useState } from 'react'
import type { ToldAccount } from '../office/first-start.ts'
import { ROLE_NAMES } from '../office/year-answers.ts'
import { useLanguage, useWords } from './language.tsx'
import './told-once.css'

const TEXT = {
  once: [
    '密码只显示这一次。请现在复制或打印，分别交给本人；首次登录后须改成自己的密码。',
    'The passwords are shown this once. Copy or print them now and hand each over; it is changed at the first sign-in.',
  ],
  onceDemo: ['密码只显示这一次，请现在复制或打印。', 'The passwords are shown this once: copy or print them now.'],
  name: ['姓名', 'Name'],
  role: ['角色', 'Role'],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  copy: ['复制', 'Copy'],
  copied: ['已复制。', 'Copied.'],
  notCopied: ['浏览器不允许复制，请手工选中抄下。', 'The browser does not allow copying: select the text by hand.'],
  print: ['打印', 'Print'],
} as const

interface Props {
  readonly accounts: readonly ToldAccount[]
  /** The passwords stay as they are. */
  readonly isDemo?: boolean
}

export function ToldOnce({ accounts, isDemo = false }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [said, setSaid] = useState('')
  const withRoles = accounts.some(a => a.role)
  const lines = accounts.map(a => [a.name, a.role ? ROLE_NAMES[a.role][lang] : '', a.username, a.password].filter(Boolean).join('\t'))
  const copy = (): void => {
    const copying = navigator.clipboard?.writeText(lines.join('\n')) ?? Promise.reject(new Error('no clipboard'))
    copying.then(
      () => setSaid(t('copied')),
      () => setSaid(t('notCopied')),
    )
  }
  return (
    <section className="told-once">
      <p>{t(isDemo ? 'onceDemo' : 'once')}</p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              {withRoles && <th scope="col">{t('role')}</th>}
              <th scope="col">{t('username')}</th>
              <th scope="col">{t('password')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(a => (
              <tr key={a.username}>
                <td>{a.name}</td>
                {withRoles && <td>{a.role && ROLE_NAMES[a.role][lang]}</td>}
                <td>
                  <code>{a.username}</code>
                </td>
                <td>
                  <code>{a.password}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <button type="button" className="btn" onClick={copy}>
          {t('copy')}
        </button>
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('print')}
        </button>
        <span role="status" className="small">
          {said}
        </span>
      </p>
    </section>
  )
}
