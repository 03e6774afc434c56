/** Builds the page; everything it needs is listed in its service worker, so that it opens without a network. */
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Writes sw.js with the list of built files and a cache name that changes with them. */
function offline(): Plugin {
  return {
    name: 'jixiao-offline',
    apply: 'build',
    // the last one: chunks that held only styles have been taken out by then, and a list with one missing file installs nothing
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = [
          '/',
          '/icon.svg',
          ...Object.keys(bundle)
            .filter(f => f !== 'index.html' && !f.endsWith('.map'))
            .map(f => `/${f}`),
        ].sort()
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: serviceWorker(files) })
      },
    },
  }
}

const serviceWorker = (files: readonly string[]): string => `
const FILES = ${JSON.stringify(files)}
const CACHE = 'jixiao-' + ${JSON.stringify(
  files
    .join('|')
    .split('')
    .reduce((h, c) => (h * 31 + c.charCodeAt(0)) >>> 0, 7)
    .toString(36),
)}
self.addEventListener('install', e => e.waitUntil(caches.open(CACHE).then(c => c.addAll(FILES)).then(() => self.skipWaiting())))
self.addEventListener('activate', e => e.waitUntil(caches.keys().then(keys => Promise.all(keys.filter(k => k !== CACHE).map(k => caches.delete(k)))).then(() => self.clients.claim())))
self.addEventListener('fetch', e => {
  const url = new URL(e.request.url)
  if (e.request.method !== 'GET' || url.origin !== location.origin) return
  const page = e.request.mode === 'navigate'
  if (page) e.respondWith(fetch(e.request).catch(() => caches.match('/')))
  else e.respondWith(caches.match(e.request).then(hit => hit ?? fetch(e.request)))
})
`

/** Modules of ours do nothing but define: what the page does not use of rules and readers stays in the worker. */
const OURS = /[\\/]packages[\\/](?:core|rules|documents|service)[\\/]src[\\/]/
const treeshake = { moduleSideEffects: (id: string): boolean => !OURS.test(id) }

export default defineConfig({
  plugins: [react(), offline()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { treeshake },
  },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  server: { fs: { allow: ['../..'] } },
})
