/** Words around names of persons: labels, titles of office, and words that look like a name and are none. Data only. */

/** Labels behind which a person stands. Persons who answer for an office publicly (《政府信息公开条例》第二十条) are leaders. */
export const LEADER_LABELS = ['单位负责人', '部门负责人', '主要负责人', '法定代表人', '分管领导', '分管负责人', '主管领导', '部门主要负责人'] as const
export const CLERK_LABELS = [
  '填报人',
  '填表人',
  '填报人员',
  '填报人签字',
  '填表人签字',
  '联系人',
  '联络员',
  '经办人',
  '经办人员',
  '制表人',
  '编制人',
  '审核人',
  '复核人',
  '审批人',
  '报送人',
  '记录人',
  '项目负责人',
  '项目联系人',
  '业务负责人',
  '财务负责人',
  '财务主管',
  '评价组',
  '评价组成员',
  '评价工作组成员',
  '评价组长',
  '评价组组长',
  '评价小组成员',
  '评价人员',
  '评价人',
  '自评人',
  '主评人',
] as const
/** A heading of a list of the persons who evaluated. */
export const GROUP_HEADING = /评价(?:工作)?(?:小)?组(?:人员|成员)?(?:名单|组成|签字)|自评(?:工作)?(?:小)?组(?:人员|成员)?名单|评价人员名单/

/** Titles of those who lead an office. */
export const LEADER_TITLE =
  /(?:主任|局长|部长|书记|处长|科长|股长|所长|站长|院长|校长|园长|厅长|司长|县长|市长|区长|镇长|乡长|会长|主席|队长|组长|主管|委员|负责人)/
/** Other titles of office or profession. */
export const TITLE = new RegExp(`${LEADER_TITLE.source}|科员|职员|干事|会计|出纳|专员|秘书|主管|工程师|会计师|审计师|教授|研究员|办事员|调研员|经理`)

/** What stands behind a label without being a name. */
export const NOT_A_NAME =
  /[局办股室科处委院厅组部站所队会司县市区镇乡村社年月日号元]$|单位|部门|中心|电话|手机|日期|时间|签字|签名|盖章|公章|姓名|职务|职称|负责|联系|填报|审核|经办|项目|财务|主管|评价|人员|名单|情况|意见|说明|备注|无$|^(?:无|暂无|同上|略|详见|附后|待定|空|男|女)$|职责|数量|金额|单价|用途|类型|性质|内容|目标|指标|完成|支出|预算|资金|机构|地点|来源|学历|年龄|身份|证件|账号|账户|银行|开户|要求|应当|必须|要切|切实|办公|邮箱|地址|邮编|传真|附件|合计|总计/
/** Two to four Han characters, or a longer name with a dot, or with a space between two characters ("张 三"). */
export const NAME = /(?:[一-龥]{1,6}[·•][一-龥]{1,8}|[一-龥] {1,3}[一-龥]|[一-龥]{2,4})/

/** The head of a column in which natural persons are listed. */
export const NAME_HEAD =
  /^(?:姓名|人员姓名|名单|(?:补助|补贴|救助|受益|享受|发放|领取|慰问|资助|帮扶|受助|领款|参保|安置)(?:对象|人员|人|者|学生|户主)?(?:姓名)?|学生姓名|户主(?:姓名)?|职工姓名|残疾人(?:姓名)?|领款人)$/
/** The head of a column that tells what they suffer from. */
export const HEALTH_HEAD = /病情|疾病|病种|病名|残疾(?:类别|等级|类型|级别)|健康状况|伤残等级|诊断/
/** Illness and disability as they are told of one person. */
export const DISEASE =
  /癌|肿瘤|白血病|尿毒症|艾滋病|乙肝|肝炎|肝硬化|肺结核|糖尿病|高血压|心脏病|冠心病|脑梗|脑瘫|中风|偏瘫|瘫痪|精神(?:病|分裂|障碍|残疾)|抑郁症|癫痫|智力(?:障碍|残疾)|肢体残疾|视力残疾|听力残疾|言语残疾|多重残疾|[一二三四]级残疾|肾衰|透析|重症|大病|传染病|孤独症|自闭症/
/** Behind this label stands where a person lives. */
export const ADDRESS_LABEL = /(?:家庭(?:住址|地址)|户籍(?:地址|所在地)|现?居住地址?|(?<![一-龥])住址)\s*[:：]\s*/g
