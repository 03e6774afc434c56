/** numbers of things and their kinds in one sentence that do not add up: cars by use, projects by grade, problems found and set right. */
import { cite, defineRule, type Flaw, fold } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { type Hit, hitsIn, placeOfHit, WRITTEN_KINDS } from './passages.ts'

const UNIT = '辆|批次|人次|个|家|人|项|件|台'
/** "车辆7辆，其中：…", "车辆7辆（…）"; the list ends with its sentence or where one of the parts is parted again. */
const WHOLE = new RegExp(
  `(?<!\\d)(\\d+)\\s*(${UNIT})\\s*(?:[,，]?\\s*(?:其中|包括)[:：,，]?|[(（](?:其中[:：,，]?)?)((?:(?!其中)[^()（）。\\n]|[(（][^()（）\\d]{0,10}[)）]){4,240})`,
  'g',
)
const PART = new RegExp(`^([^\\d]{2,24}?)(\\d+)\\s*(${UNIT})$`)
/** The eight uses of cars in the forms; a list that closes with 其他 is complete. */
const CLOSING = /^其他/
const GRADED = /自评[^。\n]{0,30}?项目\s*(\d+)\s*个[^。\n]{0,80}?[“"]?优[”"]?[^。\n]{6,200}/g
const GRADE = /(?:为|[“"(（,，、;；])\s*[“"]?(优秀|优|良好|良|中|合格|差|不合格)[”"]?\s*的?(?:项目)?\s*(\d+)\s*个/g
const PROBLEMS =
  /发现(?:的)?问题\s*(\d+)\s*个[^。\n]{0,30}?(?:已|完成)[^。\n\d]{0,12}?\s*(\d+)\s*个[^。\n\d]{0,6}正在整改[^。\n\d]{0,6}\s*(\d+)\s*个/g

export const countsDoNotAddUp = defineRule({
  code: 'A-11',
  name: 'counts-do-not-add-up',
  title: '个数与分项个数不符',
  titleEn: 'Numbers of things do not add up',
  severity: 'error',
  basis: [cite('arithmetic')],
  appliesTo: WRITTEN_KINDS,
  needs: ['blocks'],
  check: ({ blocks }) => [
    ...hitsIn(blocks, WHOLE).flatMap(flawOfList),
    ...hitsIn(blocks, GRADED).flatMap(h =>
      flawOf(
        h,
        Number(h.match[1]),
        [...h.match[0].matchAll(GRADE)].map(m => Number(m[2])),
        3,
        '自评项目',
      ),
    ),
    ...hitsIn(blocks, PROBLEMS).flatMap(h => flawOf(h, Number(h.match[1]), [Number(h.match[2]), Number(h.match[3])], 2, '发现问题')),
  ],
  examples: [
    {
      name: { zh: '车辆按用途分列', en: 'cars by use' },
      given: { blocks: [paragraph('共有车辆7辆，其中：机要通信用车2辆、执法执勤用车3辆、其他用车1辆。')] },
      expect: 1,
      says: '2 + 3 + 1 = 6',
    },
    {
      name: { zh: '相符', en: 'adds up' },
      given: { blocks: [paragraph('共有车辆7辆（一般公务用车3辆，执法执勤用车4辆，其他用车0辆）；设备0台。')] },
      expect: 'pass',
    },
    {
      name: { zh: '评级个数之和', en: 'projects by grade' },
      given: {
        blocks: [
          paragraph(
            '绩效自评的项目10个，平均得分95分（其中，评级为“优”的项目6个；评级为“良”的项目3个；评级为“合格”的项目2个；评级为“不合格”的项目0个）。',
          ),
        ],
      },
      expect: 1,
    },
    {
      name: { zh: '问题与整改', en: 'problems found and set right' },
      given: { blocks: [paragraph('绩效自评共发现问题5个，已经完成整改的4个，正在整改的3个。')] },
      expect: 1,
      says: '4 + 3 = 7',
    },
    {
      name: { zh: '部分大于整体', en: 'more of a kind than there are' },
      given: { blocks: [paragraph('国内公务接待12批次，其中外事接待20批次。')] },
      expect: 1,
    },
    {
      name: { zh: '只列举一部分', en: 'only some kinds' },
      given: { blocks: [paragraph('开展培训12个班次，下属单位5家，其中参公单位1家、事业单位3家。')] },
      expect: 'pass',
    },
  ],
})

function flawOfList(h: Hit): Flaw[] {
  const [, whole = '', unit = '', list = ''] = h.match
  const parts = fold(list)
    .split(/[,、;:]/)
    .flatMap(piece => {
      const m = PART.exec(piece.trim())
      return m?.[3] === unit ? [{ label: m[1] ?? '', n: Number(m[2]) }] : []
    })
  const last = parts.at(-1)
  if (parts.length > 1 && last && CLOSING.test(last.label) && parts.slice(0, -1).every(p => !CLOSING.test(p.label)))
    return flawOf(
      h,
      Number(whole),
      parts.map(p => p.n),
      2,
      '',
    )
  const great = parts.find(p => p.n > Number(whole) && !/比|较|增|减|上年|累计/.test(p.label))
  return great ? [flaw(h, Number(whole), `${great.label}${great.n} > ${whole}`, '部分大于整体')] : []
}

function flawOf(h: Hit, whole: number, parts: readonly number[], least: number, of: string): Flaw[] {
  const total = parts.reduce((a, b) => a + b, 0)
  if (parts.length < least || total === whole) return []
  return [flaw(h, whole, `${parts.join(' + ')} = ${total}`, `${of}写${whole}，分项相加是${total}`)]
}

const flaw = (h: Hit, whole: number, arithmetic: string, words: string): Flaw => ({
  at: [placeOfHit(h)],
  found: String(whole),
  arithmetic,
  say: { zh: `个数不符：${words}（${arithmetic}）。`, en: `The numbers do not add up: ${whole}, but ${arithmetic}.` },
  mend: { zh: '核对总数与分项个数。', en: 'Check the number and its parts.' },
})
