/** What can be found: bodies, projects and indicators by any part of their name, or by the first letters of its pinyin. */
import { type Wording, wording } from '@jixiao/core'
import { pinyin } from 'pinyin-pro'
import type { Language } from './language.ts'
import { bodyPath, targetsPath, yearPath } from './page-paths.ts'
import type { PublicYear, SiteData } from './site-data.ts'

export interface Findable {
  readonly kind: 'body' | 'project' | 'indicator'
  readonly text: string
  /** "dag" for 档案馆. */
  readonly initials: string
  /** Whose it is, and the latest year. */
  readonly note: string
  readonly path: string
}

export const FINDABLE_KINDS: Readonly<Record<Findable['kind'], Wording>> = {
  body: wording('单位', 'body'),
  project: wording('项目', 'project'),
  indicator: wording('指标', 'indicator'),
}
const MOST = 100

const known = new WeakMap<SiteData, readonly Findable[]>()

/** Bodies first; what a body has in several years stands once, in the latest. */
export function findables(site: SiteData): readonly Findable[] {
  const before = known.get(site)
  if (before) return before
  const found = new Map<string, Findable>()
  for (const y of site.years) for (const one of ofYear(y)) found.set(`${one.kind} ${y.body.id} ${one.text}`, one)
  const order = Object.keys(FINDABLE_KINDS)
  const all = [...found.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  known.set(site, all)
  return all
}

function ofYear(y: PublicYear): readonly Findable[] {
  const note = `${y.body.name}，${y.year}年`
  const one = (kind: Findable['kind'], text: string, path: string, of = note): Findable => ({
    kind,
    text,
    initials: initialsOf(text),
    note: of,
    path,
  })
  return [
    one('body', y.body.name, bodyPath(y.body.id), y.region.name),
    ...y.projects.flatMap(p => [
      one('project', p.name, yearPath(y)),
      ...p.indicators.map(i => one('indicator', i, targetsPath(y), `${p.name}，${note}`)),
    ]),
  ]
}

const letters = new Map<string, string>()
function initialsOf(text: string): string {
  const before = letters.get(text)
  if (before !== undefined) return before
  const made = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
  letters.set(text, made)
  return made
}

/** At most a hundred; names that begin with the words come first within their kind. */
export function search(site: SiteData, words: string): readonly Findable[] {
  const wanted = words.normalize('NFKC').trim().toLowerCase().slice(0, 60)
  if (wanted === '') return []
  const isLetters = /^[a-z0-9]+$/.test(wanted)
  return findables(site)
    .filter(f => f.text.toLowerCase().includes(wanted) || (isLetters && f.initials.includes(wanted)))
    .map((f, i) => ({
      f,
      i,
      order: Object.keys(FINDABLE_KINDS).indexOf(f.kind) * 2 + (f.text.startsWith(wanted) || f.initials.startsWith(wanted) ? 0 : 1),
    }))
    .sort((a, b) => a.order - b.order || a.i - b.i)
    .slice(0, MOST)
    .map(({ f }) => f)
}

/** For the static site: the list as small json, and the script that looks in it as `search` does. */
export const searchJson = (site: SiteData): string => JSON.stringify(findables(site).map(f => [f.kind, f.text, f.initials, f.note, f.path]))

export const searchScript = (l: Language): string => `/* Looks in search.json for what the address asks for. */
const q=(new URLSearchParams(location.search).get('q')||'').normalize('NFKC').trim().toLowerCase().slice(0,60)
const kinds=${JSON.stringify(Object.fromEntries(Object.entries(FINDABLE_KINDS).map(([kind, name]) => [kind, l.of(name)])))},order=Object.keys(kinds),main=document.getElementById('found')
for(const input of document.querySelectorAll('input[name=q]'))input.value=q
if(q)fetch(new URL('${l.folder && '../'}search.json',document.currentScript.src)).then(r=>r.json()).then(all=>{
const isLetters=/^[a-z0-9]+$/.test(q),rank=f=>order.indexOf(f[0])*2+(f[1].startsWith(q)||f[2].startsWith(q)?0:1)
const found=all.filter(f=>f[1].toLowerCase().includes(q)||(isLetters&&f[2].includes(q))).map((f,i)=>[f,i]).sort((a,b)=>rank(a[0])-rank(b[0])||a[1]-b[1]).slice(0,${MOST})
const say=document.createElement('p');say.textContent=found.length?${JSON.stringify(l.say('找到{}项', '{} found'))}.replace('{}',found.length):${JSON.stringify(l.say('没有找到，请换一个词', 'Nothing found; try another word'))};main.append(say)
const list=document.createElement('ul');list.className='plain found'
for(const [f] of found){const item=document.createElement('li'),kind=document.createElement('span'),a=document.createElement('a'),note=document.createElement('span');kind.className='kind';note.className='note';kind.textContent=kinds[f[0]];note.textContent=f[3];a.href='../'+f[4];a.textContent=f[1];item.append(kind,' ',a,' ',note);list.append(item)}
main.append(list)})
`
