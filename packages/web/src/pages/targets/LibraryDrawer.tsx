/** The indicator library: common indicators by sector and those that the office had last year; one click takes one into the project. */
import { type DossierRecord, fieldText, fromLibrary, INDICATOR_LIBRARY, type LibraryItem, recordsOf, SECTORS, searchLibrary } from '@jixiao/core'
import { useMemo, useState } from 'react'
import { adding, useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Drawer } from './Drawer.tsx'
import { targetShown, useLastYear } from './use-last-year.ts'
import { useSettings } from './use-settings.ts'

const TEXT = {
  title: ['指标库 · 加到“{project}”', 'Indicator library · into “{project}”'],
  search: ['搜索名称、用途、关键词', 'Search name, use, words'],
  sector: ['行业', 'Sector'],
  all: ['全部', 'all'],
  own: ['本单位上年用过的', 'the office’s own of last year'],
  other: ['本单位其他项目', 'other projects of the office'],
  found: ['{n} 个指标。数值是示例，请换成本单位自己的数和依据。', '{n} indicators. The figures are examples: put your own, and their basis.'],
  nothing: ['没有找到。换一个词，或者在表中自己写。', 'Nothing found. Try another word, or write your own in the form.'],
  take: ['加入', 'Add'],
  has: ['已有', 'has it'],
  more: ['再看 {n} 个', '{n} more'],
} as const

const FIRST = 40

export function LibraryDrawer({ project, onClose }: { readonly project: DossierRecord<'project'>; readonly onClose: () => void }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, session } = useDossier()
  const { dossier: last } = useLastYear(true)
  const scheme = useSettings()?.scheme ?? {}
  const [query, setQuery] = useState('')
  const [sector, setSector] = useState('')
  const [most, setMost] = useState(FIRST)
  const library = useMemo(() => {
    const own = last ? recordsOf(last, 'indicator').map(i => itemOf(i, 'own')) : []
    const other = recordsOf(dossier, 'indicator').flatMap(i => (i.parent === project.id ? [] : [itemOf(i, 'other')]))
    return [...own, ...other, ...INDICATOR_LIBRARY].filter(i => i.name !== '')
  }, [last, dossier, project.id])
  const found = useMemo(() => searchLibrary(query, sector === '' ? undefined : sector, library), [query, sector, library])
  const names = new Set(recordsOf(dossier, 'indicator', project.id).map(i => fieldText(i, 'name')))
  const take = (item: LibraryItem): void => {
    const { record, order } = adding({ dossier }, 'indicator', project.id, {})
    session.edit([fromLibrary(item, project.id, { record, order, scheme: '成本指标' in scheme ? 'B' : 'A' })])
  }
  const sectors = [
    ['', t('all')],
    ...(library.some(i => i.sector === 'own') ? [['own', t('own')]] : []),
    ...(library.some(i => i.sector === 'other') ? [['other', t('other')]] : []),
    ...Object.entries(SECTORS).map(([id, name]) => [id, name[lang]]),
  ]
  return (
    <Drawer title={t('title', { project: fieldText(project, 'name') })} onClose={onClose}>
      <search className="library-search">
        <input type="search" aria-label={t('search')} placeholder={t('search')} value={query} onChange={e => setQuery(e.currentTarget.value)} />
        <select className="in-drawer" aria-label={t('sector')} value={sector} onChange={e => setSector(e.currentTarget.value)}>
          {sectors.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </search>
      <p className="small" role="status">
        {found.length === 0 ? t('nothing') : t('found', { n: found.length })}
      </p>
      <ul className="library">
        {found.slice(0, most).map(i => (
          <li key={i.id}>
            <div>
              <b>{i.name}</b> <span className="target">{shown(i)}</span>
              <small>
                {[SECTORS[i.sector]?.[lang] ?? t(i.sector === 'own' ? 'own' : 'other'), i.level2, i.formula || i.description]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
            {names.has(i.name) ? (
              <small className="ready">{t('has')}</small>
            ) : (
              <button type="button" className="btn" aria-label={`${t('take')} ${i.name}`} onClick={() => take(i)}>
                {t('take')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.length > most && (
        <button type="button" className="btn" onClick={() => setMost(m => m + 100)}>
          {t('more', { n: found.length - most })}
        </button>
      )}
    </Drawer>
  )
}

const shown = (i: LibraryItem): string => `${i.operator === 'words' ? '' : i.operator}${i.value}${i.unit}`

/** An indicator of the office as an item of the library. */
function itemOf(i: DossierRecord<'indicator'>, sector: 'own' | 'other'): LibraryItem {
  const direction = fieldText(i, 'direction')
  return {
    id: `${sector}/${i.id}`,
    sector,
    level1: fieldText(i, 'level1'),
    level2: fieldText(i, 'level2'),
    name: fieldText(i, 'name'),
    operator: fieldText(i, 'operator'),
    value: fieldText(i, 'value'),
    unit: fieldText(i, 'unit'),
    direction: direction === 'down' || direction === 'level' ? direction : 'up',
    description: fieldText(i, 'description'),
    formula: fieldText(i, 'formula'),
    basis: fieldText(i, 'basis'),
    words: [targetShown(i)],
  }
}
