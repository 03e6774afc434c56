/** For tests: what axe finds on a page that shuts people out (WCAG 2.2 A and AA), a line a rule. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export async function obstacles(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async levels => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: levels })
    return violations.map(
      v =>
        `${v.id}: ${v.nodes
          .map(n => `${n.target.join(' ')} ${n.failureSummary ?? ''}`)
          .slice(0, 3)
          .join(' | ')}`,
    )
  }, LEVELS)
}
