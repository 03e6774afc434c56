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

const PATTERNS: readonly (readonly [RegExp, string, string, Severity])[] = [
  [/<\/?(?:p|br|div|span|b|i|u|font|table|td|tr)\b[^<>一-龥\n]{0,60}>|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo);|&#\d+;/gi, '网页标签', 'tags', 'warning'],
  [/\bTC\s+[^\\\n]{1,60}\\[fl]\b[^\n]*|\bHYPERLINK\b|\bPAGEREF\b|\\\* MERGEFORMAT/g, '域代码', 'field codes', 'warning'],
  [/`|�/g, '多余符号', 'stray characters', 'hint'],
  [
    /(?:X{2,}|x{2,}|×{2,}|某某|[○〇]{2,})(?:局|委|办|厅|院|所|站|中心|单位|部门|县|市|区|乡|镇|街道|年|月|万元|元|个|人|项目)/g,
    '未替换的占位符',
    'placeholders',
    'warning',
  ],
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
