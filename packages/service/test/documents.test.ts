/** Official files over the API: who may fetch them, under which name, and that the file is what it is called. */
import { type Appointment, addingRecord, type Body, parentsFirst } from '@jixiao/core'
import { readDocument } from '@jixiao/documents'
import { profileNamed } from '@jixiao/rules'
import { type Store, saveBody, savePerson } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import { ARCHIVES, archivesDossier } from '../src/demo/archives-dossier.ts'
import { systemFonts } from '../src/flows/system-fonts.ts'
import { TESTED_BY, uncalled } from './own-routes.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')
const PASSWORD = 'Qinghe-2026-demo'
const county: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }
const other: Body = { id: 'other', kind: 'department', parent: 'county', name: '示例县文化馆', shortName: '', code: '381' }
const PEOPLE: Readonly<Record<string, readonly Appointment[]>> = {
  preparer: [{ role: 'preparer', body: ARCHIVES.id }],
  stranger: [{ role: 'preparer', body: 'other' }],
}

describe.each(ENGINES)('official files on $name', { timeout: 60_000 }, ({ open }) => {
  let store: Store
  let office: Office
  let app: ReturnType<typeof apiApp>
  let dossier = ''
  const cookies = new Map<string, string>()
  const called = new Set<string>()

  const call = async (who: string, method: string, path: string, content?: unknown): Promise<Response> => {
    called.add(`${method} /api/v1${path.replace(/\?.*$/, '')}`)
    return app.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-jixiao': '1', cookie: cookies.get(who) ?? '' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
  }
  const file = (who: string, kind: string, query: string) => call(who, 'GET', `/dossiers/${dossier}/papers/${kind}/document?${query}`)
  const nameOf = (answer: Response): string =>
    decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '')

  beforeAll(async () => {
    store = await open()
    office = openOffice({ store, profile, secret: 'a secret of more than thirty-two characters', url: 'http://127.0.0.1:8080' })
    app = apiApp(office)
    for (const b of [county, { ...ARCHIVES, parent: 'county' }, other]) await saveBody(store.db, b)
    for (const [id, appointments] of Object.entries(PEOPLE)) {
      await savePerson(store.db, { id, name: id, username: id, isActive: true, mustChangePassword: false, appointments })
      await office.doorkeeper.setPassword(id, PASSWORD)
      const signedIn = await call('', 'POST', '/session', { username: id, password: PASSWORD })
      cookies.set(
        id,
        signedIn.headers
          .getSetCookie()
          .map(c => c.split(';')[0])
          .join('; '),
      )
    }
    dossier = (await (await call('preparer', 'GET', `/bodies/${ARCHIVES.id}/years/2026`)).json()).id
    const edits = parentsFirst([...archivesDossier().records.values()]).map(addingRecord)
    expect((await call('preparer', 'POST', `/dossiers/${dossier}/edits`, { edits })).status).toBe(200)
  }, 120_000)
  afterAll(() => store.close())

  it.each(['docx', 'xlsx'])('gives a paper as %s, which is read as the document of the body', async format => {
    const answer = await file('preparer', 'disclosure', `format=${format}`)
    expect([answer.status, nameOf(answer)]).toEqual([200, `示例县档案馆2026年预算公开.${format}`])
    const read = await readDocument(new Uint8Array(await answer.arrayBuffer()), nameOf(answer))
    expect(read.ok && read.value.format).toBe(format)
    expect(read.ok && read.value.blocks.some(b => b.kind === 'paragraph' && b.text === '示例县档案馆2026年部门预算公开')).toBe(true)
  })

  it('gives one form, and one round', async () => {
    expect(nameOf(await file('preparer', 'budget', 'form=three-public&format=xlsx'))).toBe('示例县档案馆2026年财政拨款“三公”经费支出表.xlsx')
    expect(nameOf(await file('preparer', 'monitoring', 'round=6'))).toBe('示例县档案馆2026年1-6月绩效运行监控.docx')
  })

  it('gives a PDF, or says which fonts to install', async () => {
    const answer = await file('preparer', 'targets', 'format=pdf')
    const { folders } = await systemFonts()
    if (folders.length === 0) expect([answer.status, (await answer.json()).title]).toEqual([503, 'no-chinese-font'])
    else expect([answer.headers.get('content-type'), (await answer.text()).slice(0, 5)]).toEqual(['application/pdf', '%PDF-'])
  })

  it('refuses strangers, unknown forms and formats, and a round that is missing', async () => {
    const refusal = async (answer: Response) => [answer.status, (await answer.json()).title]
    expect(await refusal(await file('stranger', 'budget', ''))).toEqual([403, 'not-permitted'])
    expect(await refusal(await file('nobody', 'budget', ''))).toEqual([401, 'not-signed-in'])
    expect(await refusal(await file('preparer', 'budget', 'form=t12'))).toEqual([404, 'no-form'])
    expect(await refusal(await file('preparer', 'monitoring', ''))).toEqual([400, 'no-round'])
    expect((await file('preparer', 'budget', 'format=odt')).status).toBe(400)
    expect(await refusal(await call('preparer', 'GET', '/dossiers/none/papers/budget/document'))).toEqual([404, 'no-dossier'])
  })

  it('has called each of its routes', () => {
    expect(uncalled(TESTED_BY['documents.test.ts'], office, called)).toEqual([])
  })
})
