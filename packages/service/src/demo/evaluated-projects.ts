/** What the demo county evaluates: last year's project of the archive to its end, a sample re-scored, notices to mend; and one evaluation at work. */
import { done, type Outcome, plusDays } from '@jixiao/core'
import { findEvaluations, findRectifications, findSampledProjects, findSamples } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { moveEvaluation, openEvaluation } from '../flows/evaluate.ts'
import { issueRectification, moveRectification } from '../flows/rectify.ts'
import { drawSample, rescore } from '../flows/sample-evaluations.ts'
import type { Actors, Happens } from './years-in-work.ts'

const EXPERTS = ['专家甲', '专家乙', '专家丙']
/** Of ten points an expert takes off so many where he is not satisfied, by the place of the item in the frame. */
const DEDUCTED: readonly (readonly number[])[] = [
  [0, 1, 0, 0.5, 0, 1.5, 0.5, 0, 1],
  [0.5, 1, 0, 0, 0.5, 1, 0, 0.5, 1],
  [0, 1.5, 0.5, 0.5, 0, 2, 0.5, 0, 0.5],
]
/** Why, by the name of the item; every expert who takes something off says it. */
const REASONS: Readonly<Record<string, string>> = {
  立项依据充分性: '立项依据没有引用最新的事业发展规划。',
  立项程序规范性: '集体决策的会议纪要没有归入项目档案。',
  绩效目标合理性: '年度目标与三年规划的衔接没有写明。',
  绩效指标明确性: '成本指标只列总额，缺单位成本。',
  预算编制科学性: '部分单价没有询价记录。',
  资金分配合理性: '各季度之间分配不够均衡。',
  资金到位率: '第一季度资金到位偏晚。',
  预算执行率: '支出集中在下半年，前三季度执行进度偏慢。',
  资金使用合规性: '一笔付款的验收单是事后补签的。',
  管理制度健全性: '外包加工的保密制度没有及时修订。',
  制度执行有效性: '现场检查记录不够完整。',
  实际完成率: '个别批次的交付数量没有按季度核对。',
  质量达标率: '抽检发现少量著录错误，已返工。',
  完成及时性: '最后一批验收晚于合同约定的日期。',
  成本节约率: '没有核算每页扫描、著录的单位成本。',
  实施效益: '缺少利用效果的长期跟踪数据。',
  满意度: '满意度调查的样本偏少。',
}

export function evaluationsOf(present: number, today: string, actor: Actors): readonly Happens[] {
  const last = present - 1
  const bureau = (): Actor => actor('performance')
  const opened = plusDays(today, -20)
  const noticed = plusDays(today, -12)
  return [
    // self-evaluations are drawn by chance and scored again
    { day: `${present}-05-06`, run: o => drawSample(o, bureau(), 'county', last, { seed: String(present), least: 2 }) },
    { day: `${present}-05-20`, run: o => rescoreAll(o, bureau(), last) },
    // finance evaluates a project to its end, and has the faults mended
    { day: `${present}-05-12`, run: o => openEvaluation(o, bureau(), 'archives', last, { kind: 'finance', project: 'scan', experts: EXPERTS }) },
    ...EXPERTS.map((_, i): Happens => ({ day: `${present}-06-1${i + 1}`, run: o => score(o, bureau(), 'archives', last, i) })),
    { day: `${present}-07-03`, run: o => conclude(o, bureau(), 'archives', last) },
    {
      day: `${present}-07-08`,
      run: async o =>
        issueRectification(o, bureau(), 'archives', last, {
          title: `${last}年度档案数字化项目财政评价整改`,
          evaluation: (await findEvaluations(o.store.db, last, 'archives'))[0]?.id ?? null,
          items: [
            item('成本指标补充每页扫描、著录的单位成本。', '财政评价报告“绩效目标”部分', `${present}-08-20`),
            item('加工合同按季度约定交付数量，避免支出集中在年底。', '财政评价报告“过程”部分', `${present}-08-20`),
          ],
        }),
    },
    { day: `${present}-08-12`, run: o => answerAll(o, actor('preparer'), 'archives', last) },
    { day: `${present}-08-26`, run: o => close(o, bureau(), 'archives', last) },
    // at work today
    {
      day: opened,
      run: o => openEvaluation(o, actor('supervising'), 'culture', present, { kind: 'department', project: 'shows', experts: EXPERTS }),
    },
    { day: plusDays(today, -6), run: o => score(o, actor('supervising'), 'culture', present, 0) },
    {
      day: noticed,
      run: o =>
        issueRectification(o, bureau(), 'archives', present, {
          title: `${present}年度数据安全管理整改`,
          items: [
            item('外包加工人员的保密承诺书补齐归档。', '数字化加工现场检查记录', plusDays(noticed, 28)),
            item('扫描成品每季度异地备份一次，并登记台账。', '数字化加工现场检查记录', plusDays(noticed, 28)),
          ],
        }),
    },
  ]
}

