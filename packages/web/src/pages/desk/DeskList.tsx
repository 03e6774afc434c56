/** One group of the desk: its sentences, the most urgent first, each with the button that leads to the work. */
import { Link } from '@tanstack/react-router'
import { useBodies } from '../../office/session.tsx'
import type { DeskItem } from '../../office/year-answers.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'

const TEXT = {
  due: ['去填报', 'Work on it'],
  returned: ['去修改', 'Mend it'],
  waiting: ['去审核', 'Review'],
  remark: ['去答复', 'Answer'],
  rectification: ['去办理', 'Open'],
  round: ['去开启', 'Open the round'],
  publication: ['去办理', 'Open'],
} as const

interface Props {
  readonly id: string
  readonly title: string
  readonly items: readonly DeskItem[]
}

export function DeskList({ id, title, items }: Props) {
  if (items.length === 0) return null
  return (
    <section className={`desk-group ${id}`} aria-labelledby={`desk-${id}`}>
      <h2 id={`desk-${id}`}>
        {title}
        <span className="mark-count">{items.length}</span>
      </h2>
      <ul>
        {items.map(item => (
          <DeskLine key={[item.kind, item.body, item.year, item.paper, item.round, item.to].join(' ')} item={item} />
        ))}
      </ul>
    </section>
  )
}

function DeskLine({ item }: { readonly item: DeskItem }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const body = useBodies().get(item.body)
  return (
    <li>
      <div>
        <p className="sentence">{item.say[lang]}</p>
        <p className="small">
          {body?.name}
          {item.kind !== 'due' && item.due !== null && (
            <>
              {' · '}
              <DaysLeft due={item.due} daysLeft={item.daysLeft} />
            </>
          )}
        </p>
      </div>
      <Work item={item} label={t(item.kind)} />
    </li>
  )
}

const PAGES = {
  budget: '/years/$body/$year/budget',
  targets: '/years/$body/$year/targets',
  monitoring: '/years/$body/$year/monitoring',
  'self-evaluation': '/years/$body/$year/self-evaluation',
  disclosure: '/years/$body/$year/disclosure',
} as const

function Work({ item, label }: { readonly item: DeskItem; readonly label: string }) {
  const { kind, body, paper, round } = item
  const params = { body, year: String(item.year) }
  const search = round === '' ? {} : { round }
  const { lang } = useLanguage()
  const shared = { className: 'btn p', 'aria-label': `${label}${lang === 'zh' ? '：' : ': '}${item.say[lang]}` }
  if (kind === 'round')
    return (
      <Link to="/overview" search={{ year: item.year, round }} {...shared}>
        {label}
      </Link>
    )
  if (kind === 'publication')
    return (
      <Link to="/years/$body/$year/disclosure" params={params} search={{ publication: item.to.split('/').at(-1) }} {...shared}>
        {label}
      </Link>
    )
  if (kind === 'waiting' && paper)
    return (
      <Link to="/review/$body/$year/$kind" params={{ ...params, kind: paper }} search={search} {...shared}>
        {label}
      </Link>
    )
  return (
    <Link to={paper ? PAGES[paper] : '/years/$body/$year/evaluation'} params={params} search={search} {...shared}>
      {label}
    </Link>
  )
}
