/** A field of several paragraphs as the paragraphs of a document. */
import { entered, type FormBlock, say } from './lay-out.ts'

/** One for each line that is not blank; every one is the field's. */
export const paragraphsOf = (text: string, record: string, field: string): readonly FormBlock[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => say(entered(line, record, field)))
