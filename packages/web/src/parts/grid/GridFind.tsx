/** Search in a grid that is drawn in part: the browser's own would find only the rows in sight. */
import type { Dossier } from '@jixiao/core'
import { type Ref, useDeferredValue, useMemo, useState } from 'react'
import { useWords } from '../language.tsx'
import { spotsWith } from './grid-search.ts'
import type { GridProps, GridSpot } from './RecordGrid.tsx'

const TEXT = {
  find: ['在表格中查找（Ctrl+F）', 'Find in the grid (Ctrl+F)'],
  none: ['没有找到', 'Nothing found'],
  found: ['第 {n} 处，共 {of} 处', '{n} of {of}'],
  several: ['共 {of} 处，按 Enter 逐处查看', '{of} found; Enter shows them one by one'],
} as const

interface Props {
  readonly ref: Ref<HTMLInputElement>
  readonly grid: GridProps
  readonly dossier: Dossier
  readonly at: GridSpot
  readonly onShow: (spot: GridSpot) => void
  /** Back to the cell. */
  readonly onLeave: () => void
}

export function GridFind({ ref, grid, dossier, at, onShow, onLeave }: Props) {
  const t = useWords(TEXT)
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  const spots = useMemo(() => spotsWith(grid, dossier, wanted), [grid, dossier, wanted])
  const here = spots.findIndex(s => s.row === at.row && s.column === at.column)
  const next = (isBack: boolean): void => {
    const behind = (s: GridSpot): number => (s.row - at.row) * 10_000 + (s.column - at.column)
    const spot = isBack ? (spots.findLast(s => behind(s) < 0) ?? spots.at(-1)) : (spots.find(s => behind(s) > 0) ?? spots[0])
    if (spot) onShow(spot)
  }
  return (
    <search className="grid-find">
      <input
        ref={ref}
        type="search"
        aria-label={t('find')}
        placeholder={t('find')}
        value={text}
        onChange={e => setText(e.currentTarget.value)}
        onKeyDown={e => {
          if (e.nativeEvent.isComposing) return
          if (e.key === 'Enter') next(e.shiftKey)
          else if (e.key === 'Escape') onLeave()
          else return
          e.preventDefault()
        }}
      />
      <output className="small">
        {wanted.trim() === ''
          ? ''
          : spots.length === 0
            ? t('none')
            : here < 0
              ? t('several', { of: spots.length })
              : t('found', { n: here + 1, of: spots.length })}
      </output>
    </search>
  )
}
