/** Q49: projects buy goods or services while the procurement budget is zero. */
import { cite, defineRule, type FactBook, figureOf, isZero, type Place, type Project, printAmount, type Rational, sum } from '@jixiao/core'
import { amount, fact, facts, project } from '../examples.ts'
import { costAmount, isCost } from './cost-indicators.ts'

const PURCHASE =
  /购置|采购|购买|租赁|设备|软件|硬件|系统(?:建设|开发|升级|运维|维护|更新)|平台(?:建设|开发|运维)|视频会议系统|(?:监测|运维|物业|审计|咨询|评估|设计|监理|外包|保洁|安保|检测)(?:技术)?服务|服务(?:外包|采购)|服务费|委托|印刷|装修|改造工程|维修工程/

export const purchaseWithoutProcurement = defineRule({
  code: 'Q49',
  name: 'purchase-without-procurement',
  title: '购置、服务类项目而采购预算为0',
  titleEn: 'Projects buy goods or services, the procurement budget is zero',
  severity: 'hint',
  basis: [cite('disclosure-procedures-2016'), cite('indicator-quality')],
  appliesTo: ['budget-disclosure'],
  needs: ['projects', 'facts'],
  check({ projects, facts }) {
    const parts = [...new Set(projects.map(p => p.part))]
    const zero = parts.map(part => zeroIn(facts, part))
    if (zero.every(z => z === undefined)) return { cannotTell: { zh: '文件中没有政府采购预算数', en: 'no procurement budget in the document' } }
    return parts.flatMap((part, n) => {
      const place = zero[n]
      const buying = projects.filter(p => p.part === part && PURCHASE.test(`${p.name.value} ${p.purpose?.value ?? ''}`))
      if (!place || buying.length === 0) return []
      const names = buying.map(p => `“${p.name.value}”${amountOf(p)}`).join('、')
      return [
        {
          at: [place, ...buying.map(p => p.name.place)],
          found: '政府采购预算0.00万元',
          say: {
            zh: `政府采购预算为0，而项目${names}看来需要购买货物或服务。`,
            en: `The procurement budget is zero, yet ${buying.length} project(s) seem to buy goods or services.`,
          },
          mend: {
            zh: '对照当年政府采购目录和限额标准：达到标准的编入政府采购预算；未达到的可不编。',
            en: 'Compare with the procurement catalogue and thresholds of the year; budget what reaches them.',
          },
        },
      ]
    })
  },
  examples: [
    {
      name: { zh: '采购预算0，有监测服务项目', en: 'zero procurement, a service project' },
      given: { projects: [project('监测服务费用', { budget: amount('25万元') })], facts: facts(fact('procurement/total/all', '0.00万元')) },
      expect: 1,
      says: '25.00万元',
    },
    {
      name: { zh: '编有采购预算', en: 'there is a procurement budget' },
      given: { projects: [project('监测服务费用')], facts: facts(fact('procurement/total/all', '25.00万元')) },
      expect: 'pass',
    },
    {
      name: { zh: '项目不涉及购买', en: 'the project buys nothing' },
      given: { projects: [project('公益岗人员补贴')], facts: facts(fact('procurement/total/all', '0.00万元')) },
      expect: 'pass',
    },
    { name: { zh: '没有采购预算数', en: 'no figure' }, given: { projects: [project('监测服务费用')], facts: facts() }, expect: 'cannot-tell' },
  ],
})

/** Place of a procurement budget of zero; null when there is one above zero, undefined when none is stated. */
function zeroIn(book: FactBook, part: string): Place | null | undefined {
  const stated = book.of('procurement/total/all', { part })
  if (stated.length === 0) return undefined
  if (stated.some(s => !isZero(figureOf(s)?.value ?? { n: 1n, d: 1n }))) return null
  return (stated.find(s => s.value.kind === 'quantity') ?? stated[0])?.place
}

function amountOf(p: Project): string {
  const costs = p.indicators.filter(isCost).map(costAmount)
  const known: readonly Rational[] = costs.filter(c => c !== null)
  const value = p.budget?.value.value ?? (known.length > 0 && known.length === costs.length ? sum(known) : null)
  return value ? printAmount(value) : ''
}
