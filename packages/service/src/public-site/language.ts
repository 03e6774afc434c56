/** The two languages of the site's own words. Names, documents and what bodies write stay as they were published. */
import type { Wording } from '@jixiao/core'

export interface Language {
  readonly code: 'zh-CN' | 'en'
  /** Below which the pages of the language stand; files stand at the root. */
  readonly folder: '' | 'en/'
  readonly say: (zh: string, en: string) => string
  readonly of: (wording: Wording) => string
}

export const CHINESE: Language = { code: 'zh-CN', folder: '', say: zh => zh, of: w => w.zh }
export const ENGLISH: Language = { code: 'en', folder: 'en/', say: (_, en) => en, of: w => w.en }
export const LANGUAGES: readonly Language[] = [CHINESE, ENGLISH]

/** "1 body", "3 bodies". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
