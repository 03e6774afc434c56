/** What can be done with a person's account: change, new password, second factor off, locked and open again. */
import { useState } from 'react'
import { call } from '../../office/call.ts'
import type { ToldAccount } from '../../office/first-start.ts'
import { newPassword } from '../../office/new-password.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import type { PersonAnswer } from './PeoplePart.tsx'

const TEXT = {
  change: ['修改', 'Change'],
  changeOf: ['修改{name}', 'Change {name}'],
  more: ['更多', 'More'],
  moreOf: ['{name}的密码和停用', 'Password and lock of {name}'],
  title: ['{name}的账号', 'The account of {name}'],
  password: ['重置密码', 'Reset the password'],
  passwordHelp: [
    '生成新密码，显示一次；原密码和已登录的页面立即失效，因输错被锁定的也解锁。',
    'Makes a new password, shown once; the old one and open sessions end, and a lock after wrong passwords too.',
  ],
  passwordDone: ['{name}的密码已重置。', 'The password of {name} is reset.'],
  factor: ['关闭二次验证', 'Remove the second factor'],
  factorHelp: ['本人丢失手机和备用码时使用。请先核实本人身份。', 'For somebody who lost telephone and backup codes. Make sure who asks.'],
  factorDone: ['{name}的二次验证已关闭，下次登录只需密码。', '{name} signs in by password alone now.'],
  lock: ['停用账号', 'Lock the account'],
  lockHelp: ['立即不能登录；做过的事和记录都保留。', 'Cannot sign in from now on; what was done stays on record.'],
  lockDone: ['{name}的账号已停用。', 'The account of {name} is locked.'],
  unlock: ['启用账号', 'Unlock the account'],
  unlockHelp: ['又可以用原密码登录。', 'Can sign in again with the old password.'],
  unlockDone: ['{name}的账号已启用。', 'The account of {name} is open again.'],
  close: ['关闭', 'Close'],
} as const

interface Props {
  readonly person: PersonAnswer
  readonly onOpen: () => void
  readonly onDone: (account: ToldAccount | null, words: string) => void
  readonly onRefused: (words: string) => void
}

export function PersonActs({ person, onOpen, onDone, onRefused }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { id, name, username, isActive, appointments } = person
  const save = (change: { readonly password?: string; readonly isActive?: boolean }) =>
    call('PUT', `/people/${id}`, { name, username, isActive, appointments, ...change })
  const act = async (doIt: () => Promise<ToldAccount | null>, words: string): Promise<void> => {
    setOpen(false)
    try {
      onDone(await doIt(), words)
    } catch (error) {
      onRefused(wordsOf(error)[lang])
    }
  }
  const resetPassword = async (): Promise<ToldAccount> => {
    const password = newPassword()
    await save({ password })
    return { name, username: username ?? '', password }
  }
  const removeFactor = async (): Promise<null> => {
    await call('DELETE', `/people/${id}/second-factor`)
    return null
  }
  const setActive = async (): Promise<null> => {
    await save({ isActive: !isActive })
    return null
  }
  const lock = isActive ? 'lock' : 'unlock'
  return (
    <>
      <button type="button" className="btn" aria-label={t('changeOf', { name })} onClick={onOpen}>
        {t('change')}
      </button>
      <button type="button" className="btn" aria-label={t('moreOf', { name })} onClick={() => setOpen(true)}>
        {t('more')}
      </button>
      {isOpen && (
        <Dialog title={t('title', { name })} onClose={() => setOpen(false)}>
          <dl className="person-acts">
            {username !== null && (
              <div>
                <dt>
                  <button type="button" className="btn" onClick={() => void act(resetPassword, t('passwordDone', { name }))}>
                    {t('password')}
                  </button>
                </dt>
                <dd>{t('passwordHelp')}</dd>
              </div>
            )}
            {person.hasSecondFactor && (
              <div>
                <dt>
                  <button type="button" className="btn" onClick={() => void act(removeFactor, t('factorDone', { name }))}>
                    {t('factor')}
                  </button>
                </dt>
                <dd>{t('factorHelp')}</dd>
              </div>
            )}
            <div>
              <dt>
                <button type="button" className="btn" onClick={() => void act(setActive, t(`${lock}Done`, { name }))}>
                  {t(lock)}
                </button>
              </dt>
              <dd>{t(`${lock}Help`)}</dd>
            </div>
          </dl>
          <p className="acts">
            <button type="button" className="btn" onClick={() => setOpen(false)}>
              {t('close')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
