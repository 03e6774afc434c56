/** Classes (类) of expenditure by function and by economic nature: code from name, also under the names of earlier years. */
import { squeeze } from '@jixiao/core'

export interface ClassName {
  readonly code: string
  readonly name: string
  /** Fiscal years in which the name stood in the classification; null = open. */
  readonly from: number | null
  readonly until: number | null
}

const open = (code: string, name: string): ClassName => ({ code, name, from: null, until: null })
const dated = (code: string, name: string, from: number | null, until: number | null): ClassName => ({ code, name, from, until })

/** 支出功能分类, 类 (DOMAIN 8.1). Rows of a table are matched by name: the row number of a class differs from year to year. */
export const FUNCTIONAL_CLASSES: readonly ClassName[] = [
  open('201', '一般公共服务支出'),
  open('202', '外交支出'),
  open('203', '国防支出'),
  open('204', '公共安全支出'),
  open('205', '教育支出'),
  open('206', '科学技术支出'),
  dated('207', '文化旅游体育与传媒支出', 2019, null),
  dated('207', '文化体育与传媒支出', null, 2018),
  open('208', '社会保障和就业支出'),
  open('209', '社会保险基金支出'),
  dated('210', '卫生健康支出', 2019, null),
  dated('210', '医疗卫生与计划生育支出', 2014, 2018),
  dated('210', '医疗卫生支出', null, 2013),
  open('211', '节能环保支出'),
  open('212', '城乡社区支出'),
  open('213', '农林水支出'),
  open('214', '交通运输支出'),
  dated('215', '资源勘探工业信息等支出', 2020, null),
  dated('215', '资源勘探信息等支出', null, 2019),
  open('216', '商业服务业等支出'),
  open('217', '金融支出'),
  open('219', '援助其他地区支出'),
  dated('220', '自然资源海洋气象等支出', 2019, null),
  dated('220', '国土海洋气象等支出', null, 2018),
  open('221', '住房保障支出'),
  open('222', '粮油物资储备支出'),
  open('223', '国有资本经营预算支出'),
  dated('224', '灾害防治及应急管理支出', 2019, null),
  open('227', '预备费'),
  open('229', '其他支出'),
  open('230', '转移性支出'),
  open('231', '债务还本支出'),
  open('232', '债务付息支出'),
  open('233', '债务发行费用支出'),
  dated('234', '抗疫特别国债安排的支出', 2020, null),
]

/** 部门预算支出经济分类, 类 (DOMAIN 8.2). */
export const ECONOMIC_CLASSES: readonly ClassName[] = [
  open('301', '工资福利支出'),
  open('302', '商品和服务支出'),
  open('303', '对个人和家庭的补助'),
  open('307', '债务利息及费用支出'),
  open('309', '资本性支出（基本建设）'),
  open('310', '资本性支出'),
  open('311', '对企业补助（基本建设）'),
  open('312', '对企业补助'),
  open('313', '对社会保障基金补助'),
  open('399', '其他支出'),
]

const NUMBERING = /^(?:[一二三四五六七八九十]+[、.．]|\([一二三四五六七八九十\d]+\)|\d+[、.．])+/

/** The name of a row without numbering, 其中： and the word that tells its level (类). */
export const itemName = (text: string): string =>
  squeeze(text)
    .replace(/^其中[:：]?/, '')
    .replace(NUMBERING, '')
    .replace(/^其中[:：]?/, '')
    .replace(/\(类\)$/, '')

const key = (name: string): string => itemName(name).replace(/(?:等)?支出$/, '')
const byKey = (classes: readonly ClassName[]): ReadonlyMap<string, string> => new Map(classes.map(c => [key(c.name), c.code]))
const functional = byKey(FUNCTIONAL_CLASSES)
const economic = byKey(ECONOMIC_CLASSES)

/** "八、社会保障和就业支出" → "208"; undefined when it is no class. */
export const functionalClassNamed = (text: string): string | undefined => functional.get(key(text))
export const economicClassNamed = (text: string): string | undefined => economic.get(key(text))
