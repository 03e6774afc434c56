/** Do two names in two documents mean one body? Certain answers only; what may be is "doubtful". */
import { squeeze } from '../words/fold.ts'
import { oncePer } from '../words/once-per.ts'

export type Sameness = 'same' | 'doubtful' | 'different'

interface NamedBody {
  readonly name: string
  readonly code: string | null
}

/** Everyday short names of the offices that every county has, with the words of their full names in order. */
const SHORT_NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [/^网信办$/, /^网络安全和信息化(?:委员会|工作领导小组)办公室$/],
  [/^人社[局厅]$/, /^人力资源和社会保障[局厅]$/],
  [/^住建[局厅]$/, /^住房和城乡建设[局厅]$/],
  [/^发改[委局]$/, /^发展和改革(?:委员会|局)$/],
  [/^卫健[委局]$/, /^卫生健康(?:委员会|局)$/],
  [/^教体局$/, /^教育体育局$|^教育和体育局$/],
  [/^文旅[局厅]$/, /^文化(?:和|广电和)?(?:旅游|旅游体育)[局厅]$|^文化广电体育和旅游局$/],
  [/^自规局$|^资规局$/, /^自然资源和规划局$/],
  [/^市监局$|^市场监管局$/, /^市场监督管理局$/],
  [/^应急局$/, /^应急管理局$/],
  [/^城管局$|^综合执法局$/, /^城市管理(?:综合)?(?:行政)?执法局$/],
  [/^医保局$/, /^医疗保障局$/],
  [/^工信局$/, /^工业和信息化局$/],
  [/^科技局$/, /^科学技术局$/],
  [/^农业农村局$|^农农局$/, /^农业农村局$/],
  [/^退役军人局$/, /^退役军人事务局$/],
  [/^生态环境分局$|^环保局$/, /^生态环境分局$/],
  [/^编办$/, /^机构编制委员会办公室$/],
  [/^机关事务局$/, /^机关事务(?:管理|服务)局$/],
  [/^审批局$/, /^行政审批(?:服务)?局$/],
  [/^法院$/, /^人民法院$/],
  [/^检察院$/, /^人民检察院$/],
  [/^人大办?$/, /^人大常委会办公室$|^人民代表大会常务委员会(?:办公室)?$/],
  [/^政府办$/, /^人民政府办公室$/],
  [/^残联$/, /^残疾人联合会$/],
  [/^妇联$/, /^妇女联合会$/],
  [/^科协$/, /^科学技术协会$/],
  [/^文联$/, /^文学艺术界联合会$/],
  [/^工商联$/, /^工商业联合会$/],
]

/** Places from the highest down: 江苏省, 示例市, 示例县. */
const PLACE = /^(?:\p{Script=Han}{2,7}?(?:自治区|自治州|自治县|自治旗|省|市|地区|盟|县|区|旗))/u

interface Parsed {
  readonly places: readonly string[]
  /** What is left: 财政局, 县委 is dropped. */
  readonly office: string
}

/** 上海市示例区财政局 → places [上海市, 示例区], office 财政局. */
const parse = oncePer(({ name }: NamedBody): Parsed => {
  let rest = bareName(name)
  const places: string[] = []
  for (let m = PLACE.exec(rest); m && rest.length > m[0].length; m = PLACE.exec(rest)) {
    places.push(m[0])
    rest = rest.slice(m[0].length)
  }
  return {
    places,
    office: rest
      .replace(/^(?:省|市|州|县|区|旗)?委(?=员会)/, '')
      .replace(/^员会(?=.)/, '')
      .replace(/^委(?!员会)(?=.{2})/, ''),
  }
})

/** Without what does not tell bodies apart: 中共, brackets, 本级, 部门. */
const bareName = (name: string): string =>
  squeeze(name)
    .replace(/[()“”"'·]/g, '')
    .replace(/^中共|^中国共产党/, '')
    .replace(/(?:本级|机关本级|部门)$/, '')

/** The places that a name begins with, from the highest down: 上海市示例区财政局 → 上海市, 示例区. */
export const placesIn = (name: string): readonly string[] => parse({ name, code: '' }).places

/** A name without what does not tell bodies apart, to be looked up by. */
export function bodyKey(name: string): string {
  const { places, office } = parse({ name, code: '' })
  return places.join('') + office
}

export function samenessOf(a: NamedBody, b: NamedBody): Sameness {
  const [x, y] = [parse(a), parse(b)]
  const place = samePlace(x.places, y.places)
  if (place === 'different') return 'different'
  const office = sameOffice(x.office, y.office)
  if (office === 'different') return hasSameLongCode(a, b) ? 'doubtful' : 'different'
  if (isCodeContradicting(a, b)) return 'doubtful'
  return place === 'same' && office === 'same' ? 'same' : 'doubtful'
}

/** One list may leave out the higher places: 示例区 and 上海市示例区. */
function samePlace(a: readonly string[], b: readonly string[]): Sameness {
  const [lower, other] = [a.at(-1), b.at(-1)]
  if (lower === undefined || other === undefined) return 'doubtful'
  if (lower !== other) return 'different'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every((p, i) => p === long[long.length - short.length + i]) ? 'same' : 'different'
}

function sameOffice(a: string, b: string): Sameness {
  if (a === b) return 'same'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (SHORT_NAMES.some(([s, l]) => s.test(short) && l.test(long))) return 'same'
  return isAbbreviation(short, long) ? 'doubtful' : 'different'
}

/** Its characters occur in the long name in order, from its first one on: 教育局 may be 教育体育局, or may not. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2 || short[0] !== long[0]) return false
  let at = 0
  for (const c of long) if (c === short[at]) at++
  return at === short.length
}

/** Budget codes: 3 digits a department, 3 more each level below (DOMAIN 8.6); one may be the beginning of the other. */
function isCodeContradicting(a: NamedBody, b: NamedBody): boolean {
  if (a.code === null || b.code === null) return false
  return !a.code.startsWith(b.code) && !b.code.startsWith(a.code)
}

/** Three digits recur in every county; six and more are nearly a name. */
const hasSameLongCode = (a: NamedBody, b: NamedBody): boolean => a.code !== null && a.code.length >= 6 && a.code === b.code
