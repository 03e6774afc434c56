/** The first step: what this is, the code of the console, a region of one's own or the demo county. */
import { useWords } from '../../parts/language.tsx'
import type { StepProps } from './first-wish.ts'

const TEXT = {
  what: [
    '这里还没有账号和单位。绩效工作台管理一个地区各部门的预算绩效：编制、目标、监控、自评、审核和公开。数据只保存在运行它的这台机器上。',
    'There are no accounts and no bodies yet. The workbench keeps the budget performance of a region: budget, targets, monitoring, self-evaluation, review and disclosure. All data stay on the machine that runs it.',
  ],
  code: ['启动码', 'Start code'],
  codeHelp: [
    '服务启动时显示在控制台上，形如 ABCD-2345。有了它，网络上的其他人不能抢先建立账号。',
    'The console of the service shows it (ABCD-2345), so that nobody else on the network can take this house.',
  ],
  begin: ['从什么开始', 'What to begin with'],
  region: ['建立自己的地区', 'A region of your own'],
  regionHelp: ['填写地区名称和代码，建立三名管理员。', 'Its name and code, and three administrators.'],
  demo: ['先看示例县', 'The demo county'],
  demoHelp: [
    '四个虚构单位、全年的材料，每种角色一个账号。用来试用和培训，不要填真实数据。',
    'Four invented bodies with a whole year, one account per role. For trying and training, not for real data.',
  ],
  next: ['下一步', 'Next'],
  make: ['建立示例县', 'Make the demo county'],
  busy: ['正在建立…', 'Working…'],
} as const

export function WelcomeStep({ wish, fault, isBusy, onChange, onNext }: StepProps) {
  const t = useWords(TEXT)
  return (
    <form
      className="stacked"
      onSubmit={e => {
        e.preventDefault()
        onNext(wish)
      }}
    >
      <p>{t('what')}</p>
      <label className="code">
        {t('code')}
        <input
          value={wish.code}
          onChange={e => onChange({ ...wish, code: e.currentTarget.value })}
          autoComplete="off"
          aria-describedby="code-help"
          required
        />
      </label>
      <p className="small" id="code-help">
        {t('codeHelp')}
      </p>
      <fieldset>
        <legend>{t('begin')}</legend>
        {(['region', 'demo'] as const).map(kind => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" checked={wish.kind === kind} onChange={() => onChange({ ...wish, kind })} />
            <b>{t(kind)}</b>
            <span>{t(kind === 'demo' ? 'demoHelp' : 'regionHelp')}</span>
          </label>
        ))}
      </fieldset>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" className="btn p" disabled={isBusy}>
        {t(isBusy ? 'busy' : wish.kind === 'demo' ? 'make' : 'next')}
      </button>
    </form>
  )
}
