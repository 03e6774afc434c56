/** S11: the grade is not one of the names of the regulation, or is not the grade of the score. */
import { cannotTell, cite, defineRule, type Flaw, squeeze } from '@jixiao/core'
import { fact, facts } from '../examples.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { gradeOf } from './scoring.ts'

type Grades = readonly { readonly name: string; readonly from: number }[]

export const gradeWording = defineRule({
  code: 'S11',
  name: 'grade-wording',
  title: '等级用语不规范或与得分不符',
  titleEn: 'The grade is misnamed or does not fit the score',
  severity: 'warning',
  basis: [cite('evaluation-measures-2020', 'grades')],
  appliesTo: FORM_KINDS,
  needs: ['facts'],
  uses: ['face'],
  check({ facts, face }, profile) {
    const year = face.fiscalYear?.value ?? null
    const scale = profile.at('grades', year)
    const variants = profile.at('gradeVariants', year)
    const score = facts.one('self-evaluation/score')
    const printed = score?.value.kind === 'quantity' ? score.value.quantity : null
    const points = printed?.value
    const flaws: Flaw[] = []
    const stated = facts.of('self-evaluation/grade').flatMap(s => (s.value.kind === 'text' ? [{ s, text: squeeze(s.value.text) }] : []))
    for (const { s, text } of stated) {
      const scales = [scale, ...variants.map(v => v.grades)].filter(g => nameIn(g, text))
      const names = scale.map(g => g.name).join('、')
      const fitting = points && gradeOf(points, scale)
      if (points && fitting && scales.length > 0 && scales.every(g => gradeOf(points, g) !== nameIn(g, text))) {
        flaws.push({
          at: s.place,
          related: score ? [score.place] : [],
          expected: fitting,
          found: text,
          arithmetic: scale.map(g => `≥${g.from}为${g.name}`).join('，'),
          say: {
            zh: `得分${printed?.printed ?? ''}分对应的等级是“${fitting}”，文中写“${text}”。`,
            en: `The score belongs to grade ${fitting}, the text says ${text}.`,
          },
          mend: { zh: `把等级改为“${fitting}”，或更正得分。`, en: 'Correct the grade or the score.' },
        })
      } else if (!scales.some(g => g.some(x => x.name === text))) {
        const near = nameIn(scale, text)
        flaws.push({
          at: s.place,
          ...(near ? { expected: near } : { expected: names }),
          found: text,
          severity: 'hint',
          say: { zh: `评价等级写“${text}”，规定的等级名称为${names}。`, en: `The grade is called ${text}; the regulation knows ${names}.` },
          mend: { zh: near ? `改为“${near}”。` : `改用规定的等级名称：${names}。`, en: 'Use the name of the regulation.' },
        })
      }
    }
    return stated.length === 0 ? cannotTell('文件没有写明评价等级', 'no grade is stated') : flaws
  },
  examples: [
    {
      name: { zh: '94分为优', en: '94 is 优' },
      given: { facts: facts(fact('self-evaluation/score', '94分'), fact('self-evaluation/grade', '优')) },
      expect: 'pass',
    },
    {
      name: { zh: '写成“优秀”（提示）', en: '优秀 instead of 优' },
      given: { facts: facts(fact('self-evaluation/score', '94分'), fact('self-evaluation/grade', '优秀')) },
      expect: 1,
      says: '评价等级写“优秀”',
    },
    {
      name: { zh: '75分写成优', en: '75 called 优' },
      given: { facts: facts(fact('self-evaluation/score', '75分'), fact('self-evaluation/grade', '优')) },
      expect: 1,
      says: '对应的等级是“中”',
    },
    {
      name: { zh: '其他地方的等级名称', en: 'a scale of another place' },
      given: { facts: facts(fact('self-evaluation/score', '75分'), fact('self-evaluation/grade', '合格')) },
      expect: 'pass',
    },
    { name: { zh: '没有等级', en: 'no grade' }, given: { facts: facts(fact('self-evaluation/score', '94分')) }, expect: 'cannot-tell' },
  ],
})

/** The grade of the scale that a wording means: 优, 优秀, “优”等. Longer names first, so that 不合格 is not 合格. */
const nameIn = (scale: Grades, text: string): string | undefined =>
  [...scale].sort((a, b) => b.name.length - a.name.length).find(g => text.replace(/^[“"']+/, '').startsWith(g.name))?.name
