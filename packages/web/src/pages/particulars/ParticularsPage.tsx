/** What the documents state of the body in this year: duties, posts, nature, its internal sections, who signs. */
import { type DossierRecord, RECORD_KINDS, recordsOf } from '@jixiao/core'
import { adding, useDossier } from '../../office/use-dossier.tsx'
import { type GridColumn, RecordGrid } from '../../parts/grid/RecordGrid.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { FieldControl } from '../../parts/paper/EntryEditor.tsx'
import './particulars.css'

const TEXT = {
  title: ['单位基本情况', 'The body in this year'],
  says: ['公开文件里关于本单位的文字和数字从这里来，只填一次。', 'What the documents say of the body comes from here, entered once.'],
  begin: ['开始填写', 'Begin'],
  empty: [
    '还没有填写。主要职责、编制人数、单位性质等会写进“机构设置”和“情况说明”。',
    'Nothing yet. Duties, posts and nature of the body go into the disclosure.',
  ],
  sections: ['内设机构', 'Internal sections'],
  notFilled: ['（未填）', '(not filled in)'],
} as const

const SECTION: readonly GridColumn[] = [{ field: 'name', width: '26%' }, { field: 'duties' }]
const FIELDS = Object.keys(RECORD_KINDS.particulars.fields)

export function ParticularsPage() {
  const t = useWords(TEXT)
  const hand = useDossier()
  const { dossier, canEdit, session } = hand
  const [own] = recordsOf(dossier, 'particulars')
  return (
    <main className="page particulars">
      <h2>{t('title')}</h2>
      <p className="small">{t('says')}</p>
      {!own && (
        <div className="empty">
          <p>{t('empty')}</p>
          {canEdit && (
            <button type="button" className="btn p" onClick={() => session.edit([adding(hand, 'particulars', null, {})])}>
              {t('begin')}
            </button>
          )}
        </div>
      )}
      {own && (canEdit ? <Fields record={own} /> : <Shown record={own} />)}
      <h2>{t('sections')}</h2>
      <RecordGrid kind="section" records={recordsOf(dossier, 'section')} columns={SECTION} canEdit={canEdit} label={t('sections')} />
    </main>
  )
}

function Fields({ record }: { readonly record: DossierRecord<'particulars'> }) {
  return (
    <div className="fields">
      {FIELDS.map(name => {
        const field = RECORD_KINDS.particulars.fields[name as keyof typeof RECORD_KINDS.particulars.fields]
        return <FieldControl key={name} record={record} name={name} field={field} unit="万元" />
      })}
    </div>
  )
}

function Shown({ record }: { readonly record: DossierRecord<'particulars'> }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  return (
    <dl className="shown">
      {Object.entries(RECORD_KINDS.particulars.fields).map(([name, field]) => (
        <div key={name}>
          <dt>{field.name[lang]}</dt>
          <dd>{String(record.fields[name] ?? t('notFilled'))}</dd>
        </div>
      ))}
    </dl>
  )
}
