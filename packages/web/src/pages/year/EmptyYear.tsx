/** A year in which nothing has been entered yet: what it can be begun from. */
import { Link } from '@tanstack/react-router'
import { useBodies, useMay } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'

const TEXT = {
  title: ['{year} 年度还没有内容，从哪里开始？', 'Nothing is entered for {year} yet. Where to begin?'],
  disclosure: ['从上年公开文件带入', 'From last year’s disclosure'],
  disclosureHint: [
    '上年部门预算公开的 Word、PDF 或 Excel，读出明细、项目和指标，由您逐项取用。',
    'Its lines, projects and indicators are read from the file; you choose what to take.',
  ],
  carry: ['从 {year} 年度带入', 'From {year}'],
  carryHint: [
    '上年在本系统里的项目和指标，只带结构，金额和完成值重新填。',
    'Last year’s projects and indicators in this system; amounts are entered anew.',
  ],
  paste: ['从 Excel 粘贴', 'Paste from Excel'],
  pasteHint: ['在预算明细表里直接粘贴，或导入一体化系统导出的表。', 'Paste into the grid of budget lines, or import an export.'],
  example: ['看一个示例', 'Look at the example'],
  exampleHint: ['示例单位填好的一年，可以照着看。', 'A year of the example body, filled in.'],
  wait: ['经办人录入后，这里会显示本年度的数字。', 'Figures appear here once the preparer has entered them.'],
} as const

/** The invented body of the demo county. */
const EXAMPLE = { body: 'archives', year: '2026' }

export function EmptyYear() {
  const t = useWords(TEXT)
  const { body, year } = useDossier()
  const may = useMay()
  const bodies = useBodies()
  const params = { body: body.id, year: String(year) }
  if (!may('edit-dossier', body.id))
    return (
      <section className="begin">
        <h2>{t('title', { year })}</h2>
        <p>{t('wait')}</p>
      </section>
    )
  return (
    <section className="begin" aria-labelledby="begin">
      <h2 id="begin">{t('title', { year })}</h2>
      <ul>
        <li>
          <Link to="/years/$body/$year/targets" params={params} search={{ from: 'document' }}>
            {t('disclosure')}
          </Link>
          <span>{t('disclosureHint')}</span>
        </li>
        <li>
          <Link to="/years/$body/$year/targets" params={params} search={{ from: 'last-year' }}>
            {t('carry', { year: year - 1 })}
          </Link>
          <span>{t('carryHint')}</span>
        </li>
        <li>
          <Link to="/years/$body/$year/budget" params={params}>
            {t('paste')}
          </Link>
          <span>{t('pasteHint')}</span>
        </li>
        <li>
          {bodies.has(EXAMPLE.body) ? (
            <Link to="/years/$body/$year" params={EXAMPLE}>
              {t('example')}
            </Link>
          ) : (
            <Link to="/">{t('example')}</Link>
          )}
          <span>{t('exampleHint')}</span>
        </li>
      </ul>
    </section>
  )
}
