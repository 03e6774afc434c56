/** M02: a text announces a number of things and then names more or fewer. */
import { type Block, cite, defineRule, type Flaw, notApplicable, parseChineseNumeral } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { namedProjects, usesOf } from './named-projects.ts'
import { placeIn, type RunningText, runningTexts } from './running-text.ts'

export const countDiffersFromList = defineRule({
  code: 'M02',
  name: 'count-differs-from-list',
  title: '个数与列举不符',
  titleEn: 'Not as many are listed as announced',
  severity: 'error',
  basis: [cite('arithmetic', 'count')],
  appliesTo: 'every',
  needs: ['blocks'],
  uses: ['projects', 'selfEvaluations'],
  check({ blocks, projects, selfEvaluations }) {
    const names = namedProjects(blocks, projects, selfEvaluations).map(p => p.name)
    const lists = runningTexts(blocks).flatMap(run => [...announcedLists(run), ...projectLists(run, names)])
    if (lists.length === 0) return notApplicable('文中没有“几个”并逐一列举的表述', 'the text announces no number of things that it then lists')
    return lists.filter(l => l.announced < l.least || l.announced > l.most).map(flawOf)
  },
  examples: [
    {
      name: { zh: '3项：甲、乙和丙', en: 'three announced, three named' },
      given: { blocks: [paragraph('今年实施3个项目：宣传经费、检查经费和培训经费。')] },
      expect: 'pass',
    },
    {
      name: { zh: '说3个项目，只列2个', en: 'three announced, two named' },
      given: { blocks: [paragraph('影响目标实现的主要项目有3个，分别是：宣传经费、检查经费。')] },
      expect: 1,
      says: '只列出2个',
    },
    {
      name: { zh: '说3个项目，后文用“和”连着点名的只有2个', en: 'named in the sentence that follows' },
      given: { blocks: [...ITEMS(), paragraph('执行偏慢的主要项目有3个。主要原因是网络安全检查经费和网络宣传培训经费涉及第三方，尚未验收。')] },
      expect: 1,
      says: '只列出2个',
    },
    {
      name: { zh: '“等5个”可以只举例', en: 'examples with 等' },
      given: { blocks: [paragraph('充分利用微博、微信等5个平台开展宣传。')] },
      expect: 'pass',
    },
    {
      name: { zh: '“等2个”却列了4个', en: 'more than announced' },
      given: { blocks: [paragraph('利用微博、微信、抖音、头条等2个平台。')] },
      expect: 1,
      says: '列出4个',
    },
    {
      name: { zh: '名称里有“和”字不算两个', en: '和 inside a name' },
      given: { blocks: [paragraph('设2个科室：网络安全和信息化科、办公室。')] },
      expect: 'pass',
    },
    { name: { zh: '没有列举', en: 'no list' }, given: { blocks: [paragraph('全年检查单位30家。')] }, expect: 'not-applicable' },
  ],
})

interface AnnouncedList {
  readonly run: RunningText
  readonly from: number
  readonly to: number
  readonly announced: number
  /** A name may contain 和, so the number of things named lies between two bounds. */
  readonly least: number
  readonly most: number
  readonly unit: string
  readonly names: string
}

const NUMBER = '(\\d{1,2}|[两二三四五六七八九十]{1,3})\\s*(个|项|类|种|大类|方面|部分)'
/** "3个项目：甲、乙和丙。" */
const BEFORE = new RegExp(`${NUMBER}([^，。；：:、\\d（(]{0,12})(?:[：:]|，?(?:分别为|分别是|即)[：:]?)([^。；;：:]{2,200})(?=[。；;]|$)`, 'g')
/** "甲、乙、丙等3个项目": a list with 等 may be shorter than the number, never longer. */
const AFTER = new RegExp(`([^，。；：！？\\n]{0,40}、[^，。；：:！？\\n]{0,160}?)等\\s*${NUMBER}`, 'g')

/** "内设综合股、宣传股两个股室": the names of sections, each of which ends like one, directly before their number. */
const SECTIONS = new RegExp(
  `(?:内设|下设|设有|设置|下辖)(?:机构)?[:：]?([^，。；：:！？\\d\\n]{1,60}、[^，。；：:！？\\d\\n]{1,160}?)\\s*${NUMBER}\\s*(?=股|科|室|处|职能|内设|机构|部门|中队|大队|站|所)`,
  'g',
)
const SECTION_NAME = /(?:股|科|室|处|中心|所|队|站|部|局|会|组|办)$/

