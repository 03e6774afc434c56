/** D23: a sentence or heading that belongs to another document: it speaks for another body, or calls itself another kind. */
import { cite, type DocumentFace, defineRule, type Flaw, fold, squeeze } from '@jixiao/core'
import { face, paragraph } from '../examples.ts'
import { type Passage, paragraphsOf, pieceOf } from '../text/passages.ts'

export const ofAnotherDocument = defineRule({
  code: 'D23',
  name: 'of-another-document',
  title: '写成了别的单位或文种',
  titleEn: 'Another body or another kind of document is named',
  severity: 'warning',
  basis: [cite('disclosure-procedures-2016'), cite('document-format')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['face', 'blocks'],
  check({ face, blocks }) {
    const passages = paragraphsOf(blocks)
    return [...otherBodies(face, passages), ...otherKinds(face, passages)]
  },
  examples: [
    {
      name: { zh: '车辆写成了别的局的', en: 'the cars of another body' },
      given: {
        face: face({ body: { name: '示例市示例区财政局', code: null } }),
        blocks: [
          paragraph('示例市示例区财政局2024年度收入支出总计100.00万元。'),
          paragraph('示例市示例区财政局2024年度无“三公”经费财政拨款支出。'),
          paragraph('截至2024年12月31日，示例市示例区民政局共有车辆2辆。'),
        ],
      },
      expect: 1,
      says: '民政局',
    },
    {
      name: { zh: '简称、本级、下属单位', en: 'short names, the body itself, its units' },
      given: {
        face: face({ body: { name: '示例市示例区财政局', code: null } }),
        blocks: [
          paragraph('编制部门：示例区财政局  单位：万元'),
          paragraph('示例市示例区财政局2024年度收入支出总计100.00万元。'),
          paragraph('区财政局2024年度无“三公”经费财政拨款支出。'),
          paragraph('示例区财政局（本级）2024年度政府采购金额为5.00万元。'),
          paragraph('本部门包括示例区国库收付中心等单位。'),
          paragraph('截至2024年12月31日，示例区国库收付中心共有车辆1辆。'),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '决算里的一个标题写作预算', en: 'a heading of final accounts says budget' },
      given: {
        face: face({ kind: 'final-accounts', fiscalYear: null }),
        blocks: [paragraph('示例县示例局2024年度部门决算'), paragraph('第二部分 2024年度部门决算表'), paragraph('第三部分 2024年度部门预算情况说明')],
      },
      expect: 1,
      says: '部门预算',
    },
    {
      name: { zh: '部门预算里的一个标题写作单位', en: 'one heading of a department says unit' },
      given: {
        face: face({ fiscalYear: null }),
        blocks: [
          paragraph('示例县示例局2024年度部门预算'),
          paragraph('2024年度部门预算编制说明'),
          paragraph('2024年度部门预算表'),
          paragraph('2024年度单位预算公开说明'),
        ],
      },
      expect: 1,
      says: '单位预算',
    },
  ],
})

const ORGAN = '局|委员会|委|办公室|中心|院|街道办事处|人民政府|厅|所|队|站|馆|学校|大学|法院|检察院|协会|联合会'
const NAME = `(?!协助|配合|支持|根据|按照|依据|按|由|对|经|向|为|与|和|关于|报|除|含|包括|全|本|我|该|各|所属|下属)([一-龥]{2,30}?(?:${ORGAN}))(?:[(（](?:本级|机关|部门|汇总|单位)[)）])?`
/** Sentences whose subject is the body that publishes. */
const SPEAKS = [
  new RegExp(
    `^${NAME}20\\d{2}年度?(?:部门|单位)?(?:(?:收入|支出|收支|财政拨款|[“"]三公|一般公共|政府性基金|国有资本|政府采购|机关运行)[一-龥”"()]{0,16}?(?:总计|合计|总额|金额|预算|决算|支出)|预算绩效管理|无[^.]|没有|未)`,
  ),
  new RegExp(`^截[至止]20\\d{2}年\\d{1,2}月(?:\\d{1,2}日|底|末),?${NAME}(?:共有|共|拥有|固定资产|资产|房屋|车辆)`),
  new RegExp(`^注[:：]?${NAME}(?:20\\d{2}年度?)?(?:无|没有|未)`),
]
/** Above a table: "编制部门：上海市…局  单位：元". */
const CAPTION = new RegExp(`^(?:编制|编报|填报|公开)?(?:部门|单位)(?:名称)?:${NAME}(?:$|(?:金额)?单位|20\\d{2}年)`)
/** A name that stands oftener is one of a unit. */
const MOST_OF_ANOTHER = 2
const FEWEST_OF_OWN = 2

function otherBodies(face: DocumentFace, passages: readonly Passage[]): Flaw[] {
  const own = face.body?.name
  if (own === undefined) return []
  const texts = passages.map(p => squeeze(fold(p.text)))
  // captions repeat what the first of them says
  const running = texts.filter(t => !CAPTION.test(t))
  const timesOf = (name: string): number => running.filter(t => t.includes(name)).length
  if (timesOf(squeeze(fold(own))) < FEWEST_OF_OWN) return []
  const names = [own, ...face.parts.map(p => p.name)]
  return passages.flatMap((p, i) => {
    const other = [...SPEAKS, CAPTION].map(pattern => pattern.exec(texts[i] ?? '')?.[1]).find(name => name !== undefined)
    if (other === undefined || names.some(name => isSameBody(other, name))) return []
    return timesOf(coreOf(other)) > MOST_OF_ANOTHER ? [] : [bodyFlaw(p, other, own)]
  })
}

/** Without the places before it: 示例市示例区财政局 → 财政局. */
const coreOf = (name: string): string =>
  name.replace(/^(?:中共|中国共产党)?(?:[一-龥]{2,7}?(?:省|自治区|市|自治州|州|盟|区|县|旗)){1,3}(?:委(?=[一-龥]{2}))?|^[省市区县]/, '')

function isSameBody(a: string, b: string): boolean {
  const [x, y] = [coreOf(squeeze(fold(a))), coreOf(squeeze(fold(b)))]
  return x.length < 2 || y.length < 2 || x.includes(y) || y.includes(x)
}

function bodyFlaw(p: Passage, other: string, own: string): Flaw {
  const at = Math.max(0, p.text.indexOf(other))
  return {
    at: pieceOf(p, at, at + other.length),
    found: other,
    expected: own,
    say: {
      zh: `这里写的是“${other}”，本文件是“${own}”的，全文别处没有说到它，疑似从别的单位的文件抄来。`,
      en: `This speaks for “${other}”; the document is of “${own}” and nowhere else speaks of the other.`,
    },
    mend: {
      zh: '核对这一句的内容和数字是不是本单位的，再改正名称。',
      en: 'Check whether words and figures are the own ones, then correct the name.',
    },
  }
}

/** Titles of the document and of its parts: "2024年度部门决算情况说明". */
const TITLE = /^[^。；，]{0,40}?(20\d{2})年度?(部门|单位)(预算|决算)(?:收支)?(?:公开)?(?:情况|编制)?(?:公开)?(?:说明|报告|报表|表)?$/
const FEWEST_TITLES = 3

function otherKinds(face: DocumentFace, passages: readonly Passage[]): Flaw[] {
  const titles = passages.flatMap(p => {
    const m = TITLE.exec(squeeze(fold(p.text)))
    return m ? [{ p, text: m[0], year: Number(m[1]), whose: m[2] ?? '', kind: m[3] ?? '' }] : []
  })
  const year = face.fiscalYear?.value ?? titles[0]?.year
  const own = titles.filter(t => t.year === year)
  if (own.length < FEWEST_TITLES) return []
  const kind = face.kind === 'final-accounts' ? '决算' : '预算'
  const wrongKind = odd(own, t => t.kind !== kind)
  // a department's document may hold those of its units
  const whose = own[0]?.whose ?? ''
  const wrongBody = face.parts.length > 1 ? [] : odd(own, t => t.whose !== whose)
  return [
    ...wrongKind.map(t => kindFlaw(t.p, `${t.whose}${t.kind}`, `${t.whose}${kind}`)),
    ...wrongBody.filter(t => !wrongKind.includes(t)).map(t => kindFlaw(t.p, `${t.whose}${t.kind}`, `${whose}${t.kind}`)),
  ]
}

/** One of several, which the table of contents may have too; where more are so, the document is of both kinds. */
function odd<T extends { readonly text: string }>(all: readonly T[], isOdd: (one: T) => boolean): readonly T[] {
  const found = all.filter(isOdd)
  return new Set(found.map(t => t.text)).size === 1 && found.length * 2 < all.length ? found : []
}

const kindFlaw = (p: Passage, found: string, expected: string): Flaw => ({
  at: p.place,
  severity: 'hint',
  found,
  expected,
  say: {
    zh: `标题“${p.text.trim()}”写的是“${found}”，同年的其他标题都是“${expected}”。`,
    en: `This title says ${found}; all other titles of that year say ${expected}.`,
  },
  mend: {
    zh: `核对后改为“${expected}”，并检查这一部分的内容是不是本文件的。`,
    en: `Correct it to ${expected}, and check whether that part belongs here.`,
  },
})
