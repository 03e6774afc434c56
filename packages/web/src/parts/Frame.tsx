/** The frame of every page: brand, doors, who is signed in, language. */

import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { call } from '../office/call.ts'
import { useFirstStart } from '../office/first-start.ts'
import { useBodies, useMay, useSignedIn, useSignOut } from '../office/session.tsx'
import { useLanguage, useWords } from './language.tsx'

const TEXT = {
  desk: ['我的待办', 'My desk'],
  bodies: ['单位', 'Bodies'],
  review: ['审核', 'Review'],
  overview: ['全县', 'Overview'],
  compare: ['版本比较', 'Compare'],
  takeIn: ['公开文件录入', 'Published files'],
  site: ['公开网站', 'Public site'],
  manage: ['管理', 'Manage'],
  signIn: ['登录', 'Sign in'],
  signOut: ['退出', 'Sign out'],
  start: ['首次使用：建立工作台', 'First start'],
  account: ['我的账号', 'My account'],
  away: ['连不上服务，改动先保存在本机', 'No connection; changes are kept on this machine'],
} as const

/** Past the frame and the document to the findings (or to whatever the page holds). */
const skip = (): void =>
  document
    .querySelector<HTMLElement>('#between:not([hidden]) input, #findings, main.drop button, main.page input, main.page a, main button, main a')
    ?.focus()

export function Frame() {
  const { t, toggle } = useLanguage()
  const { state, me } = useSignedIn()
  return (
    <>
      <button type="button" className="skip" onClick={skip}>
        {t('skip')}
      </button>
      <header className="top">
        <Link to={me ? '/desk' : '/'} className="brand">
          {t('brand')}
        </Link>
        <nav aria-label={t('brand')}>
          {me && !me.mustChangePassword && <WorkDoors />}
          <Link to="/" activeOptions={{ exact: true }}>
            {t('check')}
          </Link>
          <CompareDoor />
          <Link to="/rules">{t('ruleBook')}</Link>
          {state !== 'none' && state !== 'asking' && <PublicDoor />}
        </nav>
        <Who state={state} name={me?.name ?? null} />
        <button type="button" className="btn" onClick={toggle}>
          {t('language')}
        </button>
      </header>
      <Outlet />
    </>
  )
}

function CompareDoor() {
  const t = useWords(TEXT)
  return <Link to="/compare">{t('compare')}</Link>
}

/** The public site is not a page of the workbench: its pages come from the service as they are. */
function PublicDoor() {
  const t = useWords(TEXT)
  return <a href="/public/">{t('site')}</a>
}

/** The doors that the person's roles open. */
function WorkDoors() {
  const t = useWords(TEXT)
  const { me } = useSignedIn()
  const may = useMay()
  const bodies = useBodies()
  const { data } = useQuery({ queryKey: ['desk'], queryFn: () => call<{ items: readonly unknown[] }>('GET', '/desk'), retry: false })
  const waiting = data?.items.length ?? 0
  const somewhere = (permission: Parameters<typeof may>[0]): boolean => [...bodies.keys()].some(b => may(permission, b))
  const isManager = me?.appointments.some(a => a.role.endsWith('-administrator')) ?? false
  return (
    <>
      <Link to="/desk">
        {t('desk')}
        {waiting > 0 && <span className="mark-count d">{waiting}</span>}
      </Link>
      {somewhere('read-dossier') && <Link to="/bodies">{t('bodies')}</Link>}
      {(somewhere('review-in-bureau') || somewhere('review-in-department') || somewhere('review-in-body')) && <Link to="/review">{t('review')}</Link>}
      {somewhere('review-in-bureau') && <Link to="/overview">{t('overview')}</Link>}
      {somewhere('take-in') && <Link to="/take-in">{t('takeIn')}</Link>}
      {(isManager || somewhere('review-in-bureau')) && <Link to="/manage">{t('manage')}</Link>}
    </>
  )
}

function Who({ state, name }: { readonly state: string; readonly name: string | null }) {
  const { t: common } = useLanguage()
  const t = useWords(TEXT)
  const signOut = useSignOut()
  const { pathname } = useLocation()
  const isFirst = useFirstStart()?.isOpen ?? false
  if (state === 'none' || state === 'asking') return <span className="who note">{pathname === '/' ? common('local') : ''}</span>
  if (state === 'away') return <span className="who">{t('away')}</span>
  if (name === null)
    return (
      <span className="who">
        {pathname === '/' && <span className="note">{common('local')}　</span>}
        {isFirst ? <Link to="/start">{t('start')}</Link> : <Link to="/sign-in">{t('signIn')}</Link>}
      </span>
    )
  return (
    <span className="who">
      <Link to="/account">{name}</Link>{' '}
      <button type="button" className="btn" onClick={() => void signOut()}>
        {t('signOut')}
      </button>
    </span>
  )
}
