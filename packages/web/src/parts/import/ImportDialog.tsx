/** Takes rows of a file (xls, xlsx, csv) or of pasted text into the dossier: which column holds what, what would come of it, and what would not. */
import type { Dossier, Wording } from '@jixiao/core'
import type { Imported, ImportKind, Mapping } from '@jixiao/documents'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OfferedTable } from '../../check-messages.ts'
import { askImport, askTables } from '../../check-session.ts'
import { call, Refusal } from '../../office/call.ts'
import { useProfileId } from '../../office/house-profile.ts'
import { newId } from '../../office/new-id.ts'
import { useBodies } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'
import { Dialog } from '../Dialog.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { ImportMapping } from './ImportMapping.tsx'
import { ImportResult } from './ImportResult.tsx'
import './import.css'

const TEXT = {
  title: ['从文件或表格导入', 'Import from a file or table'],
  file: ['选择文件（xls、xlsx、csv）', 'Choose a file (xls, xlsx, csv)'],
  paste: ['或者把复制的表格粘贴在这里（连同表头）', 'Or paste a copied table here, with its headers'],
  reading: ['正在读取…', 'Reading…'],
  which: ['哪一张表', 'Which table'],
  existing: ['已有的记录', 'Records that are there'],
  keep: ['保留，导入的加在后面', 'keep, the new ones behind'],
  replace: ['用导入的全部替换', 'replace all by the imported'],
  take: ['导入 {n} 行', 'Import {n} rows'],
  cancel: ['取消', 'Cancel'],
  saved: ['已保存的列对应', 'Saved mappings'],
  saveAs: ['把这次的列对应存为', 'Keep this mapping as'],
  save: ['保存', 'Keep'],
  none: ['（不用）', '(none)'],
} as const

interface Saved {
  readonly kind: ImportKind
  readonly name: string
  readonly mapping: Mapping
}

interface Props {
  readonly kind: ImportKind
  /** For rows of a ledger: the ledger. */
  readonly ledger?: string
  readonly reason?: string
  readonly onClose: () => void
}

