/** The margin of a paper: its findings as cards, the gravest first, with keys to walk through them (F8, Shift+F8). */
import { useEffect, useRef } from 'react'
import type { FieldFinding } from '../check-messages.ts'
import { FindingCard } from './FindingCard.tsx'
import { useWords } from './language.tsx'

const TEXT = {
  title: ['这份材料里', 'In this paper'],
  none: ['没有发现问题。', 'Nothing found.'],
  cannotTell: ['{n} 条规则资料不足，无法判断（不等于通过）', '{n} rules lack what they need: not a pass'],
  keys: ['F8 下一处　Shift+F8 上一处', 'F8 next · Shift+F8 previous'],
  errors: ['错误 {n}', '{n} errors'],
  warnings: ['存疑 {n}', '{n} doubtful'],
  hints: ['提示 {n}', '{n} hints'],
  checking: ['正在检查…', 'Checking…'],
} as const

interface Props {
  readonly findings: readonly FieldFinding[]
  readonly cannotTell: number
  readonly isBehind: boolean
  readonly selected: string | null
  readonly onSelect: (finding: string | null) => void
  /** What can be done at once about a finding: a better wording to take, a value to set. */
  readonly actionsFor?: (finding: FieldFinding) => React.ReactNode
}

export function FieldMargin({ findings, cannotTell, isBehind, selected, onSelect, actionsFor }: Props) {
  const t = useWords(TEXT)
  const list = useRef<HTMLElement>(null)
  useFindingWalk(findings, selected, onSelect)
  useEffect(() => {
    if (selected) list.current?.querySelector(`#f-${CSS.escape(selected)}`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const count = (...severities: readonly string[]): number => findings.filter(f => severities.includes(f.finding.severity)).length
  const counts = [
    ['h', t('errors', { n: count('fatal', 'error') }), count('fatal', 'error')],
    ['d', t('warnings', { n: count('warning') }), count('warning')],
    ['', t('hints', { n: count('hint') }), count('hint')],
  ] as const
  return (
    <aside className="margin" id="findings" tabIndex={-1} ref={list} aria-label={t('title')}>
      <h2>
        <span>{isBehind ? t('checking') : t('title')}</span>
        <span>
          {counts.map(([kind, label, n]) =>
            n === 0 ? null : (
              <span key={label} className={`mark-count ${kind}`} title={label}>
                {n}
                <span className="visually-hidden">{label}</span>
              </span>
            ),
          )}
        </span>
      </h2>
      {findings.length > 0 && <p className="small keys">{t('keys')}</p>}
      {findings.length === 0 && !isBehind && <p className="empty">{t('none')}</p>}
      {findings.map(f => (
        <div key={f.finding.id}>
          <FindingCard
            finding={f.finding}
            isSelected={selected === f.finding.id}
            onSelect={() => onSelect(f.finding.id)}
            onPlace={() => onSelect(f.finding.id)}
          />
          {actionsFor?.(f)}
        </div>
      ))}
      {cannotTell > 0 && <p className="small">{t('cannotTell', { n: cannotTell })}</p>}
    </aside>
  )
}

/** F8 goes to the next finding and opens its place on the paper. */
function useFindingWalk(findings: readonly FieldFinding[], selected: string | null, onSelect: (finding: string) => void): void {
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.key !== 'F8' || findings.length === 0) return
      e.preventDefault()
      const at = findings.findIndex(f => f.finding.id === selected)
      const step = e.shiftKey ? -1 : 1
      const next = findings[at < 0 ? (step > 0 ? 0 : findings.length - 1) : (at + step + findings.length) % findings.length]
      if (!next) return
      onSelect(next.finding.id)
      const [first] = next.at
      const place = first && document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(`${first.record} ${first.field}`)}"]`)
      place?.scrollIntoView({ block: 'center' })
      place?.focus({ preventScroll: true })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [findings, selected, onSelect])
}
