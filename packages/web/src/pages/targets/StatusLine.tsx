/** At the foot of the page: which identities hold, how many projects are ready, the keys, the paper as it prints. */
import { usePaper } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'

const TEXT = {
  tables: ['预算表：', 'Budget tables: '],
  hold: ['{n} 条勾稽关系成立', '{n} identities hold'],
  broken: ['{n} 条不成立', '{n} are broken'],
  ready: ['目标质量：{n} 个项目，{ready} 个可报', 'Targets: {n} projects, {ready} ready'],
  keys: ['F8 下一处　Ctrl+Z 撤销', 'F8 next · Ctrl+Z undo'],
  preview: ['预览', 'Preview'],
  print: ['打印', 'Print'],
  back: ['回到填写', 'Back to the form'],
} as const

interface Props {
  readonly projects: number
  readonly ready: number
  readonly isPreview: boolean
  readonly onPreview: () => void
}

export function StatusLine({ projects, ready, isPreview, onPreview }: Props) {
  const t = useWords(TEXT)
  const { made } = usePaper('budget')
  return (
    <footer className="status-line">
      {made && (
        <span>
          {t('tables')}
          <b className="hold">{t('hold', { n: made.identities.hold })}</b>
          {made.identities.broken > 0 && <b className="fault">　{t('broken', { n: made.identities.broken })}</b>}
        </span>
      )}
      <span>{t('ready', { n: projects, ready })}</span>
      <span className="keys">{t('keys')}</span>
      <span>
        <button type="button" className="btn" onClick={onPreview}>
          {t(isPreview ? 'back' : 'preview')}
        </button>
        {isPreview && (
          <button type="button" className="btn" onClick={() => print()}>
            {t('print')}
          </button>
        )}
      </span>
    </footer>
  )
}
