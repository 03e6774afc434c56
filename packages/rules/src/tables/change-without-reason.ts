/** N-08: the text says that something rose or fell and gives no reason. */
import { type Block, cite, defineRule, type Flaw, isZero, type Mention, type Section } from '@jixiao/core'
import { mention, paragraph, section } from '../examples.ts'

/** Sections in which changes against the year before must be explained (DOMAIN 6.1). */
const EXPLAINED: ReadonlySet<Section['kind']> = new Set([
  'arrangement',
  'operating-expenses',
  'three-public',
  'procurement',
  'state-assets',
  'execution',
])
const REASON =
  /原因|由于|因为|主要是|主要系|主要为|主要用于|所致|因(?!公)|[，,；;]系|为了|落实|按照|根据|压减|过紧日子|不再|新增|调整|增设|减员|增人|退休/

export const changeWithoutReason = defineRule({
  code: 'N-08',
  name: 'change-without-reason',
  title: '增减变化没有说明原因',
  titleEn: 'A change against the year before without its reason',
  severity: 'warning',
  basis: [cite('disclosure-procedures-2016', 'explanations'), cite('budget-law', '14')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['mentions', 'blocks', 'sections'],
  check({ mentions, blocks, sections }) {
    const changes = mentions.filter(m => m.role === 'change' && m.direction !== 'none' && !isZero(m.quantity.value) && m.comparedTo !== undefined)
    const asked = changes.filter(m => sections.some(s => EXPLAINED.has(s.kind) && s.from <= m.place.block && m.place.block < s.to))
    if (asked.length === 0) return { notApplicable: { zh: '文字没有说到比上年的增减额', en: 'no change against the year before is stated' } }
    const byBlock = new Map(asked.map(m => [m.place.block, m]))
    return [...byBlock.values()].filter(m => !hasReason(m, blocks, sections)).map(flawOf)
  },
  examples: [
    { name: { zh: '说明了原因', en: 'with its reason' }, given: given('较2022年增加19.56万元，主要是人员增加。'), expect: 'pass' },
    { name: { zh: '没有原因', en: 'without a reason' }, given: given('较2022年增加19.56万元。'), expect: 1, says: '增加19.56万元' },
    {
      name: { zh: '几段之后一并说明原因', en: 'one sentence for several changes' },
      given: {
        ...given('较2022年增加19.56万元。'),
        blocks: ['较2022年增加19.56万元。', '甲', '乙', '丙', '支出增加的主要原因是项目调整。'].map(t => paragraph(t)),
        sections: [section('arrangement', '部门预算安排的总体情况', 0, 5)],
      },
      expect: 'pass',
    },
    { name: { zh: '与上年持平', en: 'no change' }, given: given('与上年持平。', 'none'), expect: 'not-applicable' },
  ],
})

function given(text: string, direction: 'up' | 'none' = 'up') {
  const block = { ...paragraph(text) }
  const at = { ...block.place, block: 0, text: '增加19.56万元' }
  const change = mention('change', '收支安排', direction === 'up' ? '19.56万元' : '0万元', {
    direction,
    comparedTo: '2022年',
    section: 0,
    place: at,
    sentence: { ...at, text },
  })
  return { mentions: [change], blocks: [block], sections: [section('arrangement', '部门预算安排的总体情况')] }
}

/** "财政拨款收入支出增加的主要原因是…": one sentence for all the changes above it. */
const REASON_FOR_ALL = /(?:增加|减少|增长|下降|增减|变动|变化)[^。；;]{0,12}原因/
const MOST_BLOCKS_FOR_ALL = 10

/** A reason in the same paragraph or the two that follow in the section, or a sentence on the reasons of all changes further down. */
function hasReason(m: Mention, blocks: readonly Block[], sections: readonly Section[]): boolean {
  const section = Math.max(sections[m.section]?.to ?? 0, m.place.block + 1)
  const following = blocks.slice(m.place.block, Math.min(m.place.block + MOST_BLOCKS_FOR_ALL, section))
  return following.some((b, i) => b.kind === 'paragraph' && ((i < 3 && REASON.test(b.text)) || REASON_FOR_ALL.test(b.text)))
}

const flawOf = (m: Mention): Flaw => {
  const words = `${m.direction === 'down' ? '减少' : '增加'}${m.quantity.printed}${m.quantity.unit}`
  return {
    at: m.place,
    related: [m.sentence],
    found: words,
    say: {
      zh: `${m.label.replace(/^[(（]?[\d一二三四五六七八九十]+[)）、.．]/, '')}${m.comparedTo === '同比' ? '同比' : `比${m.comparedTo ?? '上年'}`}${words}，没有说明原因。`,
      en: `“${m.label}” changed by ${m.quantity.printed}${m.quantity.unit} without a stated reason.`,
    },
    mend: { zh: '写明增减的主要原因，例如人员变动、项目增减、标准调整。', en: 'State the main reason: staff, projects, standards.' },
  }
}
