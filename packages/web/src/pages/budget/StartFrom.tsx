/** What to do with an empty budget: the ways to begin. */
import { Link } from '@tanstack/react-router'
import { useOpened } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'

const TEXT = {
  title: ['还没有预算明细。可以这样开始：', 'No budget lines yet. Ways to begin:'],
  paste: [
    '从 Excel、WPS 复制明细，点下面表格的第一格，按 Ctrl+V 粘贴',
    'Copy lines from a spreadsheet, stand on the first cell below and press Ctrl+V',
  ],
  type: ['直接在表格里输入', 'Type into the grid'],
  copy: ['从上年卷宗或已公开的预算文件带入', 'Take over last year’s dossier or a published budget'],
} as const

export function StartFrom() {
  const t = useWords(TEXT)
  const { body, year } = useOpened()
  return (
    <section className="start-from">
      <h2>{t('title')}</h2>
      <ul>
        <li>{t('paste')}</li>
        <li>{t('type')}</li>
        <li>
          <Link to="/years/$body/$year/targets" params={{ body: body.id, year: String(year) }}>
            {t('copy')}
          </Link>
        </li>
      </ul>
    </section>
  )
}
