/** S12: a sentence about a duty that nothing else in the document speaks of: text taken from the report of another office. */
import { cite, defineRule, type Flaw } from '@jixiao/core'
import { face, paragraph } from '../examples.ts'
import { type Hit, hitsIn, placeOfHit } from './passages.ts'

/** Duties with the words that only they use, and the wider words that show that the office has to do with them. */
const DUTIES: readonly { readonly zh: string; readonly own: RegExp; readonly near: RegExp }[] = [
  { zh: '粮食和物资储备', own: /储备物资|储备粮|粮食收储|轮换出库|储备任务/g, near: /储备|粮食|粮油|应急物资|救灾/ },
  { zh: '教育', own: /义务教育阶段|学生资助|生均公用经费|教育教学质量|校园安全/g, near: /教育|学校|学生|教师|校园|幼儿/ },
  { zh: '医疗卫生', own: /医疗机构|患者满意|诊疗服务|疫苗接种|医保基金/g, near: /医|卫生|疾|患者|健康|疫/ },
  { zh: '农业', own: /农作物|畜禽|动物防疫|高标准农田|农产品质量/g, near: /农|畜|粮|乡村|耕地/ },
  { zh: '林业', own: /造林|森林防火|林木|退耕还林|病虫害防治/g, near: /林|草原|绿化|湿地|园林/ },
  { zh: '水利', own: /灌区|水库除险|河道治理|防汛抗旱|农村饮水/g, near: /水利|河|水库|防汛|灌|水务/ },
  { zh: '公路交通', own: /公路养护|农村公路|客运站|超限超载/g, near: /公路|交通|道路|运输/ },
  { zh: '住房和建设', own: /棚户区改造|保障性住房|老旧小区改造|公租房/g, near: /住房|小区|房屋|城建|建设局|城乡/ },
  { zh: '生态环境', own: /大气污染防治|污水处理厂|环境监测站|秸秆禁烧/g, near: /环境|污染|环保|污水|生态/ },
  { zh: '殡葬、养老和救助', own: /殡葬|养老机构|低保对象|特困供养/g, near: /民政|养老|殡|低保|救助|社会保障/ },
  { zh: '文物和景区', own: /文物保护单位|景区|非物质文化遗产|馆藏/g, near: /文物|文化|旅游|景区|博物/ },
  { zh: '消防和警务', own: /消防救援|接处警|刑事案件侦破|戒毒/g, near: /消防|公安|警|禁毒|戒毒|政法|司法|应急/ },
]

export const textOfAnotherOffice = defineRule({
  code: 'S12',
  name: 'text-of-another-office',
  title: '套用其他单位的文字',
  titleEn: 'Text taken from another office',
  severity: 'hint',
  basis: [cite('evaluation-measures-2020')],
  appliesTo: ['self-evaluation-report', 'monitoring-report'],
  needs: ['blocks'],
  uses: ['face'],
  check({ blocks, face }) {
    return DUTIES.flatMap(duty => {
      const hits = hitsIn(blocks, duty.own)
      const [first] = hits
      if (!first) return []
      // one sentence, and nowhere else a word of that duty, nor in the name of the office
      const sentence = sentenceAt(first)
      const isAlone = hits.every(h => h.passage === first.passage && sentenceAt(h) === sentence)
      const elsewhere = hitsIn(blocks, new RegExp(duty.near.source, 'g')).some(h => h.passage !== first.passage || sentenceAt(h) !== sentence)
      if (!isAlone || elsewhere || duty.near.test(face.body?.name ?? '')) return []
      return [flawOf(first, duty.zh)]
    })
  },
  examples: [
    {
      name: { zh: '网信部门的改进措施谈储备物资', en: 'an office of another duty speaks of stored goods' },
      given: {
        face: face({ kind: 'self-evaluation-report', body: { name: '示例县委网信办', code: null } }),
        blocks: [paragraph('本单位负责网络安全和信息化工作。'), paragraph('今后要管好储备物资，按时完成储备任务。')],
      },
      expect: 1,
      says: '粮食和物资储备',
    },
    {
      name: { zh: '职责就是这个', en: 'it is the duty of the office' },
      given: {
        face: face({ kind: 'self-evaluation-report', body: { name: '示例县发展和改革局', code: null } }),
        blocks: [paragraph('本单位负责粮食和应急物资储备工作。'), paragraph('今后要管好储备物资。')],
      },
      expect: 'pass',
    },
    {
      name: { zh: '文中别处也谈到', en: 'the text speaks of it elsewhere too' },
      given: {
        face: face({ kind: 'self-evaluation-report', body: { name: '示例县机关事务中心', code: null } }),
        blocks: [paragraph('项目一：机关食堂农产品采购。农产品质量抽检合格。'), paragraph('改进措施：加强农产品质量检测。')],
      },
      expect: 'pass',
    },
  ],
})

/** The sentence of a hit. */
function sentenceAt(hit: Hit): string {
  const text = hit.passage.text
  const from = text.lastIndexOf('。', hit.from) + 1
  const to = text.indexOf('。', hit.to)
  return text.slice(from, to < 0 ? text.length : to)
}

const flawOf = (hit: Hit, duty: string): Flaw => ({
  at: placeOfHit(hit, 20, 20),
  found: hit.match[0],
  say: {
    zh: `“${hit.match[0]}”说的是${duty}，全文别处没有提到，与本单位职责无关，疑似套用其他单位的文字。`,
    en: `“${hit.match[0]}” belongs to another duty that the document nowhere else speaks of: text of another office.`,
  },
  mend: { zh: '核对后删去或改写为本单位的情况。', en: 'Check; take it out or write of the own office.' },
})
