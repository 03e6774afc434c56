/** Q48: a project pays for receptions, official cars or travel abroad while the three public expenses are zero or not stated. */
import { cite, defineRule, type FactBook, type Flaw, figureOf, isZero, type Project, printAmount, type Statement } from '@jixiao/core'
import { fact, facts, project, said } from '../examples.ts'
import { pieceOfStated } from '../text/passages.ts'

/** The words of an item, and the facts that would hold its amount, the narrowest first. */
const ITEMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/公务接待(?:费|支出|经费)?/, ['three-public/reception/all', 'three-public/total/all']],
  [/(?:公务用?车|公车)(?:购置|运行|运维|维护|维修|租赁|燃料|保险)[^、,，。；;]{0,8}/, ['three-public/vehicles/all', 'three-public/total/all']],
  [/因公(?:临时)?出国(?:（境）|\(境\)|境)?[^、,，。；;]{0,4}/, ['three-public/abroad/all', 'three-public/total/all']],
]
const DENIED = /(?:不含|不包括|不得|严禁|无|未|压减|压缩|控制)[^。；;，,]{0,10}$/

export const officialExpensesInProject = defineRule({
  code: 'Q48',
  name: 'official-expenses-in-project',
  title: '项目用途含“三公”而“三公”为0或未见',
  titleEn: 'A project pays for official receptions, vehicles or travel abroad that the three public expenses do not show',
  severity: 'error',
  basis: [cite('disclosure-procedures-2016'), cite('budget-law', '14')],
  appliesTo: 'every',
  needs: ['projects', 'facts'],
  check: ({ projects, facts }) => projects.flatMap(p => flawsOf(p, facts)),
  examples: [
    {
      name: { zh: '“三公”为0，项目却列公务接待费', en: 'zero in the table, a reception in the project' },
      given: {
        projects: [project('业务宣传', { purpose: said('主要用于印刷费、公务接待费。') })],
        facts: facts(fact('three-public/reception/all', '0万元', 'T9')),
      },
      expect: 1,
      says: '公务接待费',
    },
    {
      name: { zh: '文件没有“三公”数据时只列为存疑', en: 'only a warning without figures' },
      given: { projects: [project('业务宣传', { purpose: said('主要用于印刷费、公务接待费。') })], facts: facts() },
      expect: 1,
    },
    {
      name: { zh: '“三公”表列有接待费', en: 'the table has receptions' },
      given: {
        projects: [project('业务宣传', { purpose: said('主要用于印刷费、公务接待费。') })],
        facts: facts(fact('three-public/reception/all', '1.20万元', 'T9')),
      },
      expect: 'pass',
    },
    {
      name: { zh: '用途不含“三公”', en: 'no such use' },
      given: { projects: [project('业务宣传', { purpose: said('主要用于印刷费，不含公务接待费。') })], facts: facts() },
      expect: 'pass',
    },
  ],
})

function flawsOf(p: Project, book: FactBook): readonly Flaw[] {
  return [p.name, ...(p.purpose ? [p.purpose] : [])].flatMap(words =>
    ITEMS.flatMap(([pattern, paths]) => {
      const found = pattern.exec(words.text)
      if (!found || DENIED.test(words.text.slice(0, found.index))) return []
      const stated = statedAmount(book, paths, p.part)
      const figure = stated ? figureOf(stated) : null
      if (figure && !isZero(figure.value)) return []
      return [flaw(p, found[0], pieceOfStated(words, found.index, found.index + found[0].length), stated)]
    }),
  )
}

function statedAmount(book: FactBook, paths: readonly string[], part: string): Statement | undefined {
  for (const path of paths) {
    const all = book.of(path, { part }).filter(s => figureOf(s) !== null)
    const positive = all.find(s => !isZero(figureOf(s)?.value ?? { n: 0n, d: 1n }))
    if (positive ?? all[0]) return positive ?? all[0]
  }
  return undefined
}

function flaw(p: Project, item: string, at: Flaw['at'], stated: Statement | undefined): Flaw {
  const shown = stated ? printAmount(figureOf(stated)?.value ?? { n: 0n, d: 1n }) : null
  return {
    at,
    related: stated ? [stated.place] : [],
    found: item,
    ...(shown ? { expected: `“三公”经费列示该项，现为${shown}` } : {}),
    severity: shown ? 'error' : 'warning',
    say: {
      zh: `项目“${p.name.value}”安排了“${item}”，${shown ? `而“三公”经费中该项为${shown}` : '文件中没有可以核对的“三公”经费数'}。`,
      en: `The project “${p.name.value}” pays for “${item}”, ${shown ? `yet the three public expenses show ${shown}` : 'and the document has no three public expenses to compare'}.`,
    },
    mend: {
      zh: '“三公”经费无论列在基本支出还是项目支出，都要计入“三公”经费表；不属于项目任务的，从用途中删去。',
      en: 'Count it in the table of the three public expenses wherever it is paid from, or take it out of the project.',
    },
  }
}
