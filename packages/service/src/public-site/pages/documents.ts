/** The published files of a year: what holds now, what stood before a correction, and what proves that they are as they were published. */
import { PUBLICATIONS } from '@jixiao/core'
import { dataTable, type Html, html } from '../html.ts'
import type { Language } from '../language.ts'
import { fileHref, filePath, href, versionsPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import type { BodyYear, PublicDocument, PublicVersion } from '../site-data.ts'
import { yearOf } from '../words.ts'
import { aboveYear } from './above-year.ts'

const FORMATS = ['html', 'pdf', 'docx', 'xlsx']

/** On the page of the year: each document once, with its formats; versions in a line each. */
export function documentsHtml(from: string, of: BodyYear, l: Language): Html {
  const { say } = l
  if (of.documents.length === 0) return html`<p>${say('没有公开单独的文件。', 'No separate files were published.')}</p>`
  return html`${documentTable(from, of, of.documents, say('公开的文件', 'Published documents'), l)}${
    of.versions.length === 0
      ? html`<p class="note">${say(`公开日期：${of.published}。`, `Published on ${of.published}.`)}</p>`
      : html`<ul class="plain">${of.versions.map(v => html`<li>${versionWords(v, l)}${seals(from, of, v, l)}</li>`)}</ul><p><a href="${href(from, versionsPath(of))}">${say('各版本的全部文件、校验值和核验方法', 'All files of every version, their hashes, and how to verify them')}</a></p>`
  }`
}

/** Every version with all its files. */
export function versionsPage(of: BodyYear, l: Language): Page {
  const { say } = l
  const { body, year } = of
  const path = versionsPath(of)
  const [first] = of.versions
  return {
    path,
    title: say(`${body.name}${year}年公开的各版本`, `${body.name} ${year}: published versions`),
    description: say(
      `${body.name}${year}年公开的文件：各版本的日期和更正原因、校验值、清单和签名，以及离线核验的方法。`,
      `What ${body.name} published for ${year}: versions with date and reason, hashes, manifest and signature, and how to verify them offline.`,
    ),
    above: [...aboveYear(of, l), [yearOf(l, year), yearPath(of)]],
    content: html`<p>${say(
      '每次公开都封存成一个发布包：文件、数据、清单和签名。更正是新的版本，原来的版本仍可阅读和下载。本站的文件就是发布包里的文件，一个字节也不差。',
      'Every publication is frozen as a package: documents, data, manifest and signature. A correction is a new version; the earlier one stays readable. The files here are those of the package, byte for byte.',
    )}</p>${of.versions.map(
      v =>
        html`<h2>${versionWords(v, l)}</h2>${documentTable(path, of, v.documents, say(`${PUBLICATIONS[v.kind].name.zh}第${v.version}版的文件`, `Documents of the ${PUBLICATIONS[v.kind].name.en}, version ${v.version}`), l, true)}${waivers(v, l)}<p>${seals(path, of, v, l)}</p>`,
    )}${
      first
        ? html`<h2>${say('怎样核验', 'How to verify')}</h2><p>${say(
            '下载发布包，在自己的电脑上运行下面的命令，不需要网络：核对签名、每个文件的校验值，以及文件和数据是否一致。',
            'Download the package and run this on your own machine, offline: it checks the signature, the hash of every file, and that documents and data say the same.',
          )}</p><pre tabindex="0">jixiao verify package.zip --key ${first.key}</pre><p class="note">${say('公钥指纹：', 'Fingerprint of the key: ')}<code class="hash">${first.key}</code></p>`
        : null
    }`,
  }
}

function versionWords({ kind, version, disclosedOn, reason, isCurrent }: PublicVersion, l: Language): string {
  const { say } = l
  return say(
    `${PUBLICATIONS[kind].name.zh}第${version}版，${disclosedOn}公开${isCurrent ? '（现行）' : '（已更正）'}${reason === '' ? '' : `，更正原因：${reason}`}`,
    `${l.of(PUBLICATIONS[kind].name)}, version ${version}, published on ${disclosedOn}${isCurrent ? ' (current)' : ' (corrected since)'}${reason === '' ? '' : `; reason of the correction: ${reason}`}`,
  )
}

const waivers = (v: PublicVersion, { say }: Language): Html | null =>
  v.waivers.length === 0
    ? null
    : html`<p>${say('检查后保留、由本单位具名说明的问题：', 'Errors found by the checks that the body answers for by name:')}</p><ul class="plain" lang="zh-CN">${v.waivers.map(
        w => html`<li>《${w.document}》${w.message}说明：${w.reason}（${w.by}）</li>`,
      )}</ul>`

const seals = (from: string, of: BodyYear, v: PublicVersion, l: Language): Html =>
  html` <span class="seals">${(
    [
      [v.note, '公开说明', 'note'],
      [v.manifest, '清单', 'manifest'],
      [v.signature, '签名', 'signature'],
      [v.package, '发布包', 'package'],
    ] as const
  ).map(([file, zh, en]) => html`<a href="${fileHref(l, from, filePath(of, file))}">${l.say(zh, en)}</a> `)}</span>`

const SIZE = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`

function documentTable(from: string, of: BodyYear, documents: readonly PublicDocument[], caption: string, l: Language, hasHashes = false): Html {
  const { say } = l
  const link = (d: PublicDocument): Html =>
    html`<a href="${fileHref(l, from, filePath(of, d))}">${d.format === 'html' ? say('网页', 'page') : d.format}<span class="note"> ${SIZE(d.size)}</span></a> `
  const ordered = [...documents].sort((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format))
  if (hasHashes)
    return dataTable(
      caption,
      [{ name: say('文件', 'File') }, { name: say('格式', 'Format') }, { name: say('校验值（SHA-256）', 'SHA-256') }],
      namesOf(documents).flatMap(name => ordered.filter(d => d.name === name).map(d => [name, link(d), html`<code class="hash">${d.sha256}</code>`])),
    )
  return dataTable(
    caption,
    [{ name: say('文件', 'Document') }, { name: say('版本', 'Version') }, { name: say('下载', 'Download') }],
    namesOf(documents).map(name => {
      const own = ordered.filter(d => d.name === name)
      return [name, say(`第${own[0]?.version ?? 1}版`, String(own[0]?.version ?? 1)), own.map(link)]
    }),
  )
}

const namesOf = (documents: readonly PublicDocument[]): readonly string[] => [...new Set(documents.map(d => d.name))]
