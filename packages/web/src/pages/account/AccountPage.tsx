/** My account: who I am here, my password, my second factor, the language. */
import { Link } from '@tanstack/react-router'
import { useSignedIn, useSignOut } from '../../office/session.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { ChangePassword } from '../sign-in/ChangePassword.tsx'
import { MyRoles } from './MyRoles.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import './account.css'

const TEXT = {
  title: ['我的账号', 'My account'],
  who: ['{name}，用户名 {username}', '{name}, user name {username}'],
  out: ['请先登录。', 'Sign in first.'],
  signIn: ['登录', 'Sign in'],
  signOut: ['退出登录', 'Sign out'],
  roles: ['我的角色', 'My roles'],
  password: ['密码', 'Password'],
  secondFactor: ['二次验证', 'Second factor'],
  language: ['语言', 'Language'],
  chinese: ['中文', '中文'],
  english: ['English', 'English'],
} as const

export function AccountPage() {
  const t = useWords(TEXT)
  const { lang, toggle } = useLanguage()
  const { state, me } = useSignedIn()
  const signOut = useSignOut()
  if (!me)
    return (
      <main className="page" aria-busy={state === 'asking'}>
        {state === 'out' && (
          <p className="empty">
            {t('out')} <Link to="/sign-in">{t('signIn')}</Link>
          </p>
        )}
      </main>
    )
  return (
    <main className="page account">
      <h1>{t('title')}</h1>
      <p>
        {t('who', { name: me.name, username: me.username ?? '' })}{' '}
        <button type="button" className="btn" onClick={() => void signOut()}>
          {t('signOut')}
        </button>
      </p>
      <section aria-labelledby="account-roles">
        <h2 id="account-roles">{t('roles')}</h2>
        <MyRoles appointments={me.appointments} />
      </section>
      <section aria-labelledby="account-second-factor">
        <h2 id="account-second-factor">{t('secondFactor')}</h2>
        <SecondFactor />
      </section>
      <section aria-labelledby="account-password">
        <h2 id="account-password">{t('password')}</h2>
        <ChangePassword />
      </section>
      <section>
        <fieldset className="switch">
          <legend>{t('language')}</legend>
          {(['zh', 'en'] as const).map(l => (
            <button key={l} type="button" className="btn" aria-pressed={lang === l} onClick={() => lang !== l && toggle()}>
              {t(l === 'zh' ? 'chinese' : 'english')}
            </button>
          ))}
        </fieldset>
      </section>
    </main>
  )
}
