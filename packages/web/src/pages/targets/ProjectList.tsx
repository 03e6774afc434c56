/** The projects of the paper: what each costs, how it stands; the department's own targets below; and what can be done with the chosen one. */
import { fieldText, recordsOf } from '@jixiao/core'
import { adding, useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { shownAmount } from '../../parts/paper/typed-value.ts'
import { ProjectActions } from './ProjectActions.tsx'
import { DEPARTMENT, type Owner } from './whose-blocks.ts'

const TEXT = {
  projects: ['项目（{n}）', 'Projects ({n})'],
  unit: ['万元', '10 000 yuan'],
  none: [
    '还没有项目。可以新建一个，或者从上年、从已公开的文件带入。',
    'No project yet. Add one, or take them from last year or from a published document.',
  ],
  add: ['新建项目', 'New project'],
  fresh: ['新项目', 'New project'],
  unnamed: ['（未命名）', '(no name)'],
  noBudget: ['没有预算', 'no budget'],
  ready: ['✓ 可报', '✓ ready'],
  content: ['还没有填写', 'nothing written'],
  budget: ['', ''],
  agreement: ['与预算不符', 'differs from the budget'],
  errors: ['{n} 处错误', '{n} errors'],
  warnings: ['{n} 处存疑', '{n} doubtful'],
  hints: ['{n} 处提示', '{n} hints'],
  department: ['部门整体目标', 'Department targets'],
  goals: ['总体、分项目标和保障措施', 'Overall, itemised, safeguards'],
  items: ['分项 {n} 条', '{n} itemised'],
  whole: ['整份材料', 'The whole paper'],
  preview: ['按打印的样子看', 'As it prints'],
} as const

export const WHOLE = 'whole'

/** How the part of a project stands. */
export interface PartState {
  readonly errors: number
  readonly warnings: number
  readonly hints: number
  /** What keeps it from being ready though nothing is found: nothing is written, no money is budgeted, budget and targets differ. */
  readonly lacks: 'content' | 'budget' | 'agreement' | null
}
export const isReady = (s: PartState): boolean => s.errors + s.warnings + s.hints === 0 && s.lacks === null

interface Props {
  readonly chosen: Owner
  readonly onChoose: (owner: Owner) => void
  readonly states: ReadonlyMap<Owner, PartState>
  /** 分 by project. */
  readonly budgets: ReadonlyMap<string, bigint | null>
  readonly canEdit: boolean
}

export function ProjectList({ chosen, onChoose, states, budgets, canEdit }: Props) {
  const t = useWords(TEXT)
  const { dossier, session, body } = useDossier()
  const projects = recordsOf(dossier, 'project')
  const item = (owner: Owner, name: string, below: string, state?: PartState) => (
    <li key={owner} className={owner === chosen ? 'on' : undefined}>
      <button type="button" className="plain item" aria-current={owner === chosen ? 'true' : undefined} onClick={() => onChoose(owner)}>
        <b>{name}</b>
        <span>
          <small>{below}</small>
          {state && <StateMark state={state} />}
        </span>
      </button>
      {owner === chosen && canEdit && <ProjectActions owner={owner} onChoose={onChoose} />}
    </li>
  )
  const add = (): void => {
    const edit = adding({ dossier }, 'project', null, { name: t('fresh'), class: 'special' })
    session.edit([edit])
    onChoose(edit.record)
  }
  return (
    <aside className="list projects">
      <h2>
        <span>{t('projects', { n: projects.length })}</span>
        <small>{t('unit')}</small>
      </h2>
      {projects.length === 0 && <p className="empty">{t('none')}</p>}
      <ul>
        {projects.map(p => {
          const amount = budgets.get(p.id) ?? null
          const below = amount === null ? t('noBudget') : shownAmount(amount)
          return item(p.id, fieldText(p, 'name') || t('unnamed'), below, states.get(p.id))
        })}
      </ul>
      {canEdit && (
        <button type="button" className="btn" onClick={add}>
          {t('add')}
        </button>
      )}
      {body.kind !== 'unit' && (
        <>
          <h2>{t('department')}</h2>
          <ul>
            {item(
              DEPARTMENT,
              t('goals'),
              t('items', { n: recordsOf(dossier, 'goal', null).filter(g => fieldText(g, 'kind') === 'itemised').length }),
              states.get(DEPARTMENT),
            )}
          </ul>
        </>
      )}
      <h2>{t('whole')}</h2>
      <ul>{item(WHOLE, t('preview'), '')}</ul>
    </aside>
  )
}

function StateMark({ state }: { readonly state: PartState }) {
  const t = useWords(TEXT)
  if (isReady(state)) return <span className="ready">{t('ready')}</span>
  const counts = [
    ['h', state.errors, t('errors', { n: state.errors })],
    ['d', state.warnings, t('warnings', { n: state.warnings })],
    ['', state.hints, t('hints', { n: state.hints })],
  ] as const
  if (counts.every(([, n]) => n === 0)) return <small>{state.lacks && t(state.lacks)}</small>
  return (
    <span>
      {counts.map(([kind, n, label]) =>
        n === 0 ? null : (
          <span key={label} className={`mark-count ${kind}`} title={label}>
            <span aria-hidden="true">{n}</span>
            <span className="visually-hidden">{label}</span>
          </span>
        ),
      )}
    </span>
  )
}
