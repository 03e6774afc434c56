/** The figures of the budget that the explanation compares with last year's: what a `change` record may name in its field `fact`. */
import { type Wording, wording } from '@jixiao/core'

export const COMPARED_FACTS = {
  'expenditure/byFunction/all/total': wording('支出预算', 'expenditure'),
  'expenditure/byFunction/all/basic': wording('基本支出', 'basic expenditure'),
  'expenditure/byFunction/all/project': wording('项目支出', 'project expenditure'),
  'operating-expenses/total': wording('机关运行经费', 'administrative operating expenses'),
  'three-public/total/all': wording('财政拨款“三公”经费预算', 'three public expenses'),
  'three-public/abroad/all': wording('因公出国（境）费', 'travel abroad'),
  'three-public/vehicles/all': wording('公务用车购置及运维费', 'official vehicles'),
  'three-public/vehicle-purchase/all': wording('公务用车购置费', 'purchase of vehicles'),
  'three-public/vehicle-operation/all': wording('公务用车运行维护费', 'operation of vehicles'),
  'three-public/reception/all': wording('公务接待费', 'receptions'),
} as const satisfies Readonly<Record<string, Wording>>

export type ComparedFact = keyof typeof COMPARED_FACTS