export function ImportDialog({ kind, ledger, reason, onClose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, session } = useDossier()
  const [said, setSaid] = useState<readonly Wording[]>([])
  const [tables, setTables] = useState<readonly OfferedTable[] | null>(null)
  const [at, setAt] = useState(0)
  const [mapping, setMapping] = useState<Mapping | null>(null)
  const [existing, setExisting] = useState<'keep' | 'replace'>('keep')
  const [isBusy, setBusy] = useState(false)
  const table = tables?.[at]?.table
  const imported = useImported(dossier, table, mapping, existing, ledger)

  const read = async (source: Uint8Array | string): Promise<void> => {
    setBusy(true)
    try {
      const found = await askTables(source)
      setSaid(found.said)
      setTables(found.tables)
      setAt(0)
      setMapping(found.tables[0]?.guess[kind] ?? null)
    } catch (error) {
      setSaid([{ zh: String(error), en: String(error) }])
    } finally {
      setBusy(false)
    }
  }
  const take = (): void => {
    if (!imported) return
    const problem = session.edit(imported.edits, reason === undefined ? {} : { reason })
    if (problem) setSaid([problem])
    else onClose()
  }
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <div className="import">
        <label>
          {t('file')}
          <input
            type="file"
            accept=".xls,.xlsx,.csv,.txt"
            onChange={e => {
              const [file] = e.currentTarget.files ?? []
              if (file) void file.arrayBuffer().then(bytes => read(new Uint8Array(bytes)))
            }}
          />
        </label>
        <label>
          {t('paste')}
          <textarea
            rows={3}
            onPaste={e => {
              e.preventDefault()
              void read(e.clipboardData.getData('text/plain'))
            }}
            onChange={e => e.currentTarget.value.trim() !== '' && void read(e.currentTarget.value)}
          />
        </label>
        {isBusy && <p role="status">{t('reading')}</p>}
        {said.map(s => (
          <p className="fault" role="alert" key={s.zh}>
            {s[lang]}
          </p>
        ))}
        {tables && tables.length > 1 && (
          <label>
            {t('which')}
            <select
              value={at}
              onChange={e => {
                const chosen = Number(e.currentTarget.value)
                setAt(chosen)
                setMapping(tables[chosen]?.guess[kind] ?? null)
              }}
            >
              {tables.map((o, i) => (
                <option key={o.table.name} value={i}>
                  {o.table.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {table && mapping && (
          <>
            <SavedMappings kind={kind} mapping={mapping} onChoose={setMapping} />
            <ImportMapping table={table} mapping={mapping} onChange={setMapping} />
            <label>
              {t('existing')}
              <select value={existing} onChange={e => setExisting(e.currentTarget.value === 'replace' ? 'replace' : 'keep')}>
                <option value="keep">{t('keep')}</option>
                <option value="replace">{t('replace')}</option>
              </select>
            </label>
          </>
        )}
        {imported && <ImportResult imported={imported} />}
        <p>
          <button type="button" className="btn p" disabled={!imported || imported.taken.length === 0} onClick={take}>
            {t('take', { n: imported?.taken.length ?? 0 })}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t('cancel')}
          </button>
        </p>
      </div>
    </Dialog>
  )
}

/** What the import would do, made anew with every change of the mapping. */
function useImported(
  dossier: Dossier,
  table: OfferedTable['table'] | undefined,
  mapping: Mapping | null,
  existing: 'keep' | 'replace',
  ledger: string | undefined,
): Imported | null {
  const [imported, setImported] = useState<Imported | null>(null)
  const profile = useProfileId()
  const [prefix] = useState(() => `i${newId().slice(0, 8)}`)
  useEffect(() => {
    let isLatest = true
    if (!table || !mapping) return setImported(null)
    const settings = { prefix, existing, newProjects: 'add', ...(ledger === undefined ? {} : { ledger: { record: ledger } }) } as const
    askImport({ table, mapping, dossier, settings, profile }).then(
      made => isLatest && setImported(made),
      () => isLatest && setImported(null),
    )
    return () => {
      isLatest = false
    }
  }, [dossier, table, mapping, existing, ledger, prefix, profile])
  return imported
}

interface SavedProps {
  readonly kind: ImportKind
  readonly mapping: Mapping
  readonly onChoose: (mapping: Mapping) => void
}

/** The mappings that the region keeps for the exports of its systems. */
function SavedMappings({ kind, mapping, onChoose }: SavedProps) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const region = [...useBodies().values()].find(b => b.parent === null)?.id ?? ''
  const client = useQueryClient()
  const key = ['mappings', region]
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => call<{ mappings: readonly Saved[] }>('GET', `/regions/${region}/mappings`),
    retry: false,
  })
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const own = (data?.mappings ?? []).filter(m => m.kind === kind)
  const save = async (): Promise<void> => {
    try {
      await call<Saved>('PUT', `/regions/${region}/mappings/${kind}/${encodeURIComponent(name)}`, mapping)
      setFault(null)
      setName('')
      await client.invalidateQueries({ queryKey: key })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setFault(error.say[lang])
    }
  }
  return (
    <p className="saved-mappings">
      {own.length > 0 && (
        <label>
          {t('saved')}{' '}
          <select
            defaultValue=""
            onChange={e => {
              const chosen = own.find(m => m.name === e.currentTarget.value)
              if (chosen) onChoose(chosen.mapping)
            }}
          >
            <option value="">{t('none')}</option>
            {own.map(m => (
              <option key={m.name} value={m.name}>
                {m.name}
              </option>
            ))}
          </select>
        </label>
      )}{' '}
      <label>
        {t('saveAs')} <input value={name} onChange={e => setName(e.currentTarget.value)} />
      </label>{' '}
      <button type="button" className="btn" disabled={name.trim() === ''} onClick={() => void save()}>
        {t('save')}
      </button>
      {fault !== null && (
        <span className="fault" role="alert">
          {fault}
        </span>
      )}
    </p>
  )
}
