/** M03: a project is named in two nearly equal ways. */
import { type Block, cannotTell, cite, defineRule, type Flaw } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { namedProjects, usesOf } from './named-projects.ts'
import { placeIn, runningTexts } from './running-text.ts'

export const projectNameVaries = defineRule({
  code: 'M03',
  name: 'project-name-varies',
  title: '项目名称不一致',
  titleEn: 'A project has two names',
  severity: 'warning',
  basis: [cite('arithmetic', 'same'), cite('document-format', 'wording')],
  appliesTo: ['monitoring-report', 'self-evaluation-report', 'performance-targets', 'unknown'],
  needs: ['blocks'],
  uses: ['projects', 'selfEvaluations'],
  check({ blocks, projects, selfEvaluations }) {
    const known = namedProjects(blocks, projects, selfEvaluations)
    if (known.length === 0) return cannotTell('文中没有可识别的项目名称', 'no names of projects were recognised')
    const names = known.map(k => k.name)
    const runs = runningTexts(blocks)
    return known.flatMap(({ name, place }): readonly Flaw[] =>
      runs.flatMap(run =>
        usesOf(name, run.text, names)
          .filter(u => !u.isExact)
          .map(u => ({
            at: placeIn(run, u.from, u.to),
            related: [place],
            expected: name,
            found: u.text,
            say: {
              zh: `同一项目前后名称不一致：前文为“${name}”，此处为“${u.text}”。`,
              en: `The project is called ${name} elsewhere and ${u.text} here.`,
            },
            mend: { zh: `按预算批复的名称统一，改为“${name}”或更正前文。`, en: 'Use one name, that of the approved budget.' },
          })),
      ),
    )
  },
  examples: [
    { name: { zh: '名称一致', en: 'one name' }, given: { blocks: REPORT('档案修复公司聘请经费') }, expect: 'pass' },
    {
      name: { zh: '漏了一个字', en: 'a letter is missing' },
      given: { blocks: REPORT('档案修复公司聘经费') },
      expect: 1,
      says: '此处为“档案修复公司聘经费”',
    },
    {
      name: { zh: '另一个项目不是错名', en: 'another project' },
      given: { blocks: [...REPORT('档案修复公司聘请经费'), paragraph('2.档案修复公司解聘经费：未发生。')] },
      expect: 'pass',
    },
    { name: { zh: '没有项目', en: 'no projects' }, given: { blocks: [paragraph('各项工作顺利。')] }, expect: 'cannot-tell' },
  ],
})

function REPORT(name: string): readonly Block[] {
  return [paragraph('1.档案修复公司聘请经费：共检查单位16家。'), paragraph(`主要原因是${name}涉及第三方公司，尚未验收。`)]
}
