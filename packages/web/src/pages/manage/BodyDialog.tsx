/** One body: its name, code, kind, and below what it stands. */
import { type Body, type BodyKind, lineage } from '@jixiao/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../office/call.ts'
import { newId } from '../../office/new-id.ts'
import { useBodies } from '../../office/session.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { inTree } from './body-tree.ts'
import { KIND_NAMES } from './kind-names.ts'

const TEXT = {
  add: ['添加单位', 'Add a body'],
  change: ['修改单位', 'Change the body'],
  name: ['全称', 'Full name'],
  shortName: ['简称（可不填）', 'Short name (may be empty)'],
  code: ['编码', 'Code'],
  codeHelp: ['部门3位，每低一级加3位；地区为行政区划代码。', '3 digits a department, 3 more for each level below; a region has its division code.'],
  codeWrong: ['1到12位数字', '1 to 12 digits'],
  codeTaken: ['编码 {code} 已用于“{name}”。', 'The code {code} is that of “{name}”.'],
  kind: ['类型', 'Kind'],
  parent: ['上级', 'Stands below'],
  moved: ['改上级以后，新上级的审核人和查看权限随之变化。', 'Below another body, its reviewers and readers change with it.'],
  closedOn: ['撤并日期（仍在的单位不填）', 'Closed on (empty while it works)'],
  closedHelp: ['撤并当年及以前的年度都保留，以后的年度不再开。', 'Its years until then stay; no later ones are opened.'],
  remove: ['删除', 'Remove'],
  removeHelp: ['只能删除没有下级、人员和填报内容的单位。', 'Only a body without bodies below, people and entries.'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
} as const

interface Props {
  readonly body?: Body
  readonly below?: Body
  readonly onClose: () => void
}

export function BodyDialog({ body, below, onClose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const bodies = useBodies()
  const client = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  const [parent, setParent] = useState(body ? body.parent : (below?.id ?? null))
  const isRoot = body !== undefined && body.parent === null
  const kinds: readonly BodyKind[] = isRoot ? ['region'] : ['department', 'unit', 'bureau', 'region']
  const usual: BodyKind = below?.kind === 'department' || below?.kind === 'unit' ? 'unit' : 'department'

  const submit = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault()
    const form = new FormData(e.currentTarget)
    const text = (name: string): string => String(form.get(name) ?? '').trim()
    const code = text('code')
    const holder = [...bodies.values()].find(b => b.code === code && b.id !== body?.id)
    if (holder) return setFault(t('codeTaken', { code, name: holder.name }))
    try {
      const content = { kind: text('kind'), parent, name: text('name'), shortName: text('shortName'), code, closedOn: text('closedOn') || null }
      await call('PUT', `/bodies/${body?.id ?? newId()}`, content)
      await client.invalidateQueries({ queryKey: ['bodies'] })
      onClose()
    } catch (error) {
      setFault(wordsOf(error)[lang])
    }
  }
  const remove = async (): Promise<void> => {
    try {
      await call('DELETE', `/bodies/${body?.id}`)
      await client.invalidateQueries({ queryKey: ['bodies'] })
      onClose()
    } catch (error) {
      setFault(wordsOf(error)[lang])
    }
  }
  const places = inTree(bodies).filter(({ body: b }) => !body || !lineage(bodies, b.id).some(above => above.id === body.id))
  return (
    <Dialog title={t(body ? 'change' : 'add')} onClose={onClose}>
      <form className="stacked" onSubmit={e => void submit(e)}>
        <label>
          {t('name')}
          <input name="name" defaultValue={body?.name} maxLength={200} required />
        </label>
        <label>
          {t('shortName')}
          <input name="shortName" defaultValue={body?.shortName} maxLength={100} />
        </label>
        <label>
          {t('code')}
          <input
            name="code"
            defaultValue={body?.code ?? (below?.kind === 'department' || below?.kind === 'unit' ? below.code : '')}
            inputMode="numeric"
            pattern="\d{1,12}"
            title={t('codeWrong')}
            aria-describedby="code-help"
            required
          />
        </label>
        <p className="small" id="code-help">
          {t('codeHelp')}
        </p>
        <label>
          {t('kind')}
          <select name="kind" defaultValue={body?.kind ?? usual}>
            {kinds.map(k => (
              <option key={k} value={k}>
                {KIND_NAMES[k][lang]}
              </option>
            ))}
          </select>
        </label>
        {!isRoot && (
          <label>
            {t('parent')}
            <select value={parent ?? ''} onChange={e => setParent(e.currentTarget.value)}>
              {places.map(({ body: b, depth }) => (
                <option key={b.id} value={b.id}>
                  {'　'.repeat(depth)}
                  {b.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {body && parent !== body.parent && <p className="small">{t('moved')}</p>}
        {body && !isRoot && (
          <>
            <label>
              {t('closedOn')}
              <input name="closedOn" type="date" defaultValue={body.closedOn ?? ''} aria-describedby="closed-help" />
            </label>
            <p className="small" id="closed-help">
              {t('closedHelp')}
            </p>
          </>
        )}
        {fault !== null && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <p className="acts">
          <button type="button" className="btn" onClick={onClose}>
            {t('cancel')}
          </button>
          {body && !isRoot && (
            <button type="button" className="btn" title={t('removeHelp')} onClick={() => void remove()}>
              {t('remove')}
            </button>
          )}
          <button type="submit" className="btn p">
            {t('save')}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
