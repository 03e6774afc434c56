/** Ledgers: what the office counts through the year, row by row with its proofs; and what the indicators take from it. */
import { type DossierRecord, fieldText, recordsOf, shapeOf } from '@jixiao/core'
import { useMemo, useState } from 'react'
import { adding, useDossier } from '../../office/use-dossier.tsx'
import { type GridColumn, RecordGrid } from '../../parts/grid/RecordGrid.tsx'
import { ImportDialog } from '../../parts/import/ImportDialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { FieldControl } from '../../parts/paper/EntryEditor.tsx'
import { Measures } from './Measures.tsx'
import { Proofs } from './Proofs.tsx'
import './ledgers.css'

const TEXT = {
  title: ['台账', 'Ledgers'],
  says: [
    '台账只记数量、日期和材料的存放位置，不收集内容，也不记录单位以外的个人。',
    'Ledgers hold figures, dates and where the proofs lie; no content, and nobody outside the office.',
  ],
  empty: [
    '还没有台账。先建一个，例如“培训”“检查”“满意度问卷”，指标的实际完成值就可以从这里取。',
    'No ledger yet. Begin with one such as trainings or inspections; indicators take their values from it.',
  ],
  add: ['新建台账', 'New ledger'],
  usual: ['常用的：', 'Usual ones: '],
  remove: ['删除这个台账', 'Remove this ledger'],
  sure: ['台账里有 {n} 行记录，删除后可以用“撤销”找回。删除吗？', 'It has {n} rows; undo brings them back. Remove it?'],
  import: ['从文件导入', 'Import'],
  rows: ['{name}的记录', 'Rows of {name}'],
  unnamed: ['（未命名）', '(no name)'],
} as const

/** Name, unit, what the figure is, what the base is. */
const USUAL = [
  ['培训', '人次', '参训人次', '应训人次'],
  ['检查', '次', '检查户次', ''],
  ['宣传活动', '场', '参加人次', ''],
  ['采稿', '篇', '采用篇数', '报送篇数'],
  ['项目审核', '个', '审核个数', ''],
  ['满意度问卷', '份', '满意份数', '有效份数'],
  ['事项办理', '件', '办结件数', '受理件数'],
] as const

export function LedgersPage() {
  const t = useWords(TEXT)
  const hand = useDossier()
  const { dossier, canEdit, session } = hand
  const ledgers = useMemo(() => recordsOf(dossier, 'ledger'), [dossier])
  const [chosen, setChosen] = useState<string | null>(null)
  const ledger = ledgers.find(l => l.id === chosen) ?? ledgers[0]
  const add = (name: string, unit = '', figure = '', base = ''): void => {
    const made = adding(hand, 'ledger', null, { name, unit, figure, base })
    session.edit([made])
    setChosen(made.record)
  }
  return (
    <main className="page wide ledgers">
      <h2>{t('title')}</h2>
      <p className="small">{t('says')}</p>
      {ledgers.length === 0 && <p className="empty">{t('empty')}</p>}
      <fieldset className="switch">
        <legend className="visually-hidden">{t('title')}</legend>
        {ledgers.map(l => (
          <button type="button" key={l.id} className="btn" aria-pressed={l.id === ledger?.id} onClick={() => setChosen(l.id)}>
            {fieldText(l, 'name') || t('unnamed')}
          </button>
        ))}
        {canEdit && (
          <button type="button" className="btn" onClick={() => add('')}>
            ＋ {t('add')}
          </button>
        )}
      </fieldset>
      {canEdit && ledgers.length === 0 && (
        <p>
          {t('usual')}
          {USUAL.map(([name, unit, figure, base]) => (
            <button type="button" key={name} className="btn" onClick={() => add(name, unit, figure, base)}>
              {name}
            </button>
          ))}
        </p>
      )}
      {ledger && <OneLedger key={ledger.id} ledger={ledger} />}
    </main>
  )
}

function OneLedger({ ledger }: { readonly ledger: DossierRecord<'ledger'> }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, canEdit, session } = useDossier()
  const [isImporting, setImporting] = useState(false)
  const rows = useMemo(() => recordsOf(dossier, 'entry', ledger.id), [dossier, ledger.id])
  const [figure, base] = [fieldText(ledger, 'figure'), fieldText(ledger, 'base')]
  const columns = useMemo((): readonly GridColumn[] => {
    const named = (field: string, name: string): GridColumn => (name === '' ? { field } : { field, label: { zh: name, en: name } })
    return [{ field: 'date' }, { field: 'until' }, { field: 'title', width: '34%' }, named('figure', figure), named('base', base), { field: 'holds' }]
  }, [figure, base])
  const name = fieldText(ledger, 'name') || t('unnamed')
  const remove = (): void => {
    if (rows.length === 0 || confirm(t('sure', { n: rows.length }))) session.edit([{ kind: 'remove', record: ledger.id, seen: ledger.revision }])
  }
  return (
    <>
      {canEdit && (
        <div className="ledger-head">
          {Object.entries(shapeOf('ledger').fields).map(([field, shape]) => (
            <FieldControl key={field} record={ledger} name={field} field={shape} unit="万元" />
          ))}
          <button type="button" className="btn" onClick={() => setImporting(true)}>
            {t('import')}
          </button>
          <button type="button" className="btn" onClick={remove}>
            {t('remove')}
          </button>
        </div>
      )}
      <RecordGrid
        kind="entry"
        parent={ledger.id}
        records={rows}
        columns={columns}
        canEdit={canEdit}
        label={t('rows', { name })}
        rowActions={r => <Proofs of={r} canEdit={canEdit} lang={lang} />}
      />
      <Measures ledger={ledger} />
      {isImporting && <ImportDialog kind="entry" ledger={ledger.id} onClose={() => setImporting(false)} />}
    </>
  )
}
