/** Whose document it is: full name without code, code, level of government. */
import { type DocumentFace, type GovernmentLevel, type Place, squeeze } from '@jixiao/core'
import { bodyInCaption } from '../tables/table-caption.ts'
import { DOCUMENT_TITLE, type FaceEvidence } from './face-evidence.ts'
import { formOwners } from './form-labels.ts'

interface Candidate {
  readonly name: string
  readonly code: string | null
  readonly place: Place
  readonly weight: number
}

const BODY_END =
  /(?:局|办|办公室|办事处|委|委员会|院|厅|部|署|所|站|中心|总会|学会|协会|联合会|工会|会|馆|校|学院|大学|中学|小学|幼儿园|园|队|支队|大队|总队|政府|管委会|社|台|总工会|团委|公司|医院|乡|镇|街道|署|党校|机关)$/
const NOT_A_BODY =
  /^本|反映|部分|预算|决算|绩效|情况|目录|公开|报告|说明|附件|工作|总体|支出|收入|项目|目标|职责|机构|本部门|本单位|我|[,，。；;：:《》<>\d]/
const BEFORE_TITLE =
  /(?:19|20)\d{2}年|[一二][〇零○九]..年|(?:部门|单位)(?:预算|决算|整体|收支)|整体(?:支出|绩效)|项目支出|预算绩效|绩效|财政拨款|收支预算/
const LABEL_ONLY = /^(?:编制|填报|填表|公开|预算|主管|编报|报送)?(?:部门|单位)(?:名称)?(?:[(（](?:公章|盖章|章)[)）])?[:：]$/

export const isBodyName = (name: string): boolean =>
  name.length >= 4 && name.length <= 50 && BODY_END.test(name) && !NOT_A_BODY.test(name) && /^[\p{Script=Han}()（）“”·、]+$/u.test(name)

/** "1-6月份", "上半年", "三季度": of what time a report is, between the body and what it is. */
const PERIOD = /(?:\d{1,2}月?份?[-—–~至]\d{1,2}月份?|\d{1,2}月份?|上半年|下半年|年中|前[一二三]季度|第?[一二三四1-4]季度)$/

/** "关于示例县示例局2023年部门预算公开的说明" → the name. */
export function bodyInTitle(words: string): string | null {
  const plain = words.replace(/^(?:附件\d*|第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|关于)+[:：]?/, '').replace(/^关于/, '')
  const afterYear = plain.replace(/^(?:(?:19|20)\d{2}|[一二][〇零○九]..)年度?(?:\d{1,2}月?份?[-—–~至]\d{1,2}月份?|上半年|前三季度)?/, '')
  const at = BEFORE_TITLE.exec(afterYear)?.index ?? -1
  const name =
    at > 0
      ? afterYear
          .slice(0, at)
          .replace(/(?:的|部门|关于)$/, '')
          .replace(PERIOD, '')
          .replace(/的$/, '')
      : ''
  return isBodyName(name) ? name : null
}

const ofDepartment = (name: string): string => name.replace(/[(（]本级[)）]$|本级$/, '')

export function bodyOf(evidence: FaceEvidence): DocumentFace['body'] {
  const found = [...captions(evidence), ...labels(evidence), ...titles(evidence), ...formOwners(evidence, isBodyName)]
  const byName = new Map<string, { weight: number; code: string | null; place: Place }>()
  for (const c of found) {
    const name = ofDepartment(c.name)
    const known = byName.get(name)
    byName.set(name, {
      weight: Math.max(c.weight, known?.weight ?? 0) + (known ? 0.1 : 0),
      code: known?.code ?? c.code,
      place: known?.place ?? c.place,
    })
  }
  const best = [...byName].sort((a, b) => b[1].weight - a[1].weight)[0]
  if (!best) return bodyInText(evidence)
  // the full name that the best one abbreviates
  const full = [...byName].filter(([name]) => name.length > best[0].length && abbreviates(best[0], name)).sort((a, b) => b[1].weight - a[1].weight)[0]
  const [name, { code, place }] = full ?? best
  return { name, code: departmentCode(code ?? best[1].code), place }
}

/** The department's code is the first three digits of its units' (DOMAIN 8.6). */
const departmentCode = (code: string | null): string | null => (code === null ? null : code.slice(0, 3))

