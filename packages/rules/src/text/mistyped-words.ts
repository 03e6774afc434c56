/** D07: mistyped words that no sentence can hold, doubled stops, unbalanced quotation marks. */
import { type Block, cite, defineRule, type Flaw, type Place } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { hitsIn, type Passage, passagesOf, pieceOf, placeOfHit, WRITTEN_KINDS } from './passages.ts'

/** Only strings that are wrong in any context; the lookarounds keep out the few sentences where they would be right. */
const WRONG: readonly (readonly [RegExp, string])[] = [
  [/與(?=[情论])/g, '舆'],
  // after a verb or adjective 于 is the preposition (属于部门, 用于部分), before 门, 分, 署 it may always be
  [
    /(?<![属由关对至终处鉴基用位低高优等大小少多源限归务中在布便利善敢勤易介应适存见忠来出致乐安重轻早晚迟同异寓贯融急忙疲苦勇甘长短强弱起始止满困陷面流偏倾侧附从立设发产生形])于部(?![门分署位件委长队级颁里省属内下办直首落族头类品将员定市])|(?<=机关)于部(?![门分署属])|(?<![属由关对至终])于部(?=队伍|教育|职工|人事|任用|选拔|群众|作风|考核)/g,
    '干部',
  ],
  [/(?:知识|技术|业务|能力)和平(?=[。，、；\n]|$)/g, '“水平”'],
  [/(?:更快)?更好展(?=[。，；\n]|$)/g, '“更好发展”'],
  [/都反映的(?=.{0,6}预算中)/g, '“都反映在”'],
  [/通过都(?=各|有关)/g, '“通过对”'],
  [/不低(?=\s*\d)/g, '“不低于”'],
  [/不少(?=\s*\d)/g, '“不少于”'],
  [/因疫原因/g, '“因疫情原因”'],
  [/(?<=[化革设法理全治]委员)交办/g, '“委员会交办”'],
  [/\d\s*余万(?=[人次份元册条])/g, '“万余”'],
  [/事物(?=受理(?:中心|服务|大厅|窗口)?)/g, '“事务”'],
  [/(?<=[一-龥]{2}(?:创新|建设|改革|管理)和)发展的(?=。)/g, '“发展”'],
  [/座右名/g, '“座右铭”'],
  [/(?<!目)的的(?=[一-龥])/g, '“的”'],
  [/(?:按装|按排)(?=[一-龥])/g, '“安装”“安排”'],
  [/部份/g, '“部分”'],
  [/帐(?=[务目户簿册])/g, '“账”'],
  [/行政编制(?=\d+各)/g, '“个”'],
  [/拔付|拔款/g, '“拨付”“拨款”'],
  [/决箅|预箅/g, '“决算”“预算”'],
  [/绩校|绩郊/g, '“绩效”'],
  [/绩效日标/g, '“绩效目标”'],
  // 未 and 末, 已 and 己, 人 and 入: only where the other one cannot be meant
  [/(?<![年月期周季度旬始本岁之终微])末(?=完成|安排|发生|纳入|列入|编制|支付|开展|使用|达到|按时|实施)/g, '“未”'],
  [/(?<=\d{4}年)年未|年未(?=余额|在职|实有|总资产|固定资产)/g, '“年末”'],
  [/(?<![自知利克律异一舍为])己(?=完成|经(?!济)|达到|建立|拨付|支付|实现|全部|落实)/g, '“已”'],
  [/为已任/g, '“为己任”'],
  [/(?<=财政拨款|事业|经营|其他|预算|本年)收人(?=合计|总计|预算|决算|支出|情况|[，。、；:：\d])/g, '“收入”'],
  [/入员(?=经费|编制|支出|工资)/g, '“人员”'],
  [/应公(?=出国|临时出国)/g, '“因公”'],
  [/公务按待|公务接侍/g, '“公务接待”'],
  [/[“"]三[工共][”"](?=经费)/g, '““三公””'],
  [/其它(?=支出|收入|商品和服务|工资福利|资本性|交通费用|资金)/g, '“其他”'],
  [/反应(?=.{0,10}(?:收支|预算|决算|支出|收入)(?:情况|数))/g, '“反映”'],
  [/[:：]既(?=[是指])/g, '“即”'],
  [/(?<=\d)(?:万无|力元|万员)/g, '“万元”'],
  [/单住(?=预算|决算|职责|概况)|本单住/g, '“单位”'],
  [/经弗|级费(?=支出)/g, '“经费”'],
  [/一如继往/g, '“一如既往”'],
  [/在接再[厉励]|再接再励/g, '“再接再厉”'],
  [/按步就班/g, '“按部就班”'],
  [/布署/g, '“部署”'],
  [/松驰/g, '“松弛”'],
  [/既使(?=[一-龥])/g, '“即使”'],
  [/报消(?=费|[，。、；])/g, '“报销”'],
  [/贯彻落时/g, '“贯彻落实”'],
]
const DOUBLED = /。{2,}|，{2,}|；{2,}|、{2,}|：{2,}|，。|。，|、。|；。/g
/** A term of the field written twice over, perhaps with a colon between: "决算决算", "主要用于：主要用于". */
const TWICE =
  /(决算|万元|年度|经费|基本支出|项目支出|财政拨款|一般公共预算|政府性基金|国有资本经营|公务接待费|机关运行经费)\1|(其中|主要用于|主要原因是?|主要包括)[:：，]? *\2|预算预算(?!数|安排|收入|支出|资金|编制|执行|单位|绩效|管理)/g
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['〔', '〕'],
  ['【', '】'],
  ['（', '）'],
]
const NAMES: Readonly<Record<string, string>> = { '“': '引号', '《': '书名号', '〔': '六角括号', '【': '方括号', '（': '括号' }
/** "1）", "（一）": numbers of items, of which the first kind has no opening bracket. */
const ITEM_NUMBER = /(?<![（(][^（()）]{0,3})(?:^|[\s。；;：:，,、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）]/g

export const mistypedWords = defineRule({
  code: 'D07',
  name: 'mistyped-words',
  title: '错别字、标点',
  titleEn: 'Mistyped words and punctuation',
  severity: 'hint',
  basis: [cite('document-format')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  check({ blocks }) {
    return [
      ...WRONG.flatMap(([pattern, right]) => grouped(blocks, pattern, right)),
      ...grouped(blocks, DOUBLED, null),
      ...doubledTerms(blocks),
      ...unbalancedIn(passagesOf(blocks)),
    ]
  },
  examples: [
    { name: { zh: '形近字', en: 'a character that looks alike' }, given: { blocks: [paragraph('做好與情应对工作。')] }, expect: 1, says: '與' },
    { name: { zh: '漏字', en: 'a missing character' }, given: { blocks: [paragraph('参会单位满意度不低90%。')] }, expect: 1 },
    { name: { zh: '两个句号', en: 'two full stops' }, given: { blocks: [paragraph('主要用于信息化建设的支出。。')] }, expect: 1, says: '标点重复' },
    {
      name: { zh: '引号不成对', en: 'an unbalanced quotation mark' },
      says: '引号不成对',
      given: { blocks: [paragraph('开展“示范案卷检查”、优秀案例”活动。')] },
      expect: 1,
    },
    {
      name: { zh: '“于部”在任何词之前', en: 'another look-alike, before any word' },
      given: { blocks: [paragraph('组织档案于部业务培训，关心离退休于部。')] },
      expect: 1,
      says: '干部',
    },
    {
      name: { zh: '介词“于”后的“部”', en: '于 as a preposition' },
      given: { blocks: [paragraph('主要用于部分项目，由于部门职能调整，用于部省合作，属于部管干部。关于部署工作的通知，优于部颁标准。')] },
      expect: 'pass',
    },
    {
      name: { zh: '词语重复', en: 'a term twice over' },
      given: { blocks: [paragraph('支出决算决算为12.00万元。'), paragraph('主要用于：主要用于退休人员经费支出。')] },
      expect: 2,
      says: '重复',
    },
    {
      name: { zh: '括号不成对', en: 'an unbalanced bracket' },
      given: {
        blocks: [
          paragraph('公务用车购置及运行维护费（含购置税、燃料费等支出由办公室统一安排。'),
          paragraph('二、机构设置'),
          paragraph('内设机构五个。'),
        ],
      },
      expect: 1,
      says: '括号不成对',
    },
    {
      name: { zh: '编号的半个括号', en: 'numbers with one bracket' },
      given: { blocks: [paragraph('主要包括：1）财政拨款收入（含结转）；2）事业收入；一）其他收入。')] },
      expect: 'pass',
    },
    { name: { zh: '没有错', en: 'nothing wrong' }, given: { blocks: [paragraph('属于部门预算，不低于90%，达到目的的项目……')] }, expect: 'pass' },
  ],
})

/** The same slip in several places is one finding. */
function grouped(blocks: readonly Block[], pattern: RegExp, meant: string | null): readonly Flaw[] {
  const hits = new Map<string, Place[]>()
  for (const hit of hitsIn(blocks, pattern)) hits.set(hit.match[0], [...(hits.get(hit.match[0]) ?? []), placeOfHit(hit, 6, 4)])
  return [...hits].map(([found, at]) => {
    // of two stops side by side the last one ends the sentence
    const right = meant ?? found.slice(-1)
    const where = at[0]?.text?.trim() ?? found
    return {
      at,
      found,
      expected: right,
      say: {
        zh:
          meant === null ? `“${where}”中标点重复：“${found}”。` : `“${where}”中的“${found}”疑为${right.startsWith('“') ? right : `“${right}”`}之误。`,
        en: meant === null ? `Doubled punctuation: “${found}”.` : `“${found}” seems to be a slip for ${right}.`,
      },
      mend: meant === null ? { zh: `只留“${right}”。`, en: `Keep “${right}” only.` } : { zh: '核对后更正。', en: 'Check and correct it.' },
    }
  })
}

const doubledTerms = (blocks: readonly Block[]): readonly Flaw[] =>
  hitsIn(blocks, TWICE).map(h => ({
    at: [placeOfHit(h, 6, 4)],
    found: h.match[0],
    expected: h.match[1] ?? h.match[2] ?? '预算',
    say: { zh: `“${h.match[0]}”重复。`, en: `“${h.match[0]}” is written twice over.` },
    mend: { zh: '删去重复的字。', en: 'Take out what is doubled.' },
  }))

const full = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）')

const excess = (text: string, open: string, close: string): number =>
  text.includes(open) || text.includes(close) ? text.split(open).length - text.split(close).length : 0

/** Pairs are counted with the neighbours, since a line or a page may break a sentence in two. */
function unbalancedIn(passages: readonly Passage[]): readonly Flaw[] {
  return PAIRS.flatMap(([open, close]) => {
    const isBracket = open === '（'
    const odd = passages.flatMap((p, n) => {
      // cells are cut to the width of their columns, and half and full brackets are mixed: brackets are counted in running text only
      if (isBracket && (p.isCell || p.text.length < 12)) return []
      const more = isBracket ? excess(full(p.text.replace(ITEM_NUMBER, '')), open, close) : excess(p.text, open, close)
      return more === 0 ? [] : [{ p, n, more }]
    })
    return odd.flatMap(({ p, n, more }) => {
      // a quotation may run on: only a closing mark too many, or a title left open, is certain
      if (open === '“' && more > 0) return []
      const isMadeUp = odd.some(
        o => o.n !== n && Math.abs(o.n - n) <= 4 && Math.sign(o.more) === -Math.sign(more) && Math.sign(o.n - n) === Math.sign(more),
      )
      return isMadeUp ? [] : [unbalanced(p, open, close, more)]
    })
  })
}

function unbalanced(p: Passage, open: string, close: string, more: number): Flaw {
  const text = open === '（' ? full(p.text.replace(ITEM_NUMBER, m => ' '.repeat(m.length))) : p.text
  const at = more < 0 ? text.lastIndexOf(close) : text.lastIndexOf(open)
  const closed = text.split(close).length - 1
  const name = NAMES[open] ?? '标点'
  return {
    at: pieceOf(p, Math.max(0, at - 20), Math.min(p.text.length, at + 20)),
    found: `${open}${closed + more}个，${close}${closed}个`,
    say: {
      zh: `${name}不成对：“${open}”${closed + more}个，“${close}”${closed}个。`,
      en: `Unbalanced: ${closed + more} “${open}”, ${closed} “${close}”.`,
    },
    mend: { zh: '补上或删去一个，使前后成对。', en: 'Add or remove one.' },
  }
}
