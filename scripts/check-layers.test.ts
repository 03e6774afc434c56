/** Imports follow scripts/layers.json: packages, the stairs inside core, faces only, no cycles, no I/O in pure packages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface Layer {
  readonly name: string
  readonly mayImport: readonly string[]
  readonly isPure?: boolean
  readonly stairs?: readonly string[]
  readonly onlyFaces?: Readonly<Record<string, readonly string[]>>
}
interface Import {
  readonly file: string
  readonly specifier: string
  readonly isTypeOnly: boolean
}

const root = fileURLToPath(new URL('..', import.meta.url))
const layers: Readonly<Record<string, Layer>> = JSON.parse(readFileSync(join(root, 'scripts/layers.json'), 'utf8')).packages
const present = Object.keys(layers).filter(p => existsSync(join(root, 'packages', p, 'src')))

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(e => {
    const path = join(folder, e.name)
    return e.isDirectory() ? filesIn(path) : /\.tsx?$/.test(e.name) ? [path] : []
  })
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.split(sep).includes('testing')

const FROM = /^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*'([^']+)'/gm
const BARE = /^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(file, 'utf8')
  const named = [...source.matchAll(FROM)].map(m => {
    const names = /\{([^}]*)\}/.exec(m[2] ?? '')?.[1]
    const isOnlyTypes =
      names !== undefined && !/^[^{]*\w[^{]*\{/.test(m[2] ?? '') && names.split(',').every(n => n.trim() === '' || n.trim().startsWith('type '))
    return { file, specifier: m[3] ?? '', isTypeOnly: m[1] !== undefined || isOnlyTypes }
  })
  return [...named, ...[...source.matchAll(BARE)].map(m => ({ file, specifier: m[1] ?? m[2] ?? '', isTypeOnly: false }))]
}

const shown = (file: string): string => relative(root, file).split(sep).join('/')
const lines = (some: readonly Import[]): string[] => some.map(i => `${shown(i.file)} imports ${i.specifier}`)
const all = new Map(present.map(p => [p, filesIn(join(root, 'packages', p, 'src')).flatMap(importsOf)]))
const importsIn = (p: string): readonly Import[] => all.get(p) ?? []

/** The package of ours that a specifier names. */
const packageOf = (specifier: string): string | undefined =>
  Object.keys(layers).find(p => specifier === layers[p]?.name || specifier.startsWith(`${layers[p]?.name}/`))

describe.each(present)('package %s', name => {
  const layer = layers[name]
  const imports = importsIn(name)

  it('imports only the packages it may', () => {
    const wrong = imports.filter(i => {
      const other = packageOf(i.specifier)
      return other !== undefined && other !== name && !layer?.mayImport.includes(other)
    })
    expect(lines(wrong)).toEqual([])
  })

  it('imports other packages by their faces', () => {
    const wrong = imports.filter(i => {
      const other = packageOf(i.specifier)
      if (other === undefined || other === name) return false
      const only = layer?.onlyFaces?.[other]
      if (only && !only.includes(i.specifier)) return true
      const own = layers[other]?.name ?? ''
      const faces = JSON.parse(readFileSync(join(root, 'packages', other, 'package.json'), 'utf8')).exports ?? { '.': '' }
      return faces[`.${i.specifier.slice(own.length)}`] === undefined
    })
    expect(lines(wrong)).toEqual([])
  })

  it('does not reach out of its package', () => {
    const home = join(root, 'packages', name)
    expect(
      lines(imports.filter(i => i.specifier.startsWith('.') && !isTest(i.file) && !resolve(dirname(i.file), i.specifier).startsWith(home))),
    ).toEqual([])
  })

  it('depends in package.json only on what it may import', () => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
    const ours = Object.keys(dependencies).flatMap(d => packageOf(d) ?? [])
    expect(ours.filter(p => !layer?.mayImport.includes(p))).toEqual([])
  })

  it('touches no file, net or clock of node if it is pure', () => {
    const touching = imports.filter(i => layer?.isPure && i.specifier.startsWith('node:') && !isTest(i.file))
    expect(lines(touching)).toEqual([])
  })

  it('goes down its stairs only, if it has stairs', () => {
    const source = join(root, 'packages', name, 'src')
    const step = (file: string) => layer?.stairs?.indexOf(relative(source, file).split(sep)[0] ?? '') ?? -1
    const wrong = imports.filter(i => {
      if (!i.specifier.startsWith('.') || isTest(i.file)) return false
      const [from, to] = [step(i.file), step(resolve(dirname(i.file), i.specifier))]
      return from >= 0 && to > from
    })
    expect(lines(wrong)).toEqual([])
  })

  it('has no import cycle', () => {
    expect(cyclesIn(imports)).toEqual([])
  })
})

/** Cycles of run-time imports; types vanish and may refer to each other. */
function cyclesIn(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const i of imports) {
    if (i.isTypeOnly || !i.specifier.startsWith('.')) continue
    next.set(i.file, [...(next.get(i.file) ?? []), resolve(dirname(i.file), i.specifier)])
  }
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) cycles.push([...path.slice(at), file].map(shown).join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const other of next.get(file) ?? []) visit(other, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return cycles
}

it('sees the imports', () => {
  expect(importsIn('rules').filter(i => i.specifier === '@jixiao/core').length).toBeGreaterThan(20)
})

it('knows every package', () => {
  const folders = readdirSync(join(root, 'packages'), { withFileTypes: true }).filter(e => e.isDirectory())
  expect(folders.map(e => e.name).filter(n => layers[n] === undefined)).toEqual([])
})
