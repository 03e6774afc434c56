/** D16: the note of an empty table with odd words, or with the name of another table. */
import { type BudgetTableId, cite, defineRule, type Flaw } from '@jixiao/core'
import { budgetTable, said } from '../examples.ts'

/** What the note of a table must speak of. */
const SUBJECTS: readonly (readonly [BudgetTableId, RegExp, string])[] = [
  ['T7', /基金/, '政府性基金预算'],
  ['T8', /国有资本|国资/, '国有资本经营预算'],
  ['T9', /三公/, '“三公”经费'],
  ['T10', /采购/, '政府采购预算'],
  ['T11', /资产/, '固定资产'],
]
/** "支出表预算": the name of a table where the name of a budget belongs. */
const ODD = /无[^。，,]{0,30}表(?:预算|支出|收入)/

export const emptyNoteWording = defineRule({
  code: 'D16',
  name: 'empty-note-wording',
  title: '空表注释用语',
  titleEn: 'The note of an empty table is odd or speaks of another table',
  severity: 'hint',
  basis: [cite('document-format'), cite('hebei-practice')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['tables'],
  check({ tables }) {
    const noted = tables.filter(t => t.emptyNote)
    if (noted.length === 0) return { notApplicable: { zh: '没有空表注', en: 'there are no notes of empty tables' } }
    return noted.flatMap((t): readonly Flaw[] => {
      const note = t.emptyNote
      if (!note) return []
      const [own, others] = [SUBJECTS.find(([id]) => id === t.id), SUBJECTS.filter(([id]) => id !== t.id)]
      const other = own && !own[1].test(note.text) ? others.find(([, words]) => words.test(note.text)) : undefined
      if (own && other)
        return [
          {
            at: note.place,
            related: [t.title.place],
            expected: own[2],
            found: note.text,
            say: {
              zh: `“${t.title.value}”的注说的是${other[2]}：“${note.text.trim()}”。`,
              en: `The note of “${t.title.value}” speaks of another table.`,
            },
            mend: { zh: `改为“注：无${own[2]}，空表列示。”`, en: `Write “注：无${own[2]}，空表列示。”.` },
          },
        ]
      const odd = ODD.exec(note.text)
      return odd
        ? [
            {
              at: note.place,
              found: odd[0],
              expected: `无${own?.[2] ?? '……预算'}`,
              say: {
                zh: `空表注“${note.text.trim()}”用语不通：“${odd[0]}”把表名当成了预算名。`,
                en: 'The note has the name of a table where the name of a budget belongs.',
              },
              mend: { zh: `改为“注：无${own?.[2] ?? '该项预算'}，空表列示。”`, en: 'Name the budget, not the table.' },
            },
          ]
        : []
    })
  },
  examples: [
    {
      name: { zh: '“支出表预算”', en: 'a table for a budget' },
      given: { tables: [budgetTable('T9', { isEmpty: true, emptyNote: said('注：无财政拨款“三公”经费支出表预算，空表列示。') })] },
      expect: 1,
      says: '支出表预算',
    },
    {
      name: { zh: '注错了表', en: 'the note of another table' },
      given: {
        tables: [budgetTable('T8', { title: said('国有资本经营预算支出表'), isEmpty: true, emptyNote: said('注：无政府性基金预算，空表列示。') })],
      },
      expect: 1,
    },
    {
      name: { zh: '用语正常', en: 'fine' },
      given: { tables: [budgetTable('T7', { isEmpty: true, emptyNote: said('注：无政府基金预算，空表列示。') })] },
      expect: 'pass',
    },
    { name: { zh: '没有空表', en: 'no empty table' }, given: { tables: [budgetTable('T1')] }, expect: 'not-applicable' },
  ],
})
