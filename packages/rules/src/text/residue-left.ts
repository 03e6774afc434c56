/** D09: markup, field codes, stray characters and unfilled placeholders left in a text to be published. */
import { type Block, cite, defineRule, type Flaw, type Place, type Residue, type Severity } from '@jixiao/core'
import { paragraph, place } from '../examples.ts'
import { hitsIn, placeOfHit, WRITTEN_KINDS } from './passages.ts'

export const residueLeft = defineRule({
  code: 'D09',
  name: 'residue-left',
  title: '残留标记',
  titleEn: 'Residue of conversion or of a template',
  severity: 'warning',
  basis: [cite('document-format')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  uses: ['residue'],
  check: ({ blocks, residue }) => [...fromReader(residue), ...inText(blocks)],
  examples: [
    {
      name: { zh: '网页标签', en: 'a tag' },
      given: { blocks: [paragraph('目标')], residue: [{ kind: 'markup', text: '<p>', place: place('<p>') }] },
      expect: 1,
      says: '<p>',
    },
    {
      name: { zh: '多余的反引号', en: 'a stray backtick' },
      given: { blocks: [paragraph('指导协调网络视听、`网络出版等业务。')], residue: [] },
      expect: 1,
    },
    {
      name: { zh: '占位符没有替换', en: 'a placeholder' },
      given: { blocks: [paragraph('示例区XX局2024年度部门决算表')], residue: [] },
      expect: 1,
      says: 'XX局',
    },
    {
      name: { zh: '增加、减少没有选', en: 'neither direction was chosen' },
      given: { blocks: [paragraph('收入总计增加（减少）56.95万元，增长（下降）1.87%。')], residue: [] },
      expect: 1,
      says: '模板的选项',
    },
    {
      name: { zh: '没有填数', en: 'the figure is missing' },
      given: { blocks: [paragraph('年初预算为 万元，支出决算为12.00万元。')], residue: [] },
      expect: 1,
      says: '没有填数',
    },
    {
      name: { zh: '原因没有写', en: 'the reason is missing' },
      given: { blocks: [paragraph('比上年增加2.55万元，主要原因是。')], residue: [] },
      expect: 1,
      says: '没有写完',
    },
    {
      name: { zh: '表头的说明、计量单位、正常行文', en: 'notes of heads, units and plain sentences' },
      given: {
        blocks: [paragraph('增加（减少以“-”号填列）；预算数单位为万元；各部门应分析增加或减少的原因。主要原因是人员增加。')],
        residue: [],
      },
      expect: 'pass',
    },
    {
      name: { zh: '书签不随文件公开', en: 'bookmarks are not seen by readers' },
      given: { blocks: [paragraph('五、预算绩效信息。')], residue: [{ kind: 'bookmark', text: '[bookmark: _Toc1]', place: place() }] },
      expect: 'pass',
    },
  ],
})

const KINDS: Readonly<Partial<Record<Residue['kind'], readonly [string, string]>>> = {
  markup: ['网页标签', 'tags'],
  'field-code': ['域代码', 'field codes'],
  control: ['控制字符', 'control characters'],
}

/** One finding for each kind: what conversion left is mended in one go. Bookmarks and page numbers are not seen by readers. */
function fromReader(residue: readonly Residue[]): readonly Flaw[] {
  const stray = residue.filter(isStray)
  const slips = stray.length > 0 ? [left(stray.map(placeOf), '多余符号', 'stray characters', samplesOf(stray), stray.length, 'hint')] : []
  const kinds = Object.entries(KINDS).flatMap(([kind, names]) => {
    const all = residue.filter(r => r.kind === kind && !isStray(r))
    return all.length > 0 && names ? [left(all.map(placeOf), names[0], names[1], samplesOf(all), all.length, 'warning')] : []
  })
  return [...slips, ...kinds]
}

/** One lonely character is a slip of the finger, not markup. */
const isStray = (r: Residue): boolean => r.kind === 'markup' && r.text.trim().length === 1
const placeOf = (r: Residue): Place => ({ ...r.place, text: r.text })
const samplesOf = (all: readonly { readonly text: string }[]): string => [...new Set(all.map(r => r.text.trim()))].slice(0, 3).join('、')

const UP = '增加|增长|上升|提高|大于|高于|多于'
const DOWN = '减少|下降|降低|小于|低于|少于'
/** Both directions of a form, of which one had to be crossed out, before the figure or the reason that they are for. */
const BOTH = new RegExp(
  `(?:(?:${UP})[(（/](?:${DOWN})[)）]?|(?:${DOWN})[(（/](?:${UP})[)）]?)(?=\\s*(?:\\d|预算数|(?:年初)?预算|的?(?:主要)?原因))`,
  'g',
)
/** What a crossed-out name or number stands before; elsewhere the same signs hide words (D15). */
export const PLACEHOLDER_OF =
  '局|委|办|厅|院|所|站|中心|单位|部门|县|市|区|乡|镇|街道|年|月|万元|元|个|人|项目|工作|活动|会议|系统|平台|支出|经费|原因|情况|方面'
/** A figure that nobody wrote: "支出决算为万元". What only names the unit is none. */
const NO_FIGURE =
  /(?<!单位|标准|计量|限额|起点|门槛)(?:预算|决算|支出|收入|总计|合计|金额|安排|共计)(?:数|安排)?(?:为|是|共|计) *(?:万元|亿元)(?!为|（含）)/g
const NO_REASON = /(?:原因(?:(?:是|为|系)[:：]?|[:：])|主要(?:是|为|用于|包括)[:：]?) *(?:[。；]|…{1,2}|\.{3,})/g

const PATTERNS: readonly (readonly [RegExp, string, string, Severity])[] = [
  [/<\/?(?:p|br|div|span|b|i|u|font|table|td|tr)\b[^<>一-龥\n]{0,60}>|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo);|&#\d+;/gi, '网页标签', 'tags', 'warning'],
  [/\bTC\s+[^\\\n]{1,60}\\[fl]\b[^\n]*|\bHYPERLINK\b|\bPAGEREF\b|\\\* MERGEFORMAT/g, '域代码', 'field codes', 'warning'],
  [/`|�/g, '多余符号', 'stray characters', 'hint'],
  [new RegExp(`(?:X{2,}|x{2,}|×{2,}|某某|[○〇]{2,}|[_＿]{2,} *)(?:${PLACEHOLDER_OF}|%)`, 'g'), '未替换的占位符', 'placeholders', 'warning'],
  [BOTH, '模板的选项', 'choices of a form', 'warning'],
  [NO_FIGURE, '没有填数的空格', 'blanks without a figure', 'warning'],
  [NO_REASON, '没有写完的原因或用途', 'reasons or uses that were not written', 'warning'],
]

function inText(blocks: readonly Block[]): readonly Flaw[] {
  return PATTERNS.flatMap(([pattern, zh, en, severity]) => {
    const hits = hitsIn(blocks, pattern)
    if (hits.length === 0) return []
    const samples = [...new Set(hits.map(h => h.match[0].trim()))].slice(0, 3).join('、')
    const places = hits.map(h => placeOfHit(h, 4))
    return [left(places, zh, en, samples, hits.length, severity)]
  })
}

const left = (at: readonly Place[], zh: string, en: string, samples: string, count: number, severity: Severity): Flaw => ({
  at,
  severity,
  found: samples,
  say: { zh: `文中残留${zh}${count}处：${samples}。`, en: `${count} ${en} are left in the text: ${samples}.` },
  mend: { zh: '公开前删去或替换；在生成文件的软件里一并改正模板。', en: 'Remove or replace them before publishing, in the template too.' },
})
