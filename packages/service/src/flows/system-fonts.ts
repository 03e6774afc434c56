/** Finds the folders of this machine that have fonts with Chinese characters: what a PDF is drawn with. */
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { PdfFonts } from '@jixiao/documents'

/** Of Linux, UOS and Kylin with WPS, macOS and Windows. */
const usualFolders = (): readonly string[] => [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/opt/kingsoft/wps-office/office6/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/Library/Fonts',
  '/System/Library/Fonts',
  join(homedir(), 'Library/Fonts'),
  'C:\\Windows\\Fonts',
]
const DEEPEST = 4
const FONT = /\.(?:ttf|otf|ttc|otc)$/i
/** Noto, Source Han, Founder, Fandol, those of Windows and of macOS. */
const CHINESE =
  /^(?:Noto(?:Serif|Sans)(?:Mono)?(?:CJK|SC)|SourceHan(?:Serif|Sans)|FZ|方正|Fandol|sim(?:sun|hei|fang|kai)|fangsong|kaiti|仿宋|楷体|黑体|宋体|小标宋|GB2312|msyh|STSong|STHeiti|STFangsong|STKaiti|Songti|PingFang|wqy)/i
/** Letters and digits of official documents. */
const LATIN = /^(?:LiberationSerif|times|Times New Roman|texgyretermes)/i

/** No folder when no font has Chinese characters. */
export async function systemFonts(folders: readonly string[] = usualFolders()): Promise<PdfFonts> {
  const found = (await Promise.all(folders.map(f => fontsIn(f, 0)))).flat()
  const chinese = found.filter(f => CHINESE.test(f.name))
  if (chinese.length === 0) return { folders: [] }
  return { folders: [...new Set([...chinese, ...found.filter(f => LATIN.test(f.name))].map(f => f.folder))].sort() }
}

interface FoundFont {
  readonly folder: string
  readonly name: string
}

/** A folder that is not there or not to be read has none. */
async function fontsIn(folder: string, depth: number): Promise<readonly FoundFont[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const deeper = depth < DEEPEST ? entries.filter(e => e.isDirectory()).map(e => fontsIn(join(folder, e.name), depth + 1)) : []
  const own = entries.filter(e => !e.isDirectory() && FONT.test(e.name)).map(e => ({ folder, name: e.name }))
  return [...own, ...(await Promise.all(deeper)).flat()]
}
