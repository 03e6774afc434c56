/** Signing in: name and password, the second factor where there is one, a new password where the old one was given by another. */
import { useQueryClient } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, Refusal, Unreachable } from '../../office/call.ts'
import { useFirstStart } from '../../office/first-start.ts'
import { useSignedIn } from '../../office/session.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { SingleSignOn } from './SingleSignOn.tsx'

const TEXT = {
  title: ['登录工作台', 'Sign in'],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  signIn: ['登录', 'Sign in'],
  code: ['动态验证码（6 位）或备用码', 'Code (6 digits) or backup code'],
  verify: ['验证', 'Verify'],
  unreachable: ['连不上服务，请检查网络后再试。', 'The service does not answer; check the network.'],
  help: [
    '忘记密码请找本单位所在地区的安全管理员重置。连续输错会暂时锁定账号。',
    'A forgotten password is reset by the security administrator. Repeated wrong entries lock the account for a while.',
  ],
} as const

export function SignInPage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { state, me } = useSignedIn()
  const client = useQueryClient()
  const { to } = useSearch({ strict: false })
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isFirst = useFirstStart()?.isOpen ?? false
  if (isFirst) return <Navigate to="/start" />
  const back = typeof to === 'string' && to.startsWith('/') ? to : '/desk'
  if (state === 'in' && me.mustChangePassword) return <ChangePassword isForced />
  if (state === 'in') return <Navigate to={back} />

  const submit = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault()
    const form = new FormData(e.currentTarget)
    setBusy(true)
    setFault(null)
    try {
      if (step === 'code') await call('POST', '/session/second-factor', { code: form.get('code') })
      else {
        const entry = { username: form.get('username'), password: form.get('password') }
        const { needsSecondFactor } = await call<{ needsSecondFactor: boolean }>('POST', '/session', entry)
        if (needsSecondFactor) return setStep('code')
      }
      await client.resetQueries()
    } catch (error) {
      if (error instanceof Refusal) setFault(error.say[lang])
      else if (error instanceof Unreachable) setFault(t('unreachable'))
      else throw error
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="page narrow">
      <h1>{t('title')}</h1>
      <form className="stacked" onSubmit={e => void submit(e)}>
        {step === 'password' ? (
          <>
            <label>
              {t('username')}
              <input name="username" autoComplete="username" required />
            </label>
            <label>
              {t('password')}
              <input name="password" type="password" autoComplete="current-password" required />
            </label>
          </>
        ) : (
          <label>
            {t('code')}
            <input name="code" inputMode="numeric" autoComplete="one-time-code" required />
          </label>
        )}
        {fault !== null && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <button type="submit" className="btn p" disabled={isBusy}>
          {t(step === 'password' ? 'signIn' : 'verify')}
        </button>
      </form>
      {step === 'password' && <SingleSignOn back={back} />}
      <p className="small">{t('help')}</p>
    </main>
  )
}
