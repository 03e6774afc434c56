/** What is said when a workbook cannot be read. */
import { type Outcome, refused } from '@jixiao/core'

export const tooLarge = (zh: string, en: string): Outcome<never> =>
  refused('too-large', { zh: `${zh}请删去多余内容或拆分后再试。`, en: `${en} Remove what is not needed or split it, and try again.` })

export const encrypted = (): Outcome<never> =>
  refused('password-protected', {
    zh: '工作簿有打开密码，无法读取。请在表格软件中取消密码，另存后再试。',
    en: 'The workbook is protected by a password. Remove the password in the spreadsheet program, save it, and try again.',
  })

export const damaged = (): Outcome<never> =>
  refused('workbook-damaged', {
    zh: '工作簿已损坏或不完整，无法读取。请用表格软件打开，另存为 .xlsx 后再试。',
    en: 'The workbook is damaged or incomplete. Open it in a spreadsheet program, save it as .xlsx, and try again.',
  })

export const notWorkbook = (): Outcome<never> =>
  refused('not-a-workbook', {
    zh: '文件内容不是 Excel 工作簿（xlsx、xls）。请用表格软件打开，另存为 .xlsx 后再试。',
    en: 'The content of the file is no Excel workbook (xlsx, xls). Open it in a spreadsheet program, save it as .xlsx, and try again.',
  })

export const tooOld = (): Outcome<never> =>
  refused('workbook-too-old', {
    zh: '这是 Excel 95 或更早的格式，无法读取。请用表格软件打开，另存为 .xlsx 后再试。',
    en: 'This is the format of Excel 95 or earlier. Open it in a spreadsheet program, save it as .xlsx, and try again.',
  })
