/** Everything as one file, and how it is brought back. */
import { API } from '../../office/call.ts'
import { useWords } from '../../parts/language.tsx'

const TEXT = {
  what: [
    '备份包含全部单位、人员、材料、附件和操作记录，是一个 tar 文件。里面有密码的散列值和全部材料，请像原件一样保管。',
    'A backup holds all bodies, people, papers, attachments and trails in one tar file. Keep it like the originals: it also has the hashes of the passwords.',
  ],
  download: ['下载备份', 'Download a backup'],
  restore: ['恢复', 'To restore'],
  restoreHelp: ['在装有本软件的机器上，恢复到一个空的数据目录：', 'On a machine with this software, into an empty data directory:'],
  regular: ['定期备份', 'Regular backups'],
  regularHelp: [
    '可由操作系统的定时任务执行（服务停止时；使用 PostgreSQL 时也可以在运行中）：',
    'By the scheduler of the machine (while the service is stopped, or at any time with PostgreSQL):',
  ],
} as const

export function BackupPart() {
  const t = useWords(TEXT)
  return (
    <section>
      <p>{t('what')}</p>
      <p>
        <a className="btn p" href={`${API}/house/backup`} download>
          {t('download')}
        </a>
      </p>
      <h2>{t('restore')}</h2>
      <p>{t('restoreHelp')}</p>
      <pre>
        <code>jixiao restore --from jixiao-2026-01-31.tar --data 新目录</code>
      </pre>
      <h2>{t('regular')}</h2>
      <p>{t('regularHelp')}</p>
      <pre>
        <code>jixiao backup --out jixiao.tar.gz --data 数据目录</code>
      </pre>
    </section>
  )
}
