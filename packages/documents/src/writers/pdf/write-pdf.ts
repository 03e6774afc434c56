/** A document → PDF, as GB/T 9704 lays it out, drawn by Typst. On Node only: Typst is an addon. */
import { done, type Outcome, type ReadDocument, refused, wording } from '@jixiao/core'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { OFFICIAL_LAYOUT, type OfficialLayout } from '../layout/official-layout.ts'
import { titleOf } from '../layout/outline.ts'
import { OFFICIAL_TEMPLATE } from './official-template.ts'
import { pdfPages } from './pdf-pages.ts'

/** Where fonts are looked for: folders with their sub-folders. At least one font must have Chinese characters. */
export interface PdfFonts {
  readonly folders: readonly string[]
}

/** The same document and fonts give the same bytes. The properties hold the title and nothing else. */
export async function writePdf(document: ReadDocument, fonts: PdfFonts, layout: OfficialLayout = OFFICIAL_LAYOUT): Promise<Outcome<Uint8Array>> {
  if (fonts.folders.length === 0) return NO_FONT
  const compiler = await compilerWith(fonts)
  const given = { title: titleOf(document), layout, sections: pdfPages(document.blocks, layout) }
  const compiled = compiler.compile({ mainFileContent: OFFICIAL_TEMPLATE, inputs: { given: JSON.stringify(given) } })
  try {
    if (!compiled.result) throw new Error(`Typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
    return done(new Uint8Array(compiler.pdf(compiled.result)))
  } finally {
    // what Typst remembers of a document is never asked for again, and would be kept for ever
    compiler.evictCache(0)
  }
}

export const NO_FONT = refused(
  'no-chinese-font',
  wording(
    '没有找到中文字体，不能生成 PDF。请安装字体后再试，例如在 Debian、Ubuntu、统信 UOS 上执行：apt install fonts-noto-cjk。',
    'No Chinese font was found, so no PDF can be made. Install one and try again; on Debian and Ubuntu: apt install fonts-noto-cjk.',
  ),
)

/** By name, so that no bundler tries to put the addon into a bundle: a page never comes here, the program on Node finds it installed. */
const ADDON = '@myriaddreamin/typst-ts-node-compiler'

/** Fonts are searched once for each list of folders. */
const compilers = new Map<string, Promise<NodeCompiler>>()
function compilerWith({ folders }: PdfFonts): Promise<NodeCompiler> {
  const key = folders.join('\n')
  const made = compilers.get(key) ?? newCompiler(folders)
  compilers.set(key, made)
  return made
}

async function newCompiler(folders: readonly string[]): Promise<NodeCompiler> {
  const typst: typeof import('@myriaddreamin/typst-ts-node-compiler') = await import(/* @vite-ignore */ ADDON)
  return typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [...folders] }] })
}
