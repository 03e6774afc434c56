/** The frame of every page: brand, doors, language. */
import { Link, Outlet } from '@tanstack/react-router'
import { useLanguage } from './language.tsx'

export function Frame() {
  const { t, toggle } = useLanguage()
  return (
    <>
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
