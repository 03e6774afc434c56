/** What stands where no page is, or where a page could not be shown. */
import { type ErrorComponentProps, Link, useLocation } from '@tanstack/react-router'
import { useSignedIn } from '../office/session.tsx'
import { useWords } from './language.tsx'

const TEXT = {
  lost: ['没有这个页面', 'There is no such page'],
  lostNote: [
    '地址“{path}”没有对应的页面，可能输错了，或者内容已经移走。',
    'Nothing stands at “{path}”: it may be mistyped, or what stood there has moved.',
  ],
  failed: ['这个页面没有打开', 'This page did not open'],
  failedNote: [
    '可能是网络中断，或者系统刚刚更新。已经填写的内容没有丢。请重新打开；仍然不行的，把下面这句话告诉管理员。',
    'The network may have dropped, or the system was just updated. What you entered is not lost. Open it again; if it still fails, tell your administrator this:',
  ],
  again: ['重新打开', 'Open again'],
  desk: ['回到我的待办', 'To my desk'],
  check: ['去检查文件', 'Check a file'],
} as const

function WayBack() {
  const t = useWords(TEXT)
  const { me } = useSignedIn()
  return me ? <Link to="/desk">{t('desk')}</Link> : <Link to="/">{t('check')}</Link>
}

export function NotFound() {
  const t = useWords(TEXT)
  const { pathname } = useLocation()
  return (
    <main className="page">
      <h1>{t('lost')}</h1>
      <p>{t('lostNote', { path: pathname })}</p>
      <p>
        <WayBack />
      </p>
    </main>
  )
}

export function Failed({ error }: ErrorComponentProps) {
  const t = useWords(TEXT)
  return (
    <main className="page">
      <h1>{t('failed')}</h1>
      <p role="alert">{t('failedNote')}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <p>
        <button type="button" className="btn" onClick={() => location.reload()}>
          {t('again')}
        </button>{' '}
        <WayBack />
      </p>
    </main>
  )
}
