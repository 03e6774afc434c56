/** Draws the pages that are near to what one looks at, one after the other, and lets go of the others. */
import { writeLetters } from 'jixiao/contract'
import { drawPage } from '../../check-session.ts'
import { type Lang, say } from '../../text/text.ts'

/** Beyond this a page gets no sharper for the eye, only heavier: pixels per point. */
const MOST_SCALE = 4
/** A page is drawn again when its size on the screen differs by more. */
const SAME_SIZE = 0.02
const SETTLED_MILLISECONDS = 150

/** Watches the pages in `root` until the returned function is called; `onPage` is told the page in the middle of the window. */
export function drawPagesInView(root: HTMLElement, file: string, lang: Lang, onPage: (page: number) => void): () => void {
  const leaves = [...root.querySelectorAll<HTMLElement>('.leaf')]
  const near = new Set<HTMLElement>()
  const drawn = new Map<HTMLElement, number>()
  let [isDrawing, isOver] = [false, false]

  const wanted = (leaf: HTMLElement): number => Math.min(MOST_SCALE, (leaf.clientWidth * devicePixelRatio) / (Number(leaf.dataset.width) || 595))
  const isStale = (leaf: HTMLElement): boolean => Math.abs((drawn.get(leaf) ?? 0) / wanted(leaf) - 1) > SAME_SIZE
  const distance = (leaf: HTMLElement): number => {
    const { top, bottom } = leaf.getBoundingClientRect()
    return Math.max(0, top - innerHeight, -bottom) + Math.abs((top + bottom) / 2 - innerHeight / 2) / 1000
  }

  async function pump(): Promise<void> {
    if (isDrawing || isOver) return
    const [leaf] = [...near].filter(isStale).sort((a, b) => distance(a) - distance(b))
    if (!leaf || leaf.clientWidth === 0) return
    isDrawing = true
    const scale = wanted(leaf)
    const picture = await drawPage(file, Number(leaf.dataset.page), scale)
    isDrawing = false
    if (isOver) return
    drawn.set(leaf, scale)
    if (!near.has(leaf)) release(leaf)
    else if (picture) {
      const canvas = leaf.querySelector('canvas')
      if (canvas) {
        canvas.width = picture.width
        canvas.height = picture.height
        canvas.getContext('2d')?.putImageData(new ImageData(picture.data, picture.width, picture.height), 0, 0)
      }
      if (picture.letters.length > 0 && !leaf.querySelector('.letters'))
        canvas?.insertAdjacentHTML('afterend', writeLetters(picture.letters, picture.size, lang))
    } else if (!leaf.querySelector('.said')) leaf.insertAdjacentHTML('beforeend', `<p class="said">${say(lang, 'notDrawn')}</p>`)
    leaf.dataset.drawn = picture ? 'yes' : 'no'
    void pump()
  }

  function release(leaf: HTMLElement): void {
    drawn.delete(leaf)
    delete leaf.dataset.drawn
    const canvas = leaf.querySelector('canvas')
    if (canvas) canvas.width = canvas.height = 0
  }

  const seen = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue
        if (isIntersecting) near.add(target)
        else if (near.delete(target)) release(target)
      }
      void pump()
    },
    { rootMargin: '100% 0px' },
  )
  for (const leaf of leaves) seen.observe(leaf)

  let settling = 0
  const resized = new ResizeObserver(() => {
    clearTimeout(settling)
    settling = window.setTimeout(() => void pump(), SETTLED_MILLISECONDS)
  })
  resized.observe(root)

  let frame = 0
  const tellPage = (): void => {
    frame = 0
    const at = leaves.find(leaf => leaf.getBoundingClientRect().bottom > innerHeight / 2) ?? leaves.at(-1)
    if (at) onPage(Number(at.dataset.page))
  }
  const onScroll = (): void => {
    if (frame === 0) frame = requestAnimationFrame(tellPage)
  }
  addEventListener('scroll', onScroll, { passive: true })
  tellPage()

  return () => {
    isOver = true
    seen.disconnect()
    resized.disconnect()
    clearTimeout(settling)
    cancelAnimationFrame(frame)
    removeEventListener('scroll', onScroll)
    for (const leaf of leaves) release(leaf)
  }
}
