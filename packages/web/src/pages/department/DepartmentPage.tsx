/** A department with its units: who has handed in what, and the department's papers as they are made from all of them. */
import { PAPER_KINDS, type PaperKind } from '@jixiao/core'
import { useState } from 'react'
import { API } from '../../office/call.ts'
import { useDossier, usePaper } from '../../office/use-dossier.tsx'
import { useWhole, type WholeInHand } from '../../office/use-whole.ts'
import { useScores } from '../../office/use-year-answers.ts'
import { FieldMargin } from '../../parts/FieldMargin.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { PaperForm } from '../../parts/paper/PaperForm.tsx'
import { paperName } from '../../parts/paper-bar/paper-words.ts'
import { UnitTable } from './UnitTable.tsx'
import './department.css'

const TEXT = {
  opening: ['正在汇总所属单位…', 'The units are being joined…'],
  title: ['全部门', 'The whole department'],
  none: ['本单位没有所属单位，它的材料就是全部门的材料。', 'The body has no units: its papers are those of the whole.'],
  how: [
    '部门的表、目标、自评和公开文本由本级和所属单位的数字汇总而成，在这里看；本级的数字在各页面填，单位的数字由单位填。',
    'The department’s papers are joined from its own part and its units. Its own figures are entered on the other pages, those of a unit by the unit.',
  ],
  which: ['看哪一份材料', 'Which paper'],
  files: ['取文件', 'As a file'],
  making: ['正在生成…', 'Being written…'],
  failure: ['生成这份材料时程序出错：{why}', 'The program failed on this paper: {why}'],
  score: ['全部门自评得分：{score}（{grade}）。{say}', 'Score of the department: {score} ({grade}). {say}'],
  noScore: ['全部门自评得分：还不能计算，有项目没有评分。', 'No score of the department yet: a project has none.'],
} as const

export function DepartmentPage() {
  const t = useWords(TEXT)
  const whole = useWhole()
  return (
    <main className="department" aria-label={t('title')}>
      {whole === undefined && <p role="status">{t('opening')}</p>}
      {whole === null && <p className="empty">{t('none')}</p>}
      {whole && (
        <>
          <p className="small">{t('how')}</p>
          <UnitTable units={whole.units} />
          <Score whole={whole} />
          <JoinedPaper whole={whole} />
        </>
      )}
    </main>
  )
}

function Score({ whole }: { readonly whole: WholeInHand }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const department = useScores(whole).answer?.arithmetic.department
  if (!department) return null
  const { score, grade, say } = department
  return <p className="score">{score === null ? t('noScore') : t('score', { score, grade, say: say[lang] })}</p>
}

interface Wanted {
  readonly kind: PaperKind
  readonly round: string
}

function JoinedPaper({ whole }: { readonly whole: WholeInHand }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, papers } = useDossier()
  const months = [...new Set([...papers, ...whole.units.flatMap(u => u.papers)].filter(p => p.kind === 'monitoring').map(p => p.round))]
  const offered = PAPER_KINDS.flatMap((kind): readonly Wanted[] =>
    kind === 'monitoring' ? months.map(round => ({ kind, round })) : [{ kind, round: '' }],
  )
  const [shown, setShown] = useState(0)
  const { kind, round } = offered[shown] ?? { kind: 'budget', round: '' }
  const { made, isBehind, failure } = usePaper(kind, round, whole)
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <div className="work">
      <section className="document">
        <div className="form-view-bar">
          <label>
            {t('which')}{' '}
            <select value={shown} onChange={e => setShown(Number(e.currentTarget.value))}>
              {offered.map((o, i) => (
                <option key={`${o.kind} ${o.round}`} value={i}>
                  {paperName(lang, o.kind, o.round)}
                </option>
              ))}
            </select>
          </label>
          <span>{t('files')}</span>
          {(['docx', 'xlsx', 'pdf'] as const).map(format => (
            <a
              key={format}
              className="btn"
              href={`${API}/dossiers/${dossier.id}/papers/${kind}/document?format=${format}${round === '' ? '' : `&round=${round}`}`}
              download
            >
              {format}
            </a>
          ))}
        </div>
        {!made && failure === null && <p role="status">{t('making')}</p>}
        {failure !== null && <p role="alert">{t('failure', { why: failure })}</p>}
        {made && <PaperForm blocks={made.blocks} findings={made.findings} canEdit={false} selected={selected} onSelect={setSelected} />}
      </section>
      <FieldMargin
        findings={made?.findings ?? []}
        cannotTell={made?.cannotTell ?? 0}
        isBehind={isBehind}
        selected={selected}
        onSelect={setSelected}
      />
    </div>
  )
}
