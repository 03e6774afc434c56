/** Targets taken from a published document: it is read on this machine, what it gives is shown before anything is taken. */
import { useState } from 'react'
import type { Prefilled } from '../../check-messages.ts'
import { askPrefill } from '../../check-session.ts'
import { useProfileId } from '../../office/house-profile.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Drawer } from './Drawer.tsx'
import { TakeOver } from './TakeOver.tsx'

const TEXT = {
  title: ['从已公开的文件带入', 'Take over from a published document'],
  hint: [
    '选一份预算公开或绩效目标文件（docx、pdf、xlsx、doc、txt）。文件只在这台电脑上读取，不会上传。',
    'Choose a budget disclosure or target document (docx, pdf, xlsx, doc, txt). It is read on this computer and not uploaded.',
  ],
  file: ['文件', 'Document'],
  reading: ['正在读取…', 'Reading…'],
  failed: ['程序没能读完这份文件：{why}', 'The program failed on this document: {why}'],
  year: ['这是 {year} 年的文件。', 'It is a document of {year}.'],
} as const

export function DocumentDrawer({ canEdit, onClose }: { readonly canEdit: boolean; readonly onClose: () => void }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { year } = useDossier()
  const profile = useProfileId()
  const [state, setState] = useState<{ readonly name: string; readonly prefilled: Prefilled | null; readonly failure: string | null } | null>(null)
  const read = async (file: File): Promise<void> => {
    setState({ name: file.name, prefilled: null, failure: null })
    try {
      const prefilled = await askPrefill({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, profile, year)
      setState({ name: file.name, prefilled, failure: null })
    } catch (error) {
      setState({ name: file.name, prefilled: null, failure: error instanceof Error ? error.message : String(error) })
    }
  }
  const prefilled = state?.prefilled
  return (
    <Drawer title={t('title')} onClose={onClose}>
      <p>{t('hint')}</p>
      <label className="file-choice">
        {t('file')}
        <input
          type="file"
          className="in-drawer"
          onChange={e => {
            const [file] = e.currentTarget.files ?? []
            if (file) void read(file)
          }}
        />
      </label>
      {state && !prefilled && state.failure === null && <p role="status">{t('reading')}</p>}
      {state?.failure != null && <p role="alert">{t('failed', { why: state.failure })}</p>}
      {prefilled?.problem && <p role="alert">{prefilled.problem[lang]}</p>}
      {prefilled && !prefilled.problem && (
        <>
          {prefilled.fiscalYear !== null && <p>{t('year', { year: prefilled.fiscalYear })}</p>}
          <TakeOver key={state.name} edits={prefilled.edits} left={prefilled.left.map(l => l.say)} canEdit={canEdit} />
        </>
      )}
    </Drawer>
  )
}