const item = (words: string, basis: string, due: string) => ({ words, basis, due, record: null, field: null, rule: null })

async function score(office: Office, who: Actor, body: string, fiscalYear: number, expert: number): Promise<Outcome<unknown>> {
  const [evaluation] = await findEvaluations(office.store.db, fiscalYear, body)
  const scores = evaluation?.leaves.map(({ id, points, level3 }, i) => {
    const deducted = DEDUCTED[expert]?.[i % 9] ?? 0
    const words = deducted > 0 ? (REASONS[level3] ?? '佐证材料不够完整。') : ''
    return { leaf: id, score: Math.max(0, Number(points) * (1 - deducted / 10)).toFixed(2), words }
  })
  return evaluation ? moveEvaluation(office, who, evaluation.id, { kind: 'score', expert: EXPERTS[expert] ?? '', scores: scores ?? [] }) : done(null)
}

const FOUND = {
  conclusion: '项目立项依据充分，民生档案数字化任务超额完成，查询时间明显缩短，资金使用合规，总体达到预期。',
  problems: '成本指标只列总额，没有每页扫描、著录的单位成本，难以判断支出是否经济。\n支出集中在下半年，前三季度执行进度偏慢。',
  suggestions: '下年度绩效目标补充单位成本指标，并与加工合同的单价核对。\n加工合同按季度约定交付数量和付款，均衡支出进度。',
}

async function conclude(office: Office, who: Actor, body: string, fiscalYear: number): Promise<Outcome<unknown>> {
  const [evaluation] = await findEvaluations(office.store.db, fiscalYear, body)
  return evaluation ? moveEvaluation(office, who, evaluation.id, { kind: 'finish', ...FOUND }) : done(null)
}

async function rescoreAll(office: Office, who: Actor, fiscalYear: number): Promise<Outcome<unknown>> {
  const [sample] = await findSamples(office.store.db, 'county', fiscalYear)
  for (const p of sample ? await findSampledProjects(office.store.db, [sample.id]) : []) {
    const own = Number(p.selfScore ?? '90')
    const again = { score: (own - (p.place === 0 ? 2.5 : 0)).toFixed(2), reason: p.place === 0 ? '结余资金未在自评表中说明，扣2.5分。' : '' }
    const scored = await rescore(office, who, p.sample, p.dossier, p.project, again)
    if (!scored.ok) return scored
  }
  return done(null)
}

async function answerAll(office: Office, who: Actor, body: string, fiscalYear: number): Promise<Outcome<unknown>> {
  const [notice] = await findRectifications(office.store.db, fiscalYear, body)
  const answers = ['已按页测算单位成本，补入下年度绩效目标。', '已与加工单位签订补充协议，按季度交付和付款。']
  for (const [i, { id }] of (notice?.items ?? []).entries()) {
    if (!notice) break
    const answered = await moveRectification(office, who, notice.id, { kind: 'answer', item: id, words: answers[i] ?? '', attachments: [] })
    if (!answered.ok) return answered
  }
  return done(null)
}

async function close(office: Office, who: Actor, body: string, fiscalYear: number): Promise<Outcome<unknown>> {
  const [notice] = await findRectifications(office.store.db, fiscalYear, body)
  return notice ? moveRectification(office, who, notice.id, { kind: 'close', words: '查看补充协议和下年度目标，整改到位。' }) : done(null)
}
