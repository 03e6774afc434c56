/** The words of the field explained, from the glossary. */
import { type GlossaryTerm, TERMS, type Wording, wording } from '@jixiao/core'
import { html } from '../html.ts'
import type { Language } from '../language.ts'
import type { Page } from '../shell.ts'

const GROUPS: Readonly<Record<Exclude<GlossaryTerm['group'], 'system'>, Wording>> = {
  cycle: wording('管理环节', 'The cycle'),
  targets: wording('目标和指标', 'Targets and indicators'),
  evaluation: wording('评价和得分', 'Evaluation and scores'),
  budget: wording('预算', 'Budget'),
  tables: wording('预算表', 'Budget tables'),
  disclosure: wording('公开', 'Disclosure'),
}

const OF_CITIZENS = TERMS.filter(t => t.group !== 'system')

export const termsPage = (l: Language): Page => ({
  path: 'terms/',
  title: l.say('名词解释', 'Terms explained'),
  description: l.say(
    `预算绩效公开中${OF_CITIZENS.length}个名词的通俗解释。`,
    `${OF_CITIZENS.length} words of public budgets and performance in China, explained.`,
  ),
  above: [[l.say('首页', 'Home'), '']],
  content: html`<p>${l.say('公开文件里的词，用平常话说是什么意思。', 'What the words of the published documents mean.')}</p>${Object.entries(
    GROUPS,
  ).map(
    ([group, name]) =>
      html`<h2>${l.of(name)}</h2><dl>${TERMS.filter(t => t.group === group).map(
        t =>
          html`<dt id="${t.id}"><b>${l.of(t)}</b> <span class="note" lang="${l.say('en', 'zh-CN')}">${l.say(t.en, t.zh)}</span></dt><dd>${l.of(t.definition)}</dd>`,
      )}</dl>`,
  )}`,
})
