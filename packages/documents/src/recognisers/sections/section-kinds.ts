/** Titles of sections → their kind and their place in the outline (DOMAIN 6.1, 4.5, 3.8). */
import type { SectionKind } from '@jixiao/core'

/** container: 第一部分 部门预算 · chapter: 一、… of the statement · performance: what stands inside 预算绩效信息 · goal: inside the whole department's targets. */
export type Rank = 'container' | 'chapter' | 'performance' | 'goal' | 'inner'

export interface KnownTitle {
  readonly kind: SectionKind
  readonly rank: Rank
  /** Fits the title without numbering and white space. */
  readonly title: RegExp
}

const WHO = '(?:本?(?:部门|单位|机关)(?:及所属单位)?)?'

/** The more special first. A title must fit as a whole: a sentence that only mentions a section is no heading. */
export const KNOWN_TITLES: readonly KnownTitle[] = [
  {
    kind: 'unnamed',
    rank: 'container',
    title: /^(?!.*(?:三公|机关运行|采购|绩效|资产|收支|收入|支出|基金|国有)).{0,50}(?:预算|决算)(?:信息)?(?:公开)?(?:情况)?(?:的)?说明$/,
  },
  {
    kind: 'tables',
    rank: 'container',
    title: /^(?:\d{4}年度?)?(?:部门|单位|部门所属单位|所属单位|.{0,30}本级)?(?:\d{4}年度?)?(?:收支)?(?:预算|决算)(?:公开)?(?:报?表)?$/,
  },
  { kind: 'whole-targets', rank: 'performance', title: new RegExp(`^${WHO}整体(?:支出)?绩效目标(?:情况)?$`) },
  { kind: 'earmarked-targets', rank: 'performance', title: /^专项资金绩效目标(?:情况)?$/ },
  { kind: 'project-targets', rank: 'performance', title: /^(?:部门|单位)?(?:预算|重点)?项目(?:支出)?(?:预算)?绩效目标(?:情况|表|及指标)?$/ },
  { kind: 'overall-goal', rank: 'goal', title: /^(?:年度)?总体(?:绩效)?目标$/ },
  { kind: 'itemised-goals', rank: 'goal', title: /^分项(?:绩效)?目标(?:及(?:绩效)?指标)?$/ },
  { kind: 'safeguards', rank: 'goal', title: /^(?:实现年度发展规划目标的)?(?:工作)?保障措施$/ },
  {
    kind: 'duties',
    rank: 'chapter',
    title: new RegExp(
      `^${WHO}(?:主要)?(?:工作)?职(?:责|能)(?:及|和|与|、)?(?:机构|内设机构)?(?:设置)?(?:和人员)?(?:情况|概况)?$|^(?:部门|单位)(?:基本)?概况$`,
    ),
  },
  { kind: 'duties', rank: 'chapter', title: new RegExp(`^${WHO}(?:内设)?机构(?:设置|组成|构成)(?:情况)?$`) },
  { kind: 'arrangement', rank: 'chapter', title: new RegExp(`^${WHO}(?:预算)?编制(?:情况)?说明$`) },
  {
    kind: 'arrangement',
    rank: 'chapter',
    title: new RegExp(
      `^${WHO}(?:收支)?预算(?:收支)?(?:安排)?(?:的)?(?:总体)?(?:情况|总体情况|总体说明|说明)(?:说明)?$|^(?:部门|单位)?预算安排(?:的)?总体情况$|^收支(?:预算)?(?:总体)?(?:情况)?(?:总)?说明$`,
    ),
  },
  { kind: 'arrangement', rank: 'chapter', title: new RegExp(`^${WHO}(?:收支|收入|支出)预算(?:总)?表?(?:总体)?情况(?:的)?说明$`) },
  { kind: 'operating-expenses', rank: 'chapter', title: new RegExp(`^${WHO}机关运行(?:经费|费)(?:预算)?(?:安排)?(?:等)?(?:情况)?(?:说明)?$`) },
  {
    kind: 'three-public',
    rank: 'chapter',
    title:
      /^(?:财政拨款)?[“"‘']?三公[”"’']?经费(?:等)?(?:支出)?(?:财政拨款)?(?:预算|支出|安排)*(?:总体)?(?:情况)?(?:及|和|、)?(?:增减)?(?:变化|变动)?(?:情况|原因)*(?:的)?(?:说明)?$/,
  },
  {
    kind: 'performance',
    rank: 'chapter',
    title: new RegExp(
      `^${WHO}预?算?绩效(?:预算)?(?:目标)?(?:管理)?(?:信息|情况|目标设置情况|设置情况|工作开展情况|管理情况)(?:的)?(?:说明)?$|^预算绩效$`,
    ),
  },
  { kind: 'procurement', rank: 'chapter', title: new RegExp(`^${WHO}政府采购(?:预算)?(?:支出)?(?:安排)?(?:情况|信息)?(?:的)?(?:说明)?$`) },
  {
    kind: 'state-assets',
    rank: 'chapter',
    title: new RegExp(`^${WHO}(?:国有|固定)资产(?:占有|占用|使用)*(?:使用)?(?:信息|情况|管理情况)(?:的)?(?:说明)?$`),
  },
  { kind: 'terms', rank: 'chapter', title: /^(?:专业性较强的)?(?:专业)?名词(?:的)?解释$/ },
  {
    kind: 'other-matters',
    rank: 'chapter',
    title:
      /^其他(?:需要|重要)?(?:说明)?(?:的)?(?:重要)?(?:事项|情况)(?:的)?(?:情况)?(?:说明)?$|^其他(?:相关)?(?:需要)?(?:说明)?(?:的)?(?:情况|事项)(?:的)?(?:说明)?$/,
  },
  { kind: 'basic-situation', rank: 'chapter', title: new RegExp(`^${WHO}基本(?:情况|概况)(?:(?:和|及|与)(?:工作)?职(?:能|责))?$`) },
  {
    kind: 'execution',
    rank: 'inner',
    title: new RegExp(`^(?:${WHO}|收入|支出|收支|项目|资金)*(?:预算|资金)(?:收支)?(?:执行|使用|支出)情况(?:分析)?$|^${WHO}收支(?:预算)?情况$`),
  },
  { kind: 'execution', rank: 'chapter', title: new RegExp(`^${WHO}(?:整体)?(?:预算)?绩效运行监控情况$`) },
  { kind: 'evaluation-work', rank: 'chapter', title: /^(?:绩效)?(?:自评|评价)(?:价)?工作(?:组织)?(?:开展)?情况$/ },
  {
    kind: 'target-attainment',
    rank: 'chapter',
    title: new RegExp(`^${WHO}(?:整体)?(?:支出)?(?:年度)?(?:总体)?绩效目标(?:实现|完成)(?:情况)?(?:及指标分析|分析)?$`),
  },
  { kind: 'conclusion', rank: 'chapter', title: /^(?:绩效)?(?:自评|评价|综合评价)(?:情况)?结(?:论|果)(?:(?:及|和|与)(?:评价|自评)?等级)?$/ },
  {
    kind: 'problems',
    rank: 'chapter',
    title:
      /^(?:绩效目标)?(?:未完成原因|偏离绩效目标的原因)?(?:主要)?存在(?:的)?(?:主要)?问题(?:及|和|、|与)?(?:原因分析)?(?:及|和|、|与)?(?:下一步)?(?:工作|改进|整改|意见|有关)*(?:措施|建议|举措)?$/,
  },
  { kind: 'group', rank: 'chapter', title: /^(?:绩效)?(?:自评|评价)(?:工作)?(?:组|小组)(?:成员|人员)?(?:名单)?(?:及签字)?$/ },
]

/** The section of this title; a year before it (2026年“三公”经费预算情况说明) makes no difference. */
export function titleKnown(title: string): KnownTitle | undefined {
  if (title.length > 60) return undefined
  const plain = title.replace(/^(?:19|20)\d{2}年度?/, '')
  return KNOWN_TITLES.find(k => k.title.test(plain))
}
