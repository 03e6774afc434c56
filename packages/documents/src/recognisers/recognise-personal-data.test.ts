import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIdNumber, passesLuhn } from './personal/numbers-of-persons.ts'
import { recognisePersonalData } from './recognise-personal-data.ts'
import { documentOf, type Piece } from './testing/blocks-of.ts'
import { faceOf, sectionOf } from './text/setting-for-tests.ts'

// numbers that nobody has: built from zeros
const MOBILE = `130${'0'.repeat(8)}`
const CARD = `62${'0'.repeat(13)}8`.replace(/.$/, d => (passesLuhn(`62${'0'.repeat(13)}${d}`) ? d : checkDigit(`62${'0'.repeat(13)}`)))
const ID = withCheck('11010119000101000')

function checkDigit(digits: string): string {
  return [...'0123456789'].find(d => passesLuhn(digits + d)) ?? ''
}
function withCheck(digits: string): string {
  return [...'0123456789X'].map(c => digits + c).find(isIdNumber) ?? ''
}

const found = (...pieces: Piece[]) => recognisePersonalData(documentOf(...pieces), faceOf('self-evaluation-report', 2022), [])
const kinds = (...pieces: Piece[]) => found(...pieces).map(p => p.kind)

describe('numbers', () => {
  it('finds mobile numbers, spaced, dashed and full-width', () => {
    const spaced = `${MOBILE.slice(0, 3)} ${MOBILE.slice(3, 7)} ${MOBILE.slice(7)}`
    const wide = [...MOBILE].map(c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
    for (const text of [MOBILE, spaced, spaced.replaceAll(' ', '-'), wide]) expect(kinds(`电话：${text}。`)).toEqual(['mobile'])
  })
  it('finds identity numbers by check digit and birth date', () => {
    expect(kinds(`证件号${ID}`)).toEqual(['id-number'])
    const last = ID.at(-1) === '1' ? '2' : '1'
    expect(kinds(`证件号${ID.slice(0, -1)}${last}`).filter(k => k === 'id-number')).toEqual([])
    expect(isIdNumber(['110101', '19001301', '0001'].join(''))).toBe(false)
  })
  it('finds bank cards, landlines and e-mail', () => {
    expect(kinds(`卡号${CARD}`)).toEqual(['bank-card'])
    expect(kinds('电话：0999-2000000', '邮箱：someone@example.org')).toEqual(['landline', 'email'])
    expect(found('电话：0999-2000000')[0]?.isLeader).toBe(true)
  })
  it('does not take codes, bookmarks and amounts', () => {
    expect(
      kinds('项目编码99010123A1B2C3D4E5F6G', `_Toc${MOBILE}`, '资金189,767,551.00元', `合计${MOBILE}.00元`, '编号99000021R000000019951'),
    ).toEqual([])
  })
  it('takes the label from the line above', () => {
    expect(found('联系电话：', MOBILE)[0]?.label).toBe('联系电话')
  })
})

describe('plates, ids of messengers, addresses', () => {
  it('finds plates, and no codes that look like them', () => {
    expect(kinds('公务用车冀A0K000一辆')).toEqual(['car-plate'])
    expect(kinds('车牌：冀A0K000，冀AD00000。')).toEqual(['car-plate', 'car-plate'])
    expect(kinds('见表A01、京A座、新B级、川A')).toEqual([])
  })
  it('finds WeChat and QQ behind their labels only', () => {
    expect(kinds('微信号：example_01', 'QQ：1000000')).toEqual(['messenger', 'messenger'])
    expect(kinds('编号1000000，微信公众号发布12期')).toEqual([])
  })
  it('finds where a person lives, not where an office is', () => {
    expect(kinds('家庭住址：示例县示例镇和平路1号')).toEqual(['home-address'])
    expect(kinds('办公地址：示例县示例镇和平路1号', '家庭住址：无')).toEqual([])
  })
  it('numbers of ranges that are not given to people are no mobile numbers', () => {
    expect(kinds(`编号140${'0'.repeat(8)}`, `编号154${'0'.repeat(8)}`)).toEqual([])
  })
})

describe('lists of persons', () => {
  const list = (...rows: string[][]): Piece[] => [[['序号', '姓名', '残疾等级', '补助金额'], ...rows]]
  const three = [
    ['1', '张示例', '三级', '200'],
    ['2', '李样本', '一级残疾', '300'],
    ['3', '王 某', '无', '100'],
  ]
  it('three names in a column of names are a list; what they suffer from is told beside them', () => {
    expect(kinds(...list(...three)).toSorted()).toEqual(['health', 'health', 'listed-person', 'listed-person', 'listed-person'])
    expect(found(...list(...three))[0]?.masked).toBe('张**')
  })
  it('two names are none, nor are offices, projects and posts in a column of names', () => {
    expect(kinds(...list(...three.slice(0, 2)))).toEqual([])
    expect(
      kinds([
        ['姓名', '职务'],
        ['办公室', '3'],
        ['财务科', '2'],
        ['档案馆', '1'],
      ]),
    ).toEqual([])
    expect(
      kinds([
        ['项目名称', '金额'],
        ['张示例', '1'],
        ['李样本', '2'],
        ['王某', '3'],
      ]),
    ).toEqual([])
    expect(
      kinds([
        ['补助对象', '人数'],
        ['残疾人', '3'],
        ['老年人', '2'],
        ['低保户', '1'],
      ]),
    ).toEqual([])
  })
})

describe('illness beside a name', () => {
  it.each(['张示例，男，56岁，患有尿毒症。', '李样本身患白血病，家庭困难。'])('%s', text => expect(kinds(text)).toEqual(['health']))
  it.each([
    '救助重症患者12人。',
    '高血压患者随访率≥90%。',
    '方案确诊率提高，肺结核患者治疗率95%。',
    '老年人患有糖尿病的占三成。',
    '残疾人康复服务，精神障碍患者救治救助。',
  ])('%s tells of nobody', text => expect(kinds(text)).toEqual([]))
})

describe('names', () => {
  it('behind a label in the text, on the next line, in the next cell', () => {
    for (const pieces of [['填报人：李示例'], ['填报人：', '李示例'], ['填报人', '李示例'], [[['联系人', '李示例', '备注']]]] as Piece[][])
      expect(found(...pieces).map(p => [p.kind, p.masked])).toEqual([['clerk-name', '李**']])
  })
  it('several names behind one label', () => {
    expect(found('评价组成员：李示例、王某某、赵 甲').map(p => p.masked)).toEqual(['李**', '王**', '赵*'])
  })
  it('a label without a name is nothing', () => {
    expect(kinds('填报人：', '联系电话：')).toEqual([])
    expect(kinds('填报人：　　　　审核人：')).toEqual([])
    expect(kinds('项目负责人要切实负起责任。', '联系人：财政所', '填报人（签字）：')).toEqual([])
    expect(kinds([['项目负责人', '联系电话', '填报日期']])).toEqual([])
  })
  it('a leader in the list of the evaluation group may be named', () => {
    const document = documentOf('六、评价工作组人员名单及签字', '李示例 示例局办公室主任', '王某某 示例局会计', '示例县示例局', '2023年4月27日')
    const people = recognisePersonalData(document, faceOf('self-evaluation-report', 2022), [sectionOf('group', 0, 5)])
    expect(people.map(p => [p.kind, p.masked, p.isLeader])).toEqual([
      ['named-person', '李**', true],
      ['named-person', '王**', false],
    ])
  })
})

it('never repeats what stands there', () => {
  fc.assert(
    fc.property(fc.constantFrom('填报人：李示例', `电话：${MOBILE}`, `${CARD}`, 'a@example.org', `证件${ID}`), fc.boolean(), (text, isCell) => {
      const people = isCell ? found([[text, '说明']]) : found(text)
      expect(people).toHaveLength(1)
      for (const p of people) {
        expect(p.place.text).toBeUndefined()
        expect(p.masked.slice(1)).toMatch(/^\*+$/)
        expect(text.slice(p.place.from, p.place.to)).toHaveLength((p.place.to ?? 0) - (p.place.from ?? 0))
      }
    }),
  )
})
