// The Chromium of the browser tests: CHROMIUM, or what the machine has, or Debian's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const chromiumPath = () => (process.env.CHROMIUM && existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : PLACES.find(existsSync))

/** Pages and pdf files are drawn with it. */
const FONTS = ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', '/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc']
export const hasChineseFont = () => process.platform !== 'linux' || FONTS.some(f => existsSync(f))

/** Installs Debian's packages where that is possible; otherwise the browser tests fail and say what is missing. */
export function installChromium() {
  const root = process.getuid?.() === 0
  const apt = (...args) =>
    spawnSync(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'apt-get', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  console.log('Chromium or a Chinese font is missing: installing the packages chromium and fonts-noto-cjk')
  apt('update', '-qq')
  const run = apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  if (run.status !== 0 || !chromiumPath()) console.log('Chromium could not be installed. Install it or set CHROMIUM to its path.')
}
