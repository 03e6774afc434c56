/** My desk: what is due, what came back, what waits for me; each a sentence with its deadline and one button. */
import type { Wording } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useSignedIn } from '../../office/session.tsx'
import type { DeskItem } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { DeskList } from './DeskList.tsx'
import { NothingWaits } from './NothingWaits.tsx'
import './desk.css'

const TEXT = {
  title: ['我的待办', 'My desk'],
  hello: ['{name}，今天是 {today}。', '{name}, today is {today}.'],
  opening: ['正在查看…', 'Looking…'],
  failed: ['看不到待办', 'The desk cannot be read'],
  count: ['有 {n} 件事等您办理。', '{n} things wait for you.'],
} as const

/** Kinds that belong together, in the order in which they are worked off. */
const GROUPS: readonly { readonly id: string; readonly kinds: readonly DeskItem['kind'][]; readonly title: Wording }[] = [
  { id: 'returned', kinds: ['returned', 'remark'], title: { zh: '退回给我的', en: 'Returned to me' } },
  { id: 'rectification', kinds: ['rectification'], title: { zh: '整改', en: 'To be mended' } },
  { id: 'waiting', kinds: ['waiting'], title: { zh: '待我审核的', en: 'Waiting for my review' } },
  { id: 'publication', kinds: ['publication'], title: { zh: '公开', en: 'Disclosure' } },
  { id: 'due', kinds: ['due', 'round'], title: { zh: '该办的', en: 'Due' } },
]

export function useDesk() {
  return useQuery({
    queryKey: ['desk'],
    queryFn: () => call<{ readonly today: string; readonly items: readonly DeskItem[] }>('GET', '/desk'),
    retry: false,
  })
}

export function DeskPage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { me } = useSignedIn()
  const { data, error } = useDesk()
  return (
    <main className="page desk">
      <h1>{t('title')}</h1>
      {error && (
        <p role="alert">
          {t('failed')}：{wordsOf(error)[lang]}
        </p>
      )}
      {!data && !error && <p role="status">{t('opening')}</p>}
      {data && (
        <>
          <p className="small">
            {t('hello', { name: me?.name ?? '', today: data.today })}
            {data.items.length > 0 && t('count', { n: data.items.length })}
          </p>
          {data.items.length === 0 && <NothingWaits today={data.today} />}
          {GROUPS.map(({ id, kinds, title }) => (
            <DeskList key={id} id={id} title={title[lang]} items={data.items.filter(i => kinds.includes(i.kind))} />
          ))}
        </>
      )}
    </main>
  )
}