function announcedLists(run: RunningText): readonly AnnouncedList[] {
  const found: AnnouncedList[] = []
  for (const m of run.text.matchAll(BEFORE)) {
    const [whole, number = '', unit = '', , list = ''] = m
    const named = bounds(list)
    if (!named || /等[^、]{0,6}$/.test(list)) continue
    found.push({ run, from: m.index, to: m.index + whole.length, announced: numberOf(number), ...named, unit, names: list })
  }
  for (const m of run.text.matchAll(AFTER)) {
    const [whole, list = '', number = '', unit = ''] = m
    const named = bounds(list)
    // what stands before the first name belongs to the sentence, and a later 的 begins another list
    if (!named || list.slice(list.indexOf('、')).includes('的')) continue
    found.push({
      run,
      from: m.index,
      to: m.index + whole.length,
      announced: numberOf(number),
      least: named.least,
      most: Number.POSITIVE_INFINITY,
      unit,
      names: list,
    })
  }
  for (const m of run.text.matchAll(SECTIONS)) {
    const [whole, list = '', number = '', unit = ''] = m
    const named = bounds(list)
    if (!named || !list.split('、').every(n => SECTION_NAME.test(n.trim()))) continue
    found.push({ run, from: m.index, to: m.index + whole.length, announced: numberOf(number), ...named, unit, names: list })
  }
  return found
}

/** How many names a list has; null when it is no plain list of names. */
function bounds(list: string): { readonly least: number; readonly most: number } | null {
  const plain = list.replace(/[（(][^）)]*[）)]/g, '').replace(/《[^》]*》|“[^”]*”/g, '名')
  if (!plain.includes('、') || /[，,\d]|其中|以及其他/.test(plain)) return null
  const names = plain.split('、')
  if (names.slice(1).some(n => n.trim().length === 0 || n.length > 25)) return null
  return { least: names.length, most: names.length + (plain.match(/和|及|与/g)?.length ?? 0) }
}

const PROJECTS = /项目[^，。；：:\d]{0,8}(?:有|共|为)\s*(\d{1,2}|[两二三四五六七八九十]{1,3})\s*个(?=[。，；,;])/g

/** "主要项目有3个。…" with known project names joined by 和 or 、 in the rest of the paragraph. */
function projectLists(run: RunningText, names: readonly string[]): readonly AnnouncedList[] {
  if (names.length === 0) return []
  return [...run.text.matchAll(PROJECTS)].flatMap((m): AnnouncedList[] => {
    const start = m.index + m[0].length
    const rest = run.text.slice(start)
    const uses = names.flatMap(name => usesOf(name, rest, names).slice(0, 1)).sort((a, b) => a.from - b.from)
    const joined = uses.filter((u, i) =>
      [uses[i - 1], uses[i + 1]].some(v => v && isJoined(rest.slice(Math.min(u.to, v.to), Math.max(u.from, v.from)))),
    )
    const last = joined.at(-1)
    if (joined.length < 2 || joined.length !== uses.length || !last || /^等/.test(rest.slice(last.to))) return []
    return [
      {
        run,
        from: m.index,
        to: start,
        announced: numberOf(m[1] ?? ''),
        least: joined.length,
        most: joined.length,
        unit: '个',
        names: joined.map(u => u.text).join('、'),
      },
    ]
  })
}

const isJoined = (between: string): boolean => /^[”"》]?\s*(?:、|和|及|以及|与)\s*[“"《]?$/.test(between)
const numberOf = (text: string): number => (/\d/.test(text) ? Number(text) : Number(parseChineseNumeral(text) ?? 0n))

function flawOf(l: AnnouncedList): Flaw {
  const named = l.announced < l.least ? l.least : l.most
  return {
    at: placeIn(l.run, l.from, l.to),
    expected: `${l.announced}${l.unit}`,
    found: `${named}${l.unit}`,
    arithmetic: `${l.announced} ≠ ${named}`,
    say: {
      zh: `文中说“${l.announced}${l.unit}”，${l.announced > named ? '只' : '却'}列出${named}${l.unit}：${l.names}。`,
      en: `The text announces ${l.announced} and names ${named}.`,
    },
    mend: { zh: '补全名称，或更正个数。', en: 'Complete the list or correct the number.' },
  }
}

function ITEMS(): readonly Block[] {
  return [
    paragraph('1.网络安全检查经费：完成检查4次。'),
    paragraph('2.网络宣传培训经费：举办培训2次。'),
    paragraph('3.信息系统运维经费：系统运行正常。'),
  ]
}
