/** A form or report as it will print, its fields open to the pen; passages that the office writes itself can be added; files to take along. */

import type { PaperKind } from '@jixiao/core'
import { fieldText, recordsOf } from '@jixiao/core'
import { API } from '../../office/call.ts'
import { adding, useDossier } from '../../office/use-dossier.tsx'
import { useForm } from '../../office/use-year-answers.ts'
import { useWords } from '../language.tsx'
import { PaperForm } from './PaperForm.tsx'
import './form-view.css'

const TEXT = {
  making: ['正在生成…', 'Being written…'],
  empty: ['还没有内容。先填报表，这里就会写出来。', 'Nothing yet: it is written from what is filled in.'],
  print: ['打印', 'Print'],
  files: ['取文件', 'As a file'],
  own: ['自己补写', 'Write yourself'],
  add: ['在“{name}”补写一段', 'Add a passage to “{name}”'],
  hint: [
    '文字由填报的数据写成，有下划线的地方点开就改；改了数据，报告跟着变。',
    'Written from what is filled in. What is underlined can be changed here.',
  ],
  fresh: ['（在这里写）', '(write here)'],
} as const

/** The sections of the reports in which an office writes itself. */
const SECTIONS = {
  attainment: ['目标实现情况', 'What was reached'],
  problems: ['问题和措施', 'Problems and measures'],
  work: ['工作开展情况', 'How it was done'],
} as const

interface Props {
  readonly form: string
  readonly paper: PaperKind
  readonly round?: string
  readonly canEdit: boolean
}

export function FormView({ form, paper, round = '', canEdit }: Props) {
  const t = useWords(TEXT)
  const { dossier, session } = useDossier()
  const { answer, failure } = useForm(form, round)
  const query = `form=${form}${round === '' ? '' : `&round=${round}`}`
  return (
    <div className="form-view">
      <div className="form-view-bar">
        <button type="button" className="btn" onClick={() => print()}>
          {t('print')}
        </button>
        <span>{t('files')}</span>
        {(['docx', 'xlsx', 'pdf'] as const).map(format => (
          <a key={format} className="btn" href={`${API}/dossiers/${dossier.id}/papers/${paper}/document?format=${format}&${query}`} download>
            {format}
          </a>
        ))}
        {canEdit && answer && answer.passages.length > 0 && (
          <Passages
            sections={answer.passages}
            onAdd={section => session.edit([adding({ dossier }, 'passage', null, { section, text: t('fresh') })])}
          />
        )}
      </div>
      {canEdit && <p className="small">{t('hint')}</p>}
      {failure !== null && <p role="alert">{failure}</p>}
      {!answer && failure === null && <p role="status">{t('making')}</p>}
      {answer?.blocks.length === 0 && <p className="empty">{t('empty')}</p>}
      {answer && answer.blocks.length > 0 && <PaperForm blocks={answer.blocks} findings={[]} canEdit={canEdit} />}
    </div>
  )
}

function Passages({ sections, onAdd }: { readonly sections: readonly string[]; readonly onAdd: (section: string) => void }) {
  const t = useWords(TEXT)
  const name = useWords(SECTIONS)
  const { dossier } = useDossier()
  const open = sections.filter(s => !recordsOf(dossier, 'passage').some(p => fieldText(p, 'section') === s))
  return open.map(s => {
    const key = s.split(/[./]/)[1] ?? ''
    return key in SECTIONS ? (
      <button key={s} type="button" className="btn" onClick={() => onAdd(s)}>
        {t('add', { name: name(key as keyof typeof SECTIONS) })}
      </button>
    ) : null
  })
}
