/** The button of the house's identity provider, where there is one. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'

const TEXT = {
  by: ['用{name}登录', 'Sign in with {name}'],
  refused: [
    '统一身份认证没有放行：您在这里还没有账号，或账号已停用。请找安全管理员。',
    'The identity provider was not enough: you have no active account here. Ask the security administrator.',
  ],
} as const

export function SingleSignOn({ back }: { readonly back: string }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const wasRefused = new URLSearchParams(window.location.search).get('sign-in') === 'refused'
  const [fault, setFault] = useState<string | null>(null)
  const { data } = useQuery({
    queryKey: ['single-sign-on'],
    queryFn: () => call<{ name: string | null }>('GET', '/session/single-sign-on'),
    staleTime: 300_000,
    retry: false,
  })
  if (!data?.name) return null
  const go = async (): Promise<void> => {
    try {
      window.location.assign((await call<{ url: string }>('POST', '/session/single-sign-on', { back })).url)
    } catch (error) {
      setFault(wordsOf(error)[lang])
    }
  }
  const said = fault ?? (wasRefused ? t('refused') : null)
  return (
    <>
      <p>
        <button type="button" className="btn" onClick={() => void go()}>
          {t('by', { name: data.name })}
        </button>
      </p>
      {said !== null && (
        <p className="fault" role="alert">
          {said}
        </p>
      )}
    </>
  )
}
