/** What is saved, in words; undo and redo; what to do when the service does not take something. */
import { useMay } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'

const TEXT = {
  saved: ['已保存', 'Saved'],
  savedAt: ['已保存 {time}', 'Saved {time}'],
  saving: ['正在保存…', 'Saving…'],
  offline: ['连不上服务：改动已存在这台电脑上，联网后自动保存', 'No connection: changes are kept on this computer and saved later'],
  refused: ['没有保存：{why}', 'Not saved: {why}'],
  discard: ['放弃这些改动', 'Give these changes up'],
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
} as const

export function SaveState() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, saving, savedAt, refusal, canUndo, canRedo, session } = useDossier()
  const may = useMay()
  const time = savedAt?.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
  // who only reads has nothing to save
  if (!may('edit-dossier', body.id)) return null
  return (
    <span className="save-state">
      <button type="button" className="btn" disabled={!canUndo} onClick={() => session.undo()} title="Ctrl+Z">
        {t('undo')}
      </button>
      <button type="button" className="btn" disabled={!canRedo} onClick={() => session.redo()} title="Ctrl+Y">
        {t('redo')}
      </button>
      <span role="status" className={saving === 'refused' || saving === 'offline' ? 'fault' : undefined} data-saving={saving}>
        {saving === 'refused' ? t('refused', { why: refusal?.[lang] ?? '' }) : saving === 'saved' && time ? t('savedAt', { time }) : t(saving)}
      </span>
      {saving === 'refused' && (
        <button type="button" className="btn" onClick={() => session.discard()}>
          {t('discard')}
        </button>
      )}
    </span>
  )
}
