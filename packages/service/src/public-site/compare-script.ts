/** Free comparison on the static site: the sides as json, and a script that puts the chosen ones beside one another. */
import { cautionsOf, cautionWords, rowNames, sideOf } from './comparison.ts'
import type { Language } from './language.ts'
import type { SiteData } from './site-data.ts'

export const compareJson = (site: SiteData, l: Language): string => JSON.stringify(site.years.map(y => sideOf(y, site, l)))

const wordsOf = ({ say }: Language) => ({
  choose: say('请从列表中选择两到四项。', 'Please choose two to four from the list.'),
  notes: say('比较之前请注意', 'Before comparing'),
  item: say('项目', 'Item'),
  compare: say('比较', 'Comparison'),
})

export const compareScript = (l: Language): string => `/* Compares what the address asks for, from compare.json. */
const names=${JSON.stringify(rowNames(l))},cautions=${JSON.stringify(cautionWords(l))},words=${JSON.stringify(wordsOf(l))}
const cautionsOf=${cautionsOf.toString()}
const make=(name,text='',...children)=>{const e=document.createElement(name);e.textContent=text;e.append(...children);return e}
const wanted=[...new Set(new URLSearchParams(location.search).getAll('with').map(w=>w.trim()).filter(Boolean))]
const place=document.getElementById('compared')
fetch('../compare.json').then(r=>r.json()).then(all=>{
document.getElementById('choices').append(...all.map(s=>{const o=make('option');o.value=s.name;return o}))
document.querySelectorAll('input[name=with]').forEach((input,i)=>{input.value=wanted[i]||''})
if(wanted.length===0)return
const chosen=wanted.flatMap(w=>all.find(s=>s.name===w)||[]).slice(0,4)
if(chosen.length<2){place.append(make('p',words.choose));return}
const notes=cautionsOf(chosen,cautions)
if(notes.length)place.append(make('h2',words.notes),make('ul','',...notes.map(n=>make('li',n))))
const head=make('tr','',...[words.item,...chosen.map(s=>s.name)].map(t=>{const c=make('th',t);c.scope='col';return c}))
const rows=names.map((name,i)=>{const c=make('th',name);c.scope='row';return make('tr','',c,...chosen.map(s=>{const v=make('td',s.values[i]);v.className='n';return v}))})
const sheet=make('div','',make('table','',make('caption',chosen.map(s=>s.name).join(cautions.separator)),make('thead','',head),make('tbody','',...rows)));sheet.className='sheet';sheet.tabIndex=0;sheet.setAttribute('role','region');sheet.setAttribute('aria-label',words.compare)
place.append(make('h2',words.compare),sheet)})
`
