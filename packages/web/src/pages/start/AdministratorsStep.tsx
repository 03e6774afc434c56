/** The third step: three people who share the power over the house. */
import { ROLE_DUTIES } from '../../office/role-duties.ts'
import { ROLE_NAMES } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { ADMINISTRATORS, type Administrator, type StepProps } from './first-wish.ts'

const TEXT = {
  why: [
    '三名管理员由三个不同的人担任，互相制约；他们都不经办业务材料。密码由系统生成，在下一页显示一次。',
    'Three different people watch one another; none of them handles papers. Their passwords are made now and shown once on the next page.',
  ],
  name: ['姓名', 'Name'],
  username: ['用户名', 'User name'],
  usernameWrong: ['2到64个字符，不含大写字母、空格和 @', '2 to 64 characters without capitals, spaces and @'],
  back: ['上一步', 'Back'],
  make: ['建立工作台', 'Start this house'],
  busy: ['正在建立…', 'Working…'],
} as const

export function AdministratorsStep({ wish, fault, isBusy, onChange, onBack, onNext }: StepProps & { readonly onBack: () => void }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const set = (role: Administrator, part: Partial<{ name: string; username: string }>): void =>
    onChange({ ...wish, administrators: { ...wish.administrators, [role]: { ...wish.administrators[role], ...part } } })
  return (
    <form
      className="stacked"
      onSubmit={e => {
        e.preventDefault()
        onNext(wish)
      }}
    >
      <p>{t('why')}</p>
      {ADMINISTRATORS.map(role => (
        <fieldset key={role} className="two">
          <legend>{ROLE_NAMES[role][lang]}</legend>
          <p className="small">{ROLE_DUTIES[role][lang]}</p>
          <label>
            {t('name')}
            <input value={wish.administrators[role].name} onChange={e => set(role, { name: e.currentTarget.value })} maxLength={100} required />
          </label>
          <label>
            {t('username')}
            <input
              value={wish.administrators[role].username}
              onChange={e => set(role, { username: e.currentTarget.value.trim() })}
              pattern="[^\s@A-Z]{2,64}"
              title={t('usernameWrong')}
              autoComplete="off"
              required
            />
          </label>
        </fieldset>
      ))}
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <p className="acts">
        <button type="button" className="btn" onClick={onBack}>
          {t('back')}
        </button>
        <button type="submit" className="btn p" disabled={isBusy}>
          {t(isBusy ? 'busy' : 'make')}
        </button>
      </p>
    </form>
  )
}
