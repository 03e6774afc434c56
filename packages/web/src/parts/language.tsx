/** The language of the page, remembered on this machine. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { speak } from '../check-session.ts'
import { type Lang, say, sayFrom, type TextKey, type Words } from '../text/text.ts'

interface Language {
  readonly lang: Lang
  readonly t: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string
  readonly toggle: () => void
}
const Context = createContext<Language | null>(null)

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(() => (localStorage.getItem('lang') === 'en' ? 'en' : 'zh'))
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    localStorage.setItem('lang', lang)
    speak(lang)
  }, [lang])
  return (
    <Context value={{ lang, t: (key, values) => say(lang, key, values), toggle: () => setLang(l => (l === 'zh' ? 'en' : 'zh')) }}>{children}</Context>
  )
}

export function useLanguage(): Language {
  const language = useContext(Context)
  if (!language) throw new Error('useLanguage stands outside LanguageProvider')
  return language
}

/** The words of one page, kept beside it: {name} is replaced. */
export function useWords<T extends Words>(words: T): (key: keyof T, values?: Readonly<Record<string, string | number>>) => string {
  const { lang } = useLanguage()
  return useCallback((key, values) => sayFrom(words, lang, key, values), [words, lang])
}
