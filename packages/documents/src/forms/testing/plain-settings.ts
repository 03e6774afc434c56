/** Settings and a body for the tests of the forms: those of a county, without a profile. */
import { type Body, ECONOMIC, FUNCTIONAL } from '@jixiao/core'
import type { FormSettings } from '../form-settings.ts'
import { DISCLOSURE_SECTIONS, PAPER_ORDERS } from '../paper-order.ts'

export const SCHEME_A: FormSettings['scheme'] = {
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
}

export const plainSettings = (more: Partial<FormSettings> = {}): FormSettings => ({
  unit: '万元',
  decimals: 2,
  titles: {},
  labels: {},
  papers: PAPER_ORDERS,
  sections: DISCLOSURE_SECTIONS,
  incomeRows: 9,
  scheme: SCHEME_A,
  weights: { 产出指标: 40, 效益指标: 40, 满意度指标: 10 },
  executionWeight: 10,
  scoreDecimals: 2,
  grades: [
    { name: '优', from: 90 },
    { name: '良', from: 80 },
    { name: '中', from: 60 },
    { name: '差', from: 0 },
  ],
  departmentScore: 'mean',
  lowExecution: 0.9,
  slowProgress: 0.8,
  personnelClasses: ['301', '303'],
  equipmentThreshold: 200_000,
  level: '县',
  codes: { functional: FUNCTIONAL, economic: ECONOMIC },
  ...more,
})

export const DEPARTMENT: Pick<Body, 'kind' | 'name' | 'code'> = { kind: 'department', name: '示例县示例局', code: '377' }
export const UNIT: Pick<Body, 'kind' | 'name' | 'code'> = { kind: 'unit', name: '示例县示例站', code: '377002' }
