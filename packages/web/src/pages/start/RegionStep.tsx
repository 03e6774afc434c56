/** The second step: the region, and whose numbers hold in it. */
import { useWords } from '../../parts/language.tsx'
import type { StepProps } from './first-wish.ts'

const TEXT = {
  name: ['地区名称', 'Name of the region'],
  nameExample: ['如：示例省示例县', 'such as 示例省示例县'],
  code: ['行政区划代码（6位，乡镇9位，村12位）', 'Division code (6 digits; 9 a township, 12 a village)'],
  codeWrong: ['6位、9位或12位数字', '6, 9 or 12 digits'],
  profile: ['本服务使用的口径：{name}。', 'The profile of this service: {name}.'],
  profileHelp: [
    '口径是各地不同的权重、分值和期限，登录后可在“管理 › 口径”查看每一项的来源。以后可以由财政绩效股在那里更换，或者按当地通知设定各项数字。',
    'A profile holds what differs between places: weights, points, deadlines; each is shown with its source under Manage. The performance section can choose another one there later, or set its numbers by the local notice.',
  ],
  back: ['上一步', 'Back'],
  next: ['下一步', 'Next'],
} as const

export function RegionStep({ wish, profile, onChange, onBack, onNext }: StepProps & { readonly profile: string; readonly onBack: () => void }) {
  const t = useWords(TEXT)
  const set = (part: Partial<typeof wish.region>): void => onChange({ ...wish, region: { ...wish.region, ...part } })
  return (
    <form
      className="stacked"
      onSubmit={e => {
        e.preventDefault()
        onNext(wish)
      }}
    >
      <label>
        {t('name')}
        <input
          value={wish.region.name}
          onChange={e => set({ name: e.currentTarget.value })}
          placeholder={t('nameExample')}
          maxLength={200}
          required
        />
      </label>
      <label>
        {t('code')}
        <input
          value={wish.region.code}
          onChange={e => set({ code: e.currentTarget.value.trim() })}
          inputMode="numeric"
          pattern="\d{6}(\d{3}){0,2}"
          title={t('codeWrong')}
          required
        />
      </label>
      <p>{t('profile', { name: profile })}</p>
      <p className="small">{t('profileHelp')}</p>
      <p className="acts">
        <button type="button" className="btn" onClick={onBack}>
          {t('back')}
        </button>
        <button type="submit" className="btn p">
          {t('next')}
        </button>
      </p>
    </form>
  )
}
