/** D06: the running cost pays for official cars, receptions or travel abroad that the three public expenses do not have. */
import { cite, defineRule, type FactBook, type Flaw, figureOf, fold, isZero, type Severity, type Statement } from '@jixiao/core'
import { fact, facts, paragraph, section } from '../examples.ts'
import { bodyOf, pieceOf, sectionsOf } from '../text/passages.ts'

interface Item {
  readonly words: RegExp
  readonly name: string
  /** Facts that hold its amount; the first that is stated decides. */
  readonly facts: readonly string[]
  /** What would have to exist for it. */
  readonly holding?: string
}
const ITEMS: readonly Item[] = [
  {
    words: /公务用?车(?:购置及)?(?:运行|运维|维护|燃料|维修)[^、,;。和及等]{0,6}费?/,
    name: '公务用车运行维护费',
    facts: ['three-public/vehicle-operation/all', 'three-public/vehicles/all', 'three-public/total/all'],
    holding: 'assets/vehicles/count',
  },
  { words: /公务接待费?/, name: '公务接待费', facts: ['three-public/reception/all', 'three-public/total/all'] },
  { words: /因公出国[^、,;。和及等]{0,6}/, name: '因公出国（境）费', facts: ['three-public/abroad/all', 'three-public/total/all'] },
]
const USED = /(?:用于|用途|包括|包含|含|主要[是为]|开支|保障)/
const DENIED = /(?:无|没有|未安排|不含|不包括|不存在)[^、,;。]{0,8}$/

export const operatingExpensesContradictThreePublic = defineRule({
  code: 'D06',
  name: 'operating-expenses-contradict-three-public',
  title: '说明自相矛盾：运行经费与“三公”经费',
  titleEn: 'The administrative operating expenses pay for what the three public expenses put at zero',
  severity: 'error',
  basis: [cite('disclosure-procedures-2016'), cite('budget-law', '14')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['sections', 'blocks', 'facts'],
  check({ sections, blocks, facts }) {
    const running = sectionsOf(sections, 'operating-expenses')
    if (running.length === 0)
      return { cannotTell: { zh: '没有认出“机关运行经费”章节', en: 'the section of administrative operating expenses was not recognised' } }
    return running.flatMap(s =>
      bodyOf(s, blocks).flatMap(passage =>
        ITEMS.flatMap(item => {
          const text = fold(passage.text)
          const found = item.words.exec(text)
          // only a sentence on what the running cost is used for; sections may run into the next subject
          if (passage.isCell || !USED.test(text.slice(0, found?.index)) || /三公/.test(text)) return []
          if (!found || DENIED.test(text.slice(0, found.index))) return []
          return flawOf(item, pieceOf(passage, found.index, found.index + found[0].length), facts, s.part)
        }),
      ),
    )
  },
  examples: [
    {
      name: { zh: '运行经费含公车运维，三公为0，也没有车', en: 'vehicles in the operating expenses, none in the three public expenses, no vehicle' },
      given: {
        blocks: [paragraph('三、机关运行经费安排情况'), paragraph('机关运行经费安排3.18万元，主要用于印刷费、公务车运行维护费、水费、车补等支出。')],
        sections: [section('operating-expenses', '机关运行经费安排情况', 0, 2)],
        facts: facts(fact('three-public/vehicle-operation/all', '0万元'), fact('assets/vehicles/count', '0辆', 'T11')),
      },
      expect: 1,
      says: '公务用车运行维护费为0',
    },
    {
      name: { zh: '三公列有公车运维费', en: 'the three public expenses have it' },
      given: {
        blocks: [paragraph('三、机关运行经费安排情况'), paragraph('主要用于办公费、公务用车运行维护费。')],
        sections: [section('operating-expenses', '机关运行经费安排情况', 0, 2)],
        facts: facts(fact('three-public/vehicle-operation/all', '2.00万元')),
      },
      expect: 'pass',
    },
    {
      name: { zh: '没有“三公”数据', en: 'no figures' },
      given: {
        blocks: [paragraph('三、机关运行经费安排情况'), paragraph('主要用于办公费、公务用车运行维护费。')],
        sections: [section('operating-expenses', '机关运行经费安排情况', 0, 2)],
        facts: facts(),
      },
      expect: 'pass',
    },
  ],
})

function flawOf(item: Item, at: Flaw['at'], book: FactBook, part: string): readonly Flaw[] {
  const stated = item.facts.map(path => book.of(path, { part }).filter(s => figureOf(s) !== null)).find(list => list.length > 0)
  if (!stated || stated.some(s => !isZero(figureOf(s)?.value ?? { n: 1n, d: 1n }))) return []
  const cars: Statement | undefined = item.holding ? book.one(item.holding, { part }) : undefined
  const carCount = cars ? figureOf(cars) : null
  if (carCount && !isZero(carCount.value)) return []
  const severity: Severity = item.holding && !carCount ? 'warning' : 'error'
  const zero = stated.find(s => s.value.kind === 'quantity') ?? stated[0]
  const noCar = carCount ? '，固定资产中车辆也是0' : ''
  return [
    {
      at: [at, ...(zero ? [zero.place] : []), ...(cars && carCount ? [cars.place] : [])].flat(),
      severity,
      found: `${item.name}为0`,
      say: {
        zh: `机关运行经费说明里有${item.name}，“三公”经费中${item.name}为0${noCar}，两处矛盾。`,
        en: `The administrative operating expenses include ${item.name}, the three public expenses put it at zero${noCar ? ' and there is no vehicle' : ''}.`,
      },
      mend: {
        zh: `没有这项支出的，从机关运行经费的用途中删去；有的，在“三公”经费中如实列示。`,
        en: 'Take it out of the operating expenses, or state it in the three public expenses.',
      },
    },
  ]
}
