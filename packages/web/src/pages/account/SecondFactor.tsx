/** The second factor of the person: off, being set up, or on. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../office/call.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { Said, type SaidWords } from '../../parts/Said.tsx'
import { type MadeSecret, NewSecret } from './NewSecret.tsx'

const TEXT = {
  off: [
    '未开启。开启后，登录时除了密码还要输入手机验证器上的 6 位动态码，别人拿到密码也进不来。',
    'Off. With it, signing in also takes the 6 digits of an authenticator app, so that a stolen password opens nothing.',
  ],
  on: ['已开启，还有 {n} 个备用码。', 'On; {n} backup codes are left.'],
  few: ['备用码快用完了：关闭后重新开启，会得到新的备用码。', 'Few backup codes are left: remove and set up again for new ones.'],
  password: ['先输入现在的密码', 'Your present password first'],
  setUp: ['开启二次验证', 'Set up the second factor'],
  remove: ['关闭二次验证', 'Remove the second factor'],
  wasOn: ['二次验证已开启，下次登录时生效。', 'The second factor is on; it counts from the next sign-in.'],
  wasOff: ['二次验证已关闭。', 'The second factor is removed.'],
} as const

interface State {
  readonly isOn: boolean
  readonly backupCodesLeft: number
}

export function SecondFactor() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const client = useQueryClient()
  const [made, setMade] = useState<MadeSecret | null>(null)
  const [said, setSaid] = useState<SaidWords | null>(null)
  const { data } = useQuery({ queryKey: ['second-factor'], queryFn: () => call<State>('GET', '/session/second-factor') })
  if (!data) return <p aria-busy="true" />

  const finished = (text: string): void => {
    setMade(null)
    setSaid({ text, isFault: false })
    void client.invalidateQueries({ queryKey: ['second-factor'] })
  }
  const submit = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault()
    const password = new FormData(e.currentTarget).get('second-factor-password')
    setSaid(null)
    try {
      if (data.isOn) {
        await call('POST', '/session/second-factor/remove', { password })
        finished(t('wasOff'))
      } else setMade(await call<MadeSecret>('POST', '/session/second-factor/setup', { password }))
    } catch (error) {
      setSaid({ text: wordsOf(error)[lang], isFault: true })
    }
  }
  if (made) return <NewSecret made={made} onConfirmed={() => finished(t('wasOn'))} onGivenUp={() => setMade(null)} />
  return (
    <>
      <p>{data.isOn ? t('on', { n: data.backupCodesLeft }) : t('off')}</p>
      {data.isOn && data.backupCodesLeft < 3 && <p className="fault">{t('few')}</p>}
      <form className="stacked" key={String(data.isOn)} onSubmit={e => void submit(e)}>
        <label>
          {t('password')}
          <input name="second-factor-password" type="password" autoComplete="current-password" required />
        </label>
        <Said said={said} />
        <button type="submit" className="btn">
          {t(data.isOn ? 'remove' : 'setUp')}
        </button>
      </form>
    </>
  )
}
