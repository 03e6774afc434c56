/** Which units can count which things: data for Q14. Only pairs that nobody would write on purpose are excluded. */
import type { UnitClass } from '@jixiao/core'

/** Units that count one kind of thing only. 条, 件, 部, 个, 项, 次, 批 count nearly anything and are never judged. */
export const PLAIN_UNITS: ReadonlySet<string> = new Set([
  ...[
    '人',
    '人次',
    '名',
    '位',
    '家',
    '家次',
    '篇',
    '篇次',
    '本',
    '册',
    '封',
    '台',
    '台套',
    '辆',
    '栋',
    '盏',
    '株',
    '棵',
    '艘',
    '页',
    '卷',
    '户',
    '亩',
    '头',
    '只',
    '羽',
    '床位',
  ],
  ...['平方米', '平方公里', '亩', '公顷', '公里', '千米', '吨', '公斤', '元', '万元', '亿元', '%', '小时', '分钟', '天', '工作日', '个月'],
])

export interface NounUnits {
  /** End of the counted noun. */
  readonly noun: RegExp
  /** Classes in which it cannot be counted. */
  readonly never: readonly UnitClass[]
  /** A unit that fits, for the message. */
  readonly better: string
}

/** The noun stands at the end of the name, after 数量, 个数 and the like are taken off. */
export const NOUN_UNITS: readonly NounUnits[] = [
  {
    noun: /(?:软件|信息系统|管理系统|业务系统|应用系统|监测系统|会议系统|数据库|程序|(?:监测|监控|指挥|信息|数据|管理)平台)$/,
    never: ['organisation', 'people', 'area', 'length', 'weight', 'time'],
    better: '套',
  },
  { noun: /(?:设备|仪器|电脑|计算机|打印机|摄像头|车辆|机械)$/, never: ['people', 'organisation', 'area', 'time'], better: '台（套）' },
  {
    noun: /(?:文章|稿件|刊稿|论文|简报|信息稿|新闻稿|调研报告|研究报告)$/,
    never: ['people', 'organisation', 'area', 'length', 'weight', 'time'],
    better: '篇',
  },
  { noun: /(?:道路|公路|管网|管线|河道|渠道|沟渠)$/, never: ['people', 'organisation', 'weight', 'time'], better: '公里' },
  { noun: /(?:人员|学员|教师|学生|干部|职工|党员|村民|居民|农民|残疾人|患者)$/, never: ['organisation', 'area', 'length', 'weight'], better: '人' },
  {
    noun: /(?:经济发展|经济增长|经济社会发展|地方经济|产值|税收|收入|增加值|销售额|营业额|GDP)$/,
    never: ['document', 'organisation', 'thing', 'area', 'length', 'time'],
    better: '万元（或增长率%）',
  },
  {
    noun: /(?:(?<!频|功|分辨|速|汇|利|效)率|占比|比例|比重)$/,
    never: ['people', 'organisation', 'document', 'thing', 'area', 'length', 'weight', 'money', 'time'],
    better: '%',
  },
  { noun: /(?:满意度|知晓度)$/, never: ['people', 'organisation', 'document', 'thing', 'area', 'length', 'money', 'time'], better: '%' },
]

/** Names that say by themselves what unit they want. */
export const COUNT_NAMES: readonly NounUnits[] = [
  { noun: /(?:人数|人员数量?)$/, never: ['organisation', 'document', 'thing', 'area', 'length', 'weight', 'money', 'time'], better: '人' },
  { noun: /(?:次数|场次)$/, never: ['organisation', 'document', 'thing', 'area', 'length', 'weight', 'money', 'time'], better: '次' },
  { noun: /(?:篇数)$/, never: ['people', 'organisation', 'thing', 'area', 'length', 'weight', 'money', 'time'], better: '篇' },
  { noun: /(?:面积)$/, never: ['people', 'organisation', 'document', 'thing', 'length', 'weight', 'money', 'time'], better: '平方米' },
  { noun: /(?:里程|长度)$/, never: ['people', 'organisation', 'document', 'thing', 'area', 'weight', 'money', 'time'], better: '公里' },
  {
    noun: /(?:时限|时长|天数|年限|期限)$/,
    never: ['people', 'organisation', 'document', 'thing', 'area', 'length', 'weight', 'money'],
    better: '天',
  },
]
