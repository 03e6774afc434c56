/** What is said at an address where nothing stands. */
import { html } from '../html.ts'
import type { Language } from '../language.ts'
import { href } from '../page-paths.ts'
import type { Page } from '../shell.ts'

/** `path`: of the folder that was asked for; links climb to the root of the site from there. */
export function notFoundPage({ say }: Language, path: string): Page {
  const root = href(path, '')
  return {
    path,
    title: say('没有这个页面', 'There is no such page'),
    description: say('网址可能有误，或者内容已经移动。', 'The address may be wrong, or the content has moved.'),
    content: html`<p>${say('网址可能有误，或者内容已经移动。', 'The address may be wrong, or the content has moved.')}</p><ul class="plain"><li><a href="${root}">${say('从首页逐级打开', 'Start from the first page')}</a></li><li><a href="${root}search/">${say('查找单位、项目和指标', 'Find bodies, projects and indicators')}</a></li></ul>`,
    isForSearchEngines: false,
  }
}
