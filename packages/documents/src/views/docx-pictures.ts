/** Pictures of a Word document as a browser can show them; what it cannot show is a box that says what stands there. */
import type { ZipParts } from '../readers/docx/open-zip.ts'
import { targetsOf } from '../readers/docx/package-parts.ts'
import { alternative } from '../readers/docx/read-inline.ts'
import { childNamed, type XmlNode } from '../readers/docx/xml-tree.ts'
import type { FlowPicture, ImageType } from './file-view.ts'

/** Kept besides what the reader keeps. */
export const PICTURE_ELEMENTS = ['w:drawing', 'w:pict', 'w:object', 'wp:extent', 'wp:docPr', 'v:shape'] as const

/** Of one picture, and of all: the view is sent between threads and written into reports. */
const MOST_BYTES = 2 * 1024 * 1024
const MOST_BYTES_OF_ALL = 12 * 1024 * 1024
const MOST_PICTURES = 200

/** Of all parts of one document. */
export interface PictureBudget {
  bytes: number
  pictures: number
}
export const pictureBudget = (): PictureBudget => ({ bytes: MOST_BYTES_OF_ALL, pictures: MOST_PICTURES })

/** The pictures that stand in a paragraph of the part, without those of its text boxes, whose paragraphs have their own. */
export function picturesOf(zip: ZipParts, part: string, budget: PictureBudget): (paragraph: XmlNode) => readonly FlowPicture[] {
  let targets: ReadonlyMap<string, string> | undefined
  const image = (id: string | undefined, frame: Frame): FlowPicture => {
    targets ??= targetsOf(zip, part)
    const path = targets.get(id ?? '')
    const box = (why: 'format' | 'size' | 'missing'): FlowPicture => ({ ...frame, kind: 'box', of: 'picture', why })
    if (path === undefined) return box('missing')
    if (budget.bytes <= 0 || budget.pictures <= 0) return box('size')
    const read = zip.read(path)
    if (!read.ok || !read.value) return box('missing')
    const type = typeOf(read.value)
    if (!type) return box('format')
    if (read.value.length > Math.min(MOST_BYTES, budget.bytes)) return box('size')
    budget.bytes -= read.value.length
    budget.pictures--
    // bytes of its own: those of a part that is not packed are a window on the whole file
    return { ...frame, kind: 'image', type, bytes: new Uint8Array(read.value) }
  }
  return paragraph => {
    const out: FlowPicture[] = []
    const visit = (nodes: readonly XmlNode[], frame: Frame): void => {
      for (const node of nodes) {
        if (GONE.has(node.name)) continue
        if (node.name === 'mc:AlternateContent') visit(alternative(node)?.children ?? [], frame)
        else if (node.name === 'a:blip' || node.name === 'v:imagedata') out.push(image(referred(node), frame))
        else if (node.name === 'c:chart') out.push({ ...frame, kind: 'box', of: 'chart', why: 'format' })
        else if (node.name === 'dgm:relIds') out.push({ ...frame, kind: 'box', of: 'diagram', why: 'format' })
        else visit(node.children, FRAMES.has(node.name) ? frameOf(node) : frame)
      }
    }
    visit(paragraph.children, NO_FRAME)
    return out
  }
}

/** Deleted, or with paragraphs of its own. */
const GONE = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'w:pPr', 'w:rPr'])
const FRAMES = new Set(['w:drawing', 'w:pict', 'w:object'])

type Frame = Pick<FlowPicture, 'width' | 'height' | 'alt'>
const NO_FRAME: Frame = { alt: '' }

/** By r:embed or r:id, whatever prefix the file uses. */
const referred = ({ attributes }: XmlNode): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':embed') || name.endsWith(':id'))?.[1]

const EMU_OF_POINT = 12_700
/** Larger is no picture of a page. */
const MOST_POINTS = 3000

function frameOf(node: XmlNode): Frame {
  const [extent, names, shape] = [childNamed(node, 'wp:extent'), childNamed(node, 'wp:docPr'), childNamed(node, 'v:shape')]
  const of = (name: 'width' | 'height', emu: string | undefined): number => {
    if (emu !== undefined) return Number(emu) / EMU_OF_POINT
    return Number(new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)pt`).exec(shape?.attributes.style ?? '')?.[1])
  }
  const [width, height] = [of('width', extent?.attributes.cx), of('height', extent?.attributes.cy)]
  const isSized = [width, height].every(length => length >= 1 && length <= MOST_POINTS)
  const alt = (names?.attributes.descr ?? names?.attributes.title ?? shape?.attributes.alt ?? '').trim()
  return isSized ? { width, height, alt } : { alt }
}

/** What browsers show, by the first bytes. */
function typeOf(bytes: Uint8Array): ImageType | undefined {
  const starts = (...head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif'
  return undefined
}
