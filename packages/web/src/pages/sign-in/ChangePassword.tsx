/** A new password; forced where the old one was given by somebody else. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, Refusal } from '../../office/call.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'

const TEXT = {
  title: ['修改密码', 'Change the password'],
  forced: ['现在的密码是别人给的，请先换成只有您自己知道的密码。', 'Your password was given to you by somebody else; choose one that only you know.'],
  old: ['现在的密码', 'Present password'],
  fresh: ['新密码', 'New password'],
  again: ['再输一遍新密码', 'New password once more'],
  differ: ['两次输入的新密码不一样。', 'The two entries differ.'],
  change: ['修改', 'Change'],
  changed: ['密码已修改。', 'The password is changed.'],
} as const

export function ChangePassword({ isForced = false }: { readonly isForced?: boolean }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const client = useQueryClient()
  const [said, setSaid] = useState<{ readonly text: string; readonly isFault: boolean } | null>(null)
  const submit = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault()
    const element = e.currentTarget
    const form = new FormData(element)
    if (form.get('fresh') !== form.get('again')) return setSaid({ text: t('differ'), isFault: true })
    try {
      await call('PUT', '/session/password', { old: form.get('old'), fresh: form.get('fresh') })
      element.reset()
      setSaid({ text: t('changed'), isFault: false })
      await client.invalidateQueries({ queryKey: ['session'] })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setSaid({ text: error.say[lang], isFault: true })
    }
  }
  const form = (
    <form className="stacked" onSubmit={e => void submit(e)}>
      {isForced && <p>{t('forced')}</p>}
      <label>
        {t('old')}
        <input name="old" type="password" autoComplete="current-password" required />
      </label>
      <label>
        {t('fresh')}
        <input name="fresh" type="password" autoComplete="new-password" required />
      </label>
      <label>
        {t('again')}
        <input name="again" type="password" autoComplete="new-password" required />
      </label>
      {said && (
        <p className={said.isFault ? 'fault' : 'small'} role={said.isFault ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
      <button type="submit" className="btn p">
        {t('change')}
      </button>
    </form>
  )
  if (!isForced) return form
  return (
    <main className="page narrow">
      <h1>{t('title')}</h1>
      {form}
    </main>
  )
}
