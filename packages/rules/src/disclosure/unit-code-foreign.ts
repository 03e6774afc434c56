/** D19: the code of a unit does not begin with its department's code. */
import { cite, defineRule } from '@jixiao/core'
import { face, place } from '../examples.ts'

export const unitCodeForeign = defineRule({
  code: 'D19',
  name: 'unit-code-foreign',
  title: '单位编码与部门编码不一致',
  titleEn: 'A unit code does not belong to its department',
  severity: 'error',
  basis: [cite('classification'), cite('hebei-practice')],
  appliesTo: ['budget-disclosure', 'performance-targets'],
  needs: ['face'],
  check({ face }) {
    const department = face.body?.code ?? face.parts.find(p => p.key === 'department')?.code ?? null
    const units = face.parts.filter(p => p.key !== 'department' && p.code)
    if (department?.length !== 3 || units.length === 0)
      return { notApplicable: { zh: '文件中没有同时列出部门编码和单位编码', en: 'the codes of department and units are not both given' } }
    return units
      .filter(u => u.code?.startsWith(department) === false)
      .map(u => ({
        at: u.place,
        related: face.body?.place ? [face.body.place] : [],
        expected: `${department}开头`,
        found: u.code ?? '',
        say: {
          zh: `单位“${u.name}”的编码${u.code ?? ''}不以部门编码${department}开头。`,
          en: `The code ${u.code ?? ''} of “${u.name}” does not begin with the department's ${department}.`,
        },
        mend: {
          zh: '核对预算单位编码：单位编码为部门编码加三位顺序号。',
          en: 'Check the codes: a unit has its department’s code and three digits more.',
        },
      }))
  },
  examples: [
    {
      name: { zh: '编码不属于本部门', en: 'a foreign code' },
      given: {
        face: face({
          parts: [
            { key: 'department', name: '示例县示例局', code: '224', from: 0, to: 10, place: place() },
            { key: '225001', name: '示例县示例局本级', code: '225001', from: 10, to: 20, place: place() },
          ],
        }),
      },
      expect: 1,
      says: '225001',
    },
    {
      name: { zh: '编码一致', en: 'the codes fit' },
      given: {
        face: face({
          parts: [
            { key: 'department', name: '示例县示例局', code: '224', from: 0, to: 10, place: place() },
            { key: '224001', name: '示例县示例局本级', code: '224001', from: 10, to: 20, place: place() },
          ],
        }),
      },
      expect: 'pass',
    },
    { name: { zh: '没有编码', en: 'no codes' }, given: { face: face({ body: { name: '示例县示例局', code: null } }) }, expect: 'not-applicable' },
  ],
})
