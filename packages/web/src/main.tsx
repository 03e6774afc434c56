/** The door of the page: routes, language, the worker warmed up, the service worker registered. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { warmUp } from './check-session.ts'
import { CheckPage } from './pages/check/CheckPage.tsx'
import { Frame } from './parts/Frame.tsx'
import { LanguageProvider } from './parts/language.tsx'
import './style.css'
import { PAPER_CSS } from 'jixiao/contract'

const root = createRootRoute({ component: Frame })
const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: CheckPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/rules',
    component: lazyRouteComponent(() => import('./pages/rules/RulesPage.tsx'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rules/$code',
    component: lazyRouteComponent(() => import('./pages/rules/RulePage.tsx'), 'RulePage'),
  }),
]
const router = createRouter({ routeTree: root.addChildren(routes), defaultPreload: false, scrollRestoration: true })

// the paper looks the same here and in the html report
const paper = document.createElement('style')
paper.textContent = PAPER_CSS
document.head.prepend(paper)

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
createRoot(element).render(
  <StrictMode>
    <LanguageProvider>
      <RouterProvider router={router} />
    </LanguageProvider>
  </StrictMode>,
)
warmUp()
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js')
