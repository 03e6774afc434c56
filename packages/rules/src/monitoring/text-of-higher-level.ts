/** M07: the duties of a county office are copied from those of a city or province. */
import { type Block, cannotTell, cite, type DocumentFace, defineRule, type Flaw, type Place, type Section } from '@jixiao/core'
import { face, paragraph, section } from '../examples.ts'
import { TEMPLATE_CAUSE } from '../text/wrong-government-level.ts'
import { placeInParagraph } from './running-text.ts'

export const textOfHigherLevel = defineRule({
  code: 'M07',
  name: 'text-of-higher-level',
  title: '照搬上级文本',
  titleEn: 'Text copied from a higher level',
  severity: 'hint',
  basis: [cite('document-format', 'wording')],
  appliesTo: ['monitoring-report', 'self-evaluation-report'],
  needs: ['blocks', 'sections'],
  uses: ['face'],
  check({ blocks, sections, face }) {
    const pattern = foreignWords(face)
    if (!pattern) return cannotTell('不能确定单位级次', 'the level of the body is not known')
    const duties = sections.filter(s => s.kind === 'basic-situation' || s.kind === 'duties')
    if (duties.length === 0) return cannotTell('没有职能部分', 'no section of duties')
    const seen = new Set<string>()
    return duties.flatMap(s => flawsIn(s, blocks, pattern, seen))
  },
  examples: [
    { name: { zh: '写全县', en: 'of the county' }, given: duties('统筹协调全县互联网管理。'), expect: 'pass' },
    { name: { zh: '县级职能写成全市', en: 'of the city' }, given: duties('指导全县单位，统筹协调全市互联网管理。'), expect: 1, says: '“全市”' },
    { name: { zh: '与全市比较不算', en: 'a comparison' }, given: duties('工作走在全市前列。'), expect: 'pass' },
    {
      name: { zh: '县级市', en: 'a county-level city' },
      given: { ...duties('统筹协调全市互联网管理。'), face: face({ kind: 'monitoring-report', body: { name: '示例市示例局', code: null } }) },
      expect: 'cannot-tell',
    },
  ],
})

/** Words that a county office cannot say of its own duties. A county-level city may well say 全市. */
function foreignWords(face: DocumentFace): RegExp | null {
  const name = face.body?.name ?? ''
  if (face.level === 'county' && /县|区|旗/.test(name) && !/[^自]市(?!.*[县区旗])/.test(name))
    return /(?<![在为居列第])(?:全市|我市|本市|全省|我省|本省)(?!前列|领先|第|排名|统一|通报|推广|性|率先|先进|考核|会议|平均|各县|其他)/g
  if (face.level === 'city') return /(?<![在为居列第])(?:全省|我省|本省)(?!前列|领先|第|排名|统一|通报|推广|性|率先|先进|考核|会议|平均|各市|其他)/g
  return null
}

function flawsIn(s: Section, blocks: readonly Block[], pattern: RegExp, seen: Set<string>): readonly Flaw[] {
  const flaws: Flaw[] = []
  for (let i = s.from; i < Math.min(s.to, blocks.length); i++) {
    const b = blocks[i]
    if (b?.kind !== 'paragraph') continue
    for (const m of b.text.matchAll(pattern)) {
      const at: Place = placeInParagraph(b, Math.max(0, m.index - 4), Math.min(b.text.length, m.index + 12))
      const key = `${i}/${m.index}`
      if (seen.has(key)) continue
      seen.add(key)
      flaws.push({
        at,
        found: m[0],
        cause: TEMPLATE_CAUSE,
        say: {
          zh: `本单位职能中出现“${m[0]}”（“${at.text}”），疑为照搬上级单位的文字。`,
          en: `The duties speak of ${m[0]}: probably copied from the body above.`,
        },
        mend: { zh: '对照本级“三定”规定改写。', en: "Write the duties by the body's own plan." },
      })
    }
  }
  return flaws
}

function duties(text: string) {
  return {
    face: face({ kind: 'monitoring-report' }),
    sections: [section('basic-situation', '部门工作职能', 0, 2)],
    blocks: [paragraph('部门工作职能'), paragraph(text)],
  }
}
