/** The frame of every page: brand, doors, language. */
import { Link, Outlet } from '@tanstack/react-router'
import { useLanguage } from './language.tsx'

/** Past the frame and the document to the findings (or to whatever the page holds). */
const skip = (): void =>
  document.querySelector<HTMLElement>('#between:not([hidden]) input, #findings, main.drop button, main.page input, main.page a')?.focus()

export function Frame() {
  const { t, toggle } = useLanguage()
  return (
    <>
      <button type="button" className="skip" onClick={skip}>
        {t('skip')}
      </button>
      <header className="top">
        <Link to="/" className="brand">
          {t('brand')}
        </Link>
        <nav aria-label={t('brand')}>
          <Link to="/" activeOptions={{ exact: true }}>
            {t('check')}
          </Link>
          <Link to="/rules">{t('ruleBook')}</Link>
        </nav>
        <span className="who">{t('local')}</span>
        <button type="button" className="btn" onClick={toggle}>
          {t('language')}
        </button>
      </header>
      <Outlet />
    </>
  )
}