function captions(evidence: FaceEvidence): Candidate[] {
  return evidence.tables.flatMap(({ caption: { body }, kind }) => {
    if (!body || body.name.length < 4) return []
    const isDepartment = body.code !== null && body.code.length === 3
    const weight = body.code === null ? (kind ? 4 : 3) : isDepartment ? 8 : /本级/.test(body.name) ? 6.5 : 5
    return [{ ...body, weight }]
  })
}

function labels(evidence: FaceEvidence): Candidate[] {
  return evidence.short.flatMap((line, i) => {
    const named = bodyInCaption(line.words)
    if (named && (named.code !== null || isBodyName(named.name))) return [{ ...named, place: line.place, weight: named.code?.length === 3 ? 6 : 3 }]
    const next = LABEL_ONLY.test(line.words) ? evidence.short[i + 1] : undefined
    return next && isBodyName(next.words) ? [{ name: next.words, code: null, place: next.place, weight: 3 }] : []
  })
}

function titles(evidence: FaceEvidence): Candidate[] {
  const out: Candidate[] = []
  const inOpening = new Set(evidence.opening)
  for (const line of evidence.short) {
    const isOpening = inOpening.has(line)
    const name = DOCUMENT_TITLE.test(line.words) ? bodyInTitle(line.words) : isOpening && isBodyName(line.words) ? line.words : null
    if (name) out.push({ name, code: null, place: line.place, weight: isOpening ? 4.5 : 2.5 })
  }
  const last = evidence.lines.slice(-4).find(l => isBodyName(l.words))
  if (last) out.push({ name: last.words, code: null, place: last.place, weight: 3 })
  return out
}

/** Last resort: the fullest name with a place in the running text, when it is the one the title speaks of. */
function bodyInText(evidence: FaceEvidence): DocumentFace['body'] {
  const short = evidence.opening
    .map(l => /^(?:关于)?(\p{Script=Han}{2,20}?)(?:\d|部门|整体|项目|预算|绩效)/u.exec(l.words.replace(/^附件\d*/, ''))?.[1])
    .find(n => n !== undefined && BODY_END.test(n))
  const pattern =
    /(?:^|[^\p{Script=Han}])((?:中共)?\p{Script=Han}{2,8}[省市县区旗]\p{Script=Han}{0,24}?(?:办公室|委员会|网信办|[局办厅院]))(?=\p{Script=Han}|[^\p{Script=Han}]|$)/gu
  const count = new Map<string, { n: number; place: Place }>()
  for (const line of evidence.lines)
    for (const m of squeeze(line.text).matchAll(pattern)) {
      const name = m[1] ?? ''
      if (short && !name.endsWith(short)) continue
      const known = count.get(name)
      count.set(name, { n: (known?.n ?? 0) + 1, place: known?.place ?? line.place })
    }
  // a name that only occurs once in running text may be anybody's, unless the title speaks of it
  const best = [...count].filter(([, c]) => short !== undefined || c.n >= 3).sort((a, b) => b[1].n - a[1].n || b[0].length - a[0].length)[0]
  return best ? { name: best[0], code: null, place: best[1].place } : null
}

/** 示例县委网信办 for 中共示例县委网络安全和信息化委员会办公室: its characters occur in the same order. */
export function abbreviates(short: string, full: string): boolean {
  let at = 0
  for (const c of full) if (c === short[at]) at++
  return at === short.length
}

const DISTRICT_LIKE = /自治区|社区|小区|园区|景区|开发区|新区管委会|灾区|库区|军区|校区|林区|矿区/g

/** County, city or province as the name tells: the lowest place named in it. */
export function levelOf(name: string | undefined): GovernmentLevel {
  if (!name) return 'unknown'
  const plain = name.replace(/自治县/g, '县').replace(/自治旗/g, '旗')
  const isRegion = /自治区/.test(plain)
  const places = plain.replace(DISTRICT_LIKE, '')
  if (/\p{Script=Han}{1,10}[县旗]|\p{Script=Han}{2,10}区/u.test(places)) return 'county'
  if (/^(?:中共)?(?:北京|上海|天津|重庆)市/.test(places)) return 'province'
  if (/[乡镇](?:人民)?政府|街道办事处/.test(places)) return 'county'
  if (/\p{Script=Han}{1,6}市/u.test(places)) return 'city'
  if (/省/.test(places) || isRegion) return 'province'
  return /^(?:中央|国家|全国|中华|中国)/.test(places) ? 'central' : 'unknown'
}
