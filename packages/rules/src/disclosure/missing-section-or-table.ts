/** D01: a disclosure without a section or a table that it must have. */
import { type Block, cite, defineRule, type Flaw, type Place, type Profile, type Topics } from '@jixiao/core'
import { budgetTable, face, paragraph, section } from '../examples.ts'
import { hitsIn } from '../text/passages.ts'
import { tablesInContents } from './tables-in-contents.ts'
import { titlesWithoutTable } from './titles-without-table.ts'

const LISTED = ['收入支出决算总表', '收入决算表', '支出决算表', '财政拨款收入支出决算总表', '一般公共预算财政拨款支出决算表']
const CONTENTS = ['目 录', '第二部分决算表', ...LISTED.map((t, i) => `${'一二三四五'[i] ?? ''}、${t}`), '第三部分决算情况说明']

export const missingSectionOrTable = defineRule({
  code: 'D01',
  name: 'missing-section-or-table',
  title: '缺章节、缺表',
  titleEn: 'A required section or table is missing',
  severity: 'error',
  basis: [cite('disclosure-procedures-2016'), cite('budget-law', '14'), cite('budget-law-regulations', '6')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['face', 'blocks'],
  uses: ['sections', 'tables'],
  check(topics, profile) {
    const named = missingFromContents(topics)
    const isNamed = (title: string): boolean => named.some(f => title.includes(f.expected ?? ''))
    const listed = [...named, ...titlesWithoutTable(topics.blocks).filter(f => !isNamed(f.found ?? ''))]
    // what must be there is told by the contents; the outline of the profile is that of a budget
    if (topics.face.kind === 'final-accounts') return listed
    if (listed.length === 0 && topics.sections.length === 0 && topics.tables.length === 0)
      return { cannotTell: { zh: '没有认出章节标题和预算公开表', en: 'no headings and no budget tables were recognised' } }
    const at = topics.face.title?.place ?? topics.blocks[0]?.place
    return at ? [...listed, ...missingSections(topics, profile, at), ...(named.length > 0 ? [] : missingTables(topics, profile, at))] : listed
  },
  examples: [
    {
      name: { zh: '只有文字说明，没有预算表', en: 'text without tables' },
      given: {
        blocks: [paragraph('2023年部门预算信息公开情况说明')],
        sections: [
          section('duties', '部门职责及机构设置情况'),
          section('arrangement', '部门预算安排的总体情况'),
          section('operating-expenses', '机关运行经费安排情况'),
          section('three-public', '财政拨款“三公”经费预算情况'),
          section('performance', '预算绩效信息'),
          section('procurement', '政府采购预算情况'),
          section('state-assets', '国有资产信息'),
          section('terms', '名词解释'),
          section('other-matters', '其他需要说明的事项'),
        ],
      },
      expect: 1,
      says: '没有预算公开表',
    },
    {
      name: { zh: '章节和表齐全', en: 'complete' },
      given: {
        blocks: [paragraph('2023年部门预算公开')],
        sections: [
          section('duties', '部门职责'),
          section('arrangement', '部门预算安排的总体情况'),
          section('operating-expenses', '机关运行经费安排情况'),
          section('three-public', '“三公”经费'),
          section('performance', '预算绩效信息'),
          section('procurement', '政府采购预算情况'),
          section('state-assets', '国有资产信息'),
          section('terms', '名词解释'),
          section('other-matters', '其他需要说明的事项'),
        ],
        tables: (['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11'] as const).map(id => budgetTable(id)),
      },
      expect: 'pass',
    },
    {
      name: { zh: '目录列了表，正文没有这张表', en: 'the contents name a table that is not there' },
      given: {
        face: face({ kind: 'final-accounts' }),
        blocks: [...CONTENTS, '第二部分决算表', ...LISTED.filter(t => t !== '支出决算表')].map(t => paragraph(t)),
      },
      expect: 1,
      says: '“支出决算表”',
    },
    {
      name: { zh: '目录列的表都在', en: 'all tables of the contents are there' },
      given: { face: face({ kind: 'final-accounts' }), blocks: [...CONTENTS, '第二部分决算表', ...LISTED].map(t => paragraph(t)) },
      expect: 'pass',
    },
    {
      name: { zh: '什么也没有认出', en: 'nothing recognised' },
      given: { face: face(), blocks: [paragraph('说明')] },
      expect: 'cannot-tell',
    },
  ],
})

/** Name of a section, and words that show that it is there although its heading was not understood. */
const SECTIONS: Readonly<Record<string, readonly [string, RegExp]>> = {
  duties: ['部门职责及机构设置情况', /职责|职能/g],
  arrangement: ['部门预算安排的总体情况', /总体情况|收支(?:预算)?(?:情况|安排)|编制说明/g],
  'operating-expenses': ['机关运行经费安排情况', /运行(?:经)?费/g],
  'three-public': ['“三公”经费预算情况及增减变化原因', /三公/g],
  performance: ['预算绩效信息', /绩效/g],
  procurement: ['政府采购预算情况', /政府采购/g],
  'state-assets': ['国有资产信息', /国有资产|固定资产/g],
  terms: ['名词解释', /名词解释/g],
  'other-matters': ['其他需要说明的事项', /其他(?:需要说明|重要|相关|事项|说明)/g],
}
/** Name of a table, and the title under which it may stand without having been understood. */
const TABLES: Readonly<Record<string, readonly [string, RegExp]>> = {
  T1: ['收支总表', /(?<!拨款)收支[^\n]{0,4}总表/g],
  T2: ['收入总表', /收入[^\n]{0,4}(?:总表|预算表)/g],
  T3: ['支出总表', /支出[^\n]{0,4}总表/g],
  T4: ['财政拨款收支总表', /财政拨款收支[^\n]{0,6}表/g],
  T5: ['一般公共预算财政拨款支出表', /一般公共预算[^\n]{0,14}支出[^\n]{0,10}表/g],
  T6: ['一般公共预算财政拨款基本支出表', /基本支出[^\n]{0,14}表/g],
  T7: ['政府性基金预算财政拨款支出表', /政府性?基金[^\n]{0,20}表/g],
  T8: ['国有资本经营预算财政拨款支出表', /国有资本[^\n]{0,20}表/g],
  T9: ['财政拨款“三公”经费支出表', /三公[^\n]{0,24}表/g],
  T10: ['政府采购预算表', /政府采购[^\n]{0,10}表/g],
  T11: ['固定资产占用情况表', /资产[^\n]{0,10}表/g],
}

type Given = Pick<Topics, 'face' | 'sections' | 'tables' | 'blocks'>

/** Most tables that the contents name must stand there under these titles, before one that does not counts as missing. */
const LEAST_FOUND = 3

function missingFromContents({ blocks, face }: Given): readonly Flaw[] {
  const contents = tablesInContents(blocks, face.body?.name ?? '')
  if (!contents) return []
  const { listed, missing, isPageUnread } = contents
  const found = listed.length - missing.length
  if (found < LEAST_FOUND || missing.length * 3 > found) return []
  return missing.map(({ title, place }) => ({
    at: place,
    severity: isPageUnread ? 'warning' : 'error',
    expected: title,
    found: '正文中没有这张表',
    arithmetic: `目录列表${listed.length}张，正文${found}张`,
    say: {
      zh: `目录列有“${title}”，正文中没有这张表（目录列${listed.length}张，正文有${found}张）。`,
      en: `The contents name the table “${title}”, which is not in the document (${listed.length} listed, ${found} there).`,
    },
    mend: {
      zh: '补上这张表；没有数据的也要保留表格并注明“空表列示”。确实不编的，从目录中删去。',
      en: 'Add the table (an empty one with a note), or take it out of the contents.',
    },
  }))
}

/** Sections count as missing only in a document that follows the outline: most of its sections are there. */
function missingSections({ face, sections, blocks }: Given, profile: Profile, at: Place): readonly Flaw[] {
  const required = profile.at('requiredSections', face.fiscalYear?.value ?? null)
  const kinds = new Set<string>(sections.map(s => s.kind))
  const missing = required.filter(r => !kinds.has(r) && hitsIn(blocks, SECTIONS[r]?.[1] ?? /(?!)/g).length === 0)
  if (missing.length === 0 || missing.length * 2 > required.length) return []
  const names = missing.map(m => `“${SECTIONS[m]?.[0] ?? m}”`).join('、')
  return [
    {
      at,
      expected: names,
      severity: 'warning',
      say: { zh: `公开说明缺少章节：${names}。`, en: `Sections are missing: ${missing.join(', ')}.` },
      mend: {
        zh: '补上这些章节；没有内容的也要写一句说明，例如“我部门无其他需要说明的事项”。',
        en: 'Add them; where there is nothing to say, say so in a sentence.',
      },
    },
  ]
}

/** Tables may be published in a file of their own: a doubt, not an error. */
function missingTables({ face, tables, blocks }: Given, profile: Profile, at: Place): readonly Flaw[] {
  const required = profile.at('requiredTables', face.fiscalYear?.value ?? null)
  const ids = new Set<string>(tables.map(t => t.id))
  const missing = required.filter(r => !ids.has(r) && !isTitled(blocks, TABLES[r]?.[1] ?? /(?!)/g))
  if (missing.length === 0) return []
  const names = missing.map(m => `“${TABLES[m]?.[0] ?? m}”`).join('、')
  const isNone = missing.length === required.length
  return [
    {
      at,
      expected: names,
      severity: 'warning',
      say: {
        zh: isNone ? `文件中没有预算公开表（应有${required.length}张：${names}），可能另有文件。` : `文件中没有认出这些表：${names}，可能另有文件。`,
        en: isNone
          ? `There are no budget tables (${required.length} are required); they may be in another file.`
          : `Tables not found: ${missing.join(', ')}; they may be in another file.`,
      },
      mend: {
        zh: '预算表与说明应在同一栏目一并公开；没有数据的表也要保留表格并注明“空表列示”。',
        en: 'Publish tables and text together; keep an empty table with a note.',
      },
    },
  ]
}

/** A short line that ends like a title; lines of a table of contents (…… 12) and sentences do not count. */
const isTitled = (blocks: readonly Block[], words: RegExp): boolean =>
  hitsIn(blocks, words).some(h => h.passage.text.trim().length <= 60 && !/[。；，]|…|\.{3,}/.test(h.passage.text))
