/** The units of a department: how far each of their papers is, and who is missing. */
import { levelOf, PAPER_KINDS, type Paper, type PaperKind } from '@jixiao/core'
import { Link } from '@tanstack/react-router'
import { useDossier } from '../../office/use-dossier.tsx'
import type { UnitInHand } from '../../office/use-whole.ts'
import { ROLE_NAMES } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { paperName } from '../../parts/paper-bar/paper-words.ts'

const TEXT = {
  title: ['所属单位（{n} 个）', 'Units ({n})'],
  missing: ['还没有填报、没有汇总进来的单位：{names}。', 'Not joined, as they have entered nothing: {names}.'],
  whole: ['所属单位都已填报，全部汇总在内。', 'All units are joined.'],
  unit: ['单位', 'Unit'],
  nothing: ['没有填报', 'nothing entered'],
  draft: ['填报中', 'in work'],
  'under-review': ['审核中', 'under review'],
  returned: ['已退回', 'returned'],
  approved: ['已通过', 'approved'],
  round: ['{month}月', 'month {month}'],
  list: ['、', ', '],
} as const

export function UnitTable({ units }: { readonly units: readonly UnitInHand[] }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { year } = useDossier()
  const missing = units.filter(u => u.isMissing)
  return (
    <section aria-labelledby="units-of-department">
      <h2 id="units-of-department">{t('title', { n: units.length })}</h2>
      <p role="status" className={missing.length > 0 ? 'doubtful' : 'small'}>
        {missing.length > 0 ? t('missing', { names: missing.map(u => u.body.name).join(t('list')) }) : t('whole')}
      </p>
      <div className="rows-frame">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {PAPER_KINDS.map(k => (
                <th key={k} scope="col">
                  {paperName(lang, k, '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ body, papers, isMissing }) => (
              <tr key={body.id}>
                <th scope="row">
                  <Link to="/years/$body/$year" params={{ body: body.id, year: String(year) }}>
                    {body.code} {body.name}
                  </Link>
                </th>
                {PAPER_KINDS.map(k => (
                  <td key={k}>{isMissing ? t('nothing') : <States papers={papers} kind={k} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Of monitoring one for each round. */
function States({ papers, kind }: { readonly papers: readonly Paper[]; readonly kind: PaperKind }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const own = papers.filter(p => p.kind === kind)
  if (own.length === 0) return t('draft')
  return own
    .map(p => {
      const level = levelOf(p)
      const who = level ? ` · ${ROLE_NAMES[level][lang]}` : ''
      return `${p.round === '' ? '' : `${t('round', { month: p.round })} `}${t(p.state)}${who}`
    })
    .join(t('list'))
}
