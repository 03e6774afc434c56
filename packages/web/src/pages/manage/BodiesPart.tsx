/** The tree of bodies, to be added to and changed by the system administrator. */
import type { Body } from '@jixiao/core'
import { useState } from 'react'
import { useBodies, useMay } from '../../office/session.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { BodyDialog } from './BodyDialog.tsx'
import { inTree } from './body-tree.ts'
import { KIND_NAMES } from './kind-names.ts'

const TEXT = {
  search: ['按名称或编码查找', 'Find by name or code'],
  count: ['{n} 个单位', '{n} bodies'],
  onlyRegion: [
    '还没有部门和单位。先添加各部门，再在部门下添加单位。',
    'There are no departments yet. Add the departments, then the units below them.',
  ],
  noneFound: ['没有找到“{text}”。', 'Nothing is found for “{text}”.'],
  name: ['名称', 'Name'],
  code: ['编码', 'Code'],
  kind: ['类型', 'Kind'],
  acts: ['操作', 'Acts'],
  closed: ['{day}撤并', 'closed on {day}'],
  add: ['添加部门', 'Add a department'],
  below: ['添加下级', 'Add below'],
  belowOf: ['在“{name}”下添加', 'Add below “{name}”'],
  change: ['修改', 'Change'],
  changeOf: ['修改“{name}”', 'Change “{name}”'],
} as const

/** What the dialog is open for: a body, or a new one below another. */
type Opened = { readonly body: Body } | { readonly below: Body }

export function BodiesPart() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const bodies = useBodies()
  const may = useMay()
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<Opened | null>(null)
  const all = inTree(bodies)
  const shown = all.filter(({ body: b }) => [b.name, b.shortName, b.code].some(s => s.includes(text.trim())))
  const root = all.find(({ body }) => may('manage-bodies', body.id))?.body
  return (
    <section>
      <div className="filters">
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
        <span role="status" className="small">
          {t('count', { n: shown.length })}
        </span>
        {root && (
          <button type="button" className="btn p" onClick={() => setOpened({ below: root })}>
            {t('add')}
          </button>
        )}
      </div>
      {all.length < 2 && <p className="empty">{t('onlyRegion')}</p>}
      {shown.length === 0 && <p className="empty">{t('noneFound', { text })}</p>}
      {shown.length > 0 && (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('code')}</th>
                <th scope="col">{t('kind')}</th>
                <th scope="col">{t('acts')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ body, depth }) => (
                <tr key={body.id}>
                  <th scope="row" style={{ paddingLeft: `${8 + depth * 22}px` }}>
                    {body.name}
                    {body.closedOn && <span className="small doubtful"> {t('closed', { day: body.closedOn })}</span>}
                    {body.shortName !== '' && <span className="small"> {body.shortName}</span>}
                  </th>
                  <td>{body.code}</td>
                  <td>{KIND_NAMES[body.kind][lang]}</td>
                  <td>
                    {may('manage-bodies', body.id) && (
                      <>
                        <button type="button" className="btn" aria-label={t('changeOf', { name: body.name })} onClick={() => setOpened({ body })}>
                          {t('change')}
                        </button>
                        <button
                          type="button"
                          className="btn"
                          aria-label={t('belowOf', { name: body.name })}
                          onClick={() => setOpened({ below: body })}
                        >
                          {t('below')}
                        </button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {opened && <BodyDialog {...opened} onClose={() => setOpened(null)} />}
    </section>
  )
}
