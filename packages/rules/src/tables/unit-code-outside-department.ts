/** P-03: a unit's code does not begin with the code of its department. */
import { cite, defineRule } from '@jixiao/core'
import { face, place } from '../examples.ts'

export const unitCodeOutsideDepartment = defineRule({
  code: 'P-03',
  name: 'unit-code-outside-department',
  title: '单位编码不以部门编码开头',
  titleEn: 'A unit’s code does not begin with its department’s code',
  severity: 'warning',
  basis: [cite('hebei-practice', 'tables')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['face'],
  check({ face }) {
    const [department, ...units] = face.parts
    const code = department?.code ?? null
    const coded = units.filter(u => u.code !== null)
    // three digits are a department of the county; the six and more digits of other places are numbered otherwise
    if (code === null || !/^\d{3}$/.test(code) || coded.length === 0)
      return { notApplicable: { zh: '没有部门编码或单位编码', en: 'no codes of department and unit' } }
    return coded
      .filter(u => !(u.code?.startsWith(code) && u.code.length === 6))
      .map(u => ({
        at: u.place,
        related: department ? [department.place] : [],
        expected: `${code}001`,
        found: u.code ?? '',
        say: {
          zh: `单位“${u.name}”的编码${u.code ?? ''}不是部门编码${code}加3位。`,
          en: `The code ${u.code ?? ''} of “${u.name}” is not ${code} and three digits.`,
        },
        mend: { zh: '核对单位编码与部门编码。', en: 'Check the codes of unit and department.' },
      }))
  },
  examples: [
    { name: { zh: '224与224001', en: '224 and 224001' }, given: { face: withUnit('224001') }, expect: 'pass' },
    { name: { zh: '242001不属于224', en: '242001 is not of 224' }, given: { face: withUnit('242001') }, expect: 1, says: '242001' },
    { name: { zh: '没有单位', en: 'no unit' }, given: { face: face() }, expect: 'not-applicable' },
  ],
})

function withUnit(code: string) {
  const part = (key: string, c: string) => ({ key, name: '示例县示例局', code: c, from: 0, to: 1, place: place() })
  return face({ parts: [part('department', '224'), part(code, code)] })
}
