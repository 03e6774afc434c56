/** People, what they are appointed to, and whether they may come in: the security administrator's part. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import type { ToldAccount } from '../../office/first-start.ts'
import { type Me, useBodies } from '../../office/session.tsx'
import { ROLE_NAMES } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Said, type SaidWords } from '../../parts/Said.tsx'
import { ToldOnce } from '../../parts/ToldOnce.tsx'
import { PersonActs } from './PersonActs.tsx'
import { PersonDialog } from './PersonDialog.tsx'

const TEXT = {
  search: ['按姓名、用户名或单位查找', 'Find by name, user name or body'],
  count: ['{n} 人', '{n} people'],
  add: ['添加人员', 'Add a person'],
  name: ['姓名', 'Name'],
  username: ['用户名', 'User name'],
  roles: ['任职', 'Roles'],
  state: ['状态', 'State'],
  acts: ['操作', 'Acts'],
  active: ['启用', 'active'],
  inactive: ['已停用', 'locked'],
  mustChange: ['待改初始密码', 'password to be changed'],
  secured: ['二次验证', 'second factor'],
  noRole: ['没有任职', 'no role'],
  noneFound: ['没有找到“{text}”。', 'Nothing is found for “{text}”.'],
} as const

export interface PersonAnswer extends Me {
  readonly isActive: boolean
  readonly hasSecondFactor: boolean
}

export function PeoplePart() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const bodies = useBodies()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<PersonAnswer | 'new' | null>(null)
  const [told, setTold] = useState<ToldAccount | null>(null)
  const [said, setSaid] = useState<SaidWords | null>(null)
  const { data } = useQuery({ queryKey: ['people'], queryFn: () => call<{ people: readonly PersonAnswer[] }>('GET', '/people') })
  const people = data?.people ?? []
  const rolesOf = (p: PersonAnswer): string =>
    p.appointments.map(a => `${ROLE_NAMES[a.role][lang]} · ${bodies.get(a.body)?.name ?? a.body}`).join(lang === 'zh' ? '；' : '; ')
  const shown = people.filter(p => [p.name, p.username ?? '', rolesOf(p)].some(s => s.includes(text.trim())))
  const saved = (account: ToldAccount | null, words: string): void => {
    setOpened(null)
    setTold(account)
    setSaid({ text: words, isFault: false })
    void client.invalidateQueries({ queryKey: ['people'] })
  }
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
        <button type="button" className="btn p" onClick={() => setOpened('new')}>
          {t('add')}
        </button>
      </div>
      <Said said={said} />
      {told && <ToldOnce accounts={[told]} />}
      {data && shown.length === 0 && <p className="empty">{t('noneFound', { text })}</p>}
      {shown.length > 0 && (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('username')}</th>
                <th scope="col">{t('roles')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('acts')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(p => (
                <tr key={p.id} className={p.isActive ? undefined : 'inactive'}>
                  <th scope="row">{p.name}</th>
                  <td>{p.username}</td>
                  <td>{rolesOf(p) || t('noRole')}</td>
                  <td>
                    {t(p.isActive ? 'active' : 'inactive')}
                    {p.hasSecondFactor && <span className="small"> {t('secured')}</span>}
                    {p.isActive && p.mustChangePassword && <span className="small"> {t('mustChange')}</span>}
                  </td>
                  <td>
                    <PersonActs
                      person={p}
                      onOpen={() => setOpened(p)}
                      onDone={saved}
                      onRefused={words => {
                        setTold(null)
                        setSaid({ text: words, isFault: true })
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {opened && <PersonDialog person={opened === 'new' ? null : opened} onClose={() => setOpened(null)} onSaved={saved} />}
    </section>
  )
}
