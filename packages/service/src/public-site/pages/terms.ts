/** The words of the field explained, from the glossary. */
import { type GlossaryTerm, TERMS } from '@jixiao/core'
import { html } from '../html.ts'
import type { Page } from '../shell.ts'

const GROUPS: Readonly<Record<GlossaryTerm['group'], string>> = {
  cycle: '管理环节',
  targets: '目标和指标',
  evaluation: '评价和得分',
  budget: '预算',
  tables: '预算表',
  disclosure: '公开',
  system: '数据和检查',
}

export const termsPage = (): Page => ({
  path: 'terms/',
  title: '名词解释',
  description: `预算绩效公开中${TERMS.filter(t => t.group !== 'system').length}个名词的通俗解释，附出处。`,
  above: [['首页', '']],
  content: html`<p>公开文件里的词，用平常话说是什么意思。</p>${Object.entries(GROUPS)
    .filter(([group]) => group !== 'system')
    .map(
      ([group, name]) =>
        html`<h2>${name}</h2><dl>${TERMS.filter(t => t.group === group).map(
          t => html`<dt id="${t.id}"><b>${t.zh}</b> <span class="note" lang="en">${t.en}</span></dt><dd>${t.definition.zh}</dd>`,
        )}</dl>`,
    )}`,
})
