/** The door of the page: routes, language, the service worker registered. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './office/session.tsx'
import { CheckPage } from './pages/check/CheckPage.tsx'
import { Frame } from './parts/Frame.tsx'
import { Failed, NotFound } from './parts/Lost.tsx'
import { LanguageProvider } from './parts/language.tsx'
import { whenCalm } from './parts/when-calm.ts'
import './style.css'
import './office.css'
import { PAPER_CSS } from 'jixiao/contract'

const root = createRootRoute({ component: Frame })
const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) => createRoute({ getParentRoute: () => root, path, component })

const year = createRoute({
  getParentRoute: () => root,
  path: '/years/$body/$year',
  component: lazyRouteComponent(() => import('./pages/year/YearLayout.tsx'), 'YearLayout'),
})
const yearPage = (path: string, component: ReturnType<typeof lazyRouteComponent>) => createRoute({ getParentRoute: () => year, path, component })

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: CheckPage }),
  page(
    '/compare',
    lazyRouteComponent(() => import('./pages/compare/ComparePage.tsx'), 'ComparePage'),
  ),
  page(
    '/rules',
    lazyRouteComponent(() => import('./pages/rules/RulesPage.tsx'), 'RulesPage'),
  ),
  page(
    '/rules/$code',
    lazyRouteComponent(() => import('./pages/rules/RulePage.tsx'), 'RulePage'),
  ),
  page(
    '/sign-in',
    lazyRouteComponent(() => import('./pages/sign-in/SignInPage.tsx'), 'SignInPage'),
  ),
  page(
    '/start',
    lazyRouteComponent(() => import('./pages/start/StartPage.tsx'), 'StartPage'),
  ),
  page(
    '/account',
    lazyRouteComponent(() => import('./pages/account/AccountPage.tsx'), 'AccountPage'),
  ),
  page(
    '/desk',
    lazyRouteComponent(() => import('./pages/desk/DeskPage.tsx'), 'DeskPage'),
  ),
  page(
    '/bodies',
    lazyRouteComponent(() => import('./pages/bodies/BodiesPage.tsx'), 'BodiesPage'),
  ),
  page(
    '/review',
    lazyRouteComponent(() => import('./pages/review/ReviewPage.tsx'), 'ReviewPage'),
  ),
  page(
    '/review/$body/$year/$kind',
    lazyRouteComponent(() => import('./pages/review/ReviewPaperPage.tsx'), 'ReviewPaperPage'),
  ),
  page(
    '/overview',
    lazyRouteComponent(() => import('./pages/overview/OverviewPage.tsx'), 'OverviewPage'),
  ),
  page(
    '/take-in',
    lazyRouteComponent(() => import('./pages/take-in/TakeInPage.tsx'), 'TakeInPage'),
  ),
  page(
    '/manage',
    lazyRouteComponent(() => import('./pages/manage/ManagePage.tsx'), 'ManagePage'),
  ),
  year.addChildren([
    yearPage(
      '/',
      lazyRouteComponent(() => import('./pages/year/YearOverviewPage.tsx'), 'YearOverviewPage'),
    ),
    yearPage(
      '/department',
      lazyRouteComponent(() => import('./pages/department/DepartmentPage.tsx'), 'DepartmentPage'),
    ),
    yearPage(
      '/particulars',
      lazyRouteComponent(() => import('./pages/particulars/ParticularsPage.tsx'), 'ParticularsPage'),
    ),
    yearPage(
      '/budget',
      lazyRouteComponent(() => import('./pages/budget/BudgetPage.tsx'), 'BudgetPage'),
    ),
    yearPage(
      '/targets',
      lazyRouteComponent(() => import('./pages/targets/TargetsPage.tsx'), 'TargetsPage'),
    ),
    yearPage(
      '/execution',
      lazyRouteComponent(() => import('./pages/execution/ExecutionPage.tsx'), 'ExecutionPage'),
    ),
    yearPage(
      '/ledgers',
      lazyRouteComponent(() => import('./pages/ledgers/LedgersPage.tsx'), 'LedgersPage'),
    ),
    yearPage(
      '/monitoring',
      lazyRouteComponent(() => import('./pages/monitoring/MonitoringPage.tsx'), 'MonitoringPage'),
    ),
    yearPage(
      '/self-evaluation',
      lazyRouteComponent(() => import('./pages/self-evaluation/SelfEvaluationPage.tsx'), 'SelfEvaluationPage'),
    ),
    yearPage(
      '/evaluation',
      lazyRouteComponent(() => import('./pages/evaluation/EvaluationPage.tsx'), 'EvaluationPage'),
    ),
    yearPage(
      '/disclosure',
      lazyRouteComponent(() => import('./pages/disclosure/DisclosurePage.tsx'), 'DisclosurePage'),
    ),
    yearPage(
      '/history',
      lazyRouteComponent(() => import('./pages/history/HistoryPage.tsx'), 'HistoryPage'),
    ),
  ]),
]
const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: false,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failed,
})

// the paper looks the same here and in the html report
const paper = document.createElement('style')
paper.textContent = PAPER_CSS
document.head.prepend(paper)

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
// it fetches everything there is, for later
if (import.meta.env.PROD && 'serviceWorker' in navigator) whenCalm(() => void navigator.serviceWorker.register('/sw.js'), 3000)
