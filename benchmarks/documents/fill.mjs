// docxtemplater fills a template, once or until it is warm, in a process of its own.
import { readFileSync, writeFileSync } from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { readings } from '../readings.mjs'

const [template, given, howOften, out] = process.argv.slice(2)
const [bytes, data] = [readFileSync(template), JSON.parse(readFileSync(given, 'utf8'))]
let filled = new Uint8Array()
const result = await readings(() => {
  filled = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true })
    .render(data)
    .getZip()
    .generate({ type: 'uint8array', compression: 'DEFLATE' })
  return filled.length
}, howOften === 'once')
if (out) writeFileSync(out, filled)
console.log(JSON.stringify(result))
