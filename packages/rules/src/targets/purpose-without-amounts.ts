/** Q46: a purpose that lists several uses of the money without saying how much goes where. */
import { cite, defineRule, fold, measuresIn, type Project, printExactAmount } from '@jixiao/core'
import { amount, project, said } from '../examples.ts'
import { pieceOfStated } from '../text/passages.ts'

/** From 用于 to the end of the sentence. */
const USES = /(?:主要|全部)?(?:用于|用途[为是]?|支付)[::]?([^。;\n]{6,})/
const LIST = /、|和|及|以及/

export const purposeWithoutAmounts = defineRule({
  code: 'Q46',
  name: 'purpose-without-amounts',
  title: '用途无金额分解',
  titleEn: 'The uses of a project are listed without amounts',
  severity: 'warning',
  basis: [cite('target-measures-2015'), cite('indicator-quality')],
  appliesTo: 'every',
  needs: ['projects'],
  check({ projects }) {
    const stated = projects.filter(p => p.purpose && p.purpose.text.trim() !== '')
    if (stated.length === 0) return { notApplicable: { zh: '项目绩效目标表没有资金用途一栏', en: 'the target tables have no purpose' } }
    return stated.flatMap(p => flawOf(p))
  },
  examples: [
    {
      name: { zh: '五种用途没有金额', en: 'five uses, no amount' },
      given: {
        projects: [
          project('业务宣传', {
            budget: amount('5.00万元'),
            purpose: said('预算数5万元。主要用于印刷费、场地租赁费、设备购置费、差旅费和其他支出。'),
          }),
        ],
      },
      expect: 1,
      says: '没有分项金额',
    },
    {
      name: { zh: '各项有金额', en: 'each use has its amount' },
      given: {
        projects: [project('业务宣传', { budget: amount('15.00万元'), purpose: said('主要用于印刷费10万元，场地租赁4万元、培训费1万元。') })],
      },
      expect: 'pass',
    },
    {
      name: { zh: '只有一种用途', en: 'one use only' },
      given: { projects: [project('业务宣传', { budget: amount('15.00万元'), purpose: said('主要用于印刷宣传册。') })] },
      expect: 'pass',
    },
    { name: { zh: '没有用途栏', en: 'no purpose' }, given: { projects: [project('业务宣传')] }, expect: 'not-applicable' },
  ],
})

function flawOf(p: Project) {
  if (!p.purpose || p.purposeParts.length > 0) return []
  const text = fold(p.purpose.text)
  const uses = USES.exec(text)
  const list = uses?.[1] ?? ''
  const items = list.split(/、|,/).length + (LIST.test(list.split(/、|,/).at(-1) ?? '') ? 1 : 0)
  if (!uses || items < 3 || measuresIn(list).some(m => m.quantity.dimension === 'money')) return []
  const found = p.purpose.text.slice(uses.index, uses.index + uses[0].length)
  return [
    {
      at: pieceOfStated(p.purpose, uses.index, uses.index + uses[0].length),
      related: p.budget ? [p.budget.place] : [],
      found,
      say: {
        zh: `项目“${p.name.value}”${p.budget ? `预算${printExactAmount(p.budget.value.value)}，` : ''}用途列了${items}项却没有分项金额：“${found}”。`,
        en: `The project “${p.name.value}” lists ${items} uses without amounts.`,
      },
      mend: { zh: '在每项用途后写明金额，各项之和等于预算数。', en: 'State the amount of each use; together they make the budget.' },
    },
  ]
}
