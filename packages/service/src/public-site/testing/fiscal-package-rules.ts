/** The rules of a Fiscal Data Package (1.0rc1) and of the table schemas in it, for tests: what a descriptor breaks, in words. */
import { z } from 'zod'

/** Types of the budget taxonomy that may be used here, with the type of data that each demands. */
const TAXONOMY: Readonly<Record<string, string>> = {
  value: 'number',
  'value-currency:code': 'string',
  direction: 'string',
  'phase:id': 'string',
  'date:fiscal-year': 'integer',
  'geo:source:code': 'string',
  'expenditure-type:code': 'string',
  'fin-source:generic:code': 'string',
  ...Object.fromEntries(
    ['functional-classification', 'economic-classification', 'administrative-classification', 'activity'].flatMap(kind => {
      const root = kind === 'activity' ? 'activity:generic:project' : `${kind}:generic`
      return [
        [`${root}:code`, 'string'],
        [`${root}:label`, 'string'],
      ]
    }),
  ),
}
/** Whose money, when, where: without them an amount says nothing. */
const DIMENSIONS = ['date:fiscal-year', 'geo:source:code', 'administrative-classification:generic:code']
const TYPES = ['string', 'integer', 'number', 'boolean', 'date']

const Field = z.object({
  name: z.string().min(1),
  type: z.string(),
  columnType: z.string().optional(),
  normalize: z.record(z.string(), z.string()).optional(),
  normalizationTarget: z.boolean().optional(),
  constant: z.string().optional(),
})
export type DescribedField = z.infer<typeof Field>
const Resource = z.object({
  profile: z.literal('tabular-data-resource'),
  name: z.string().regex(/^[-a-z0-9._]+$/),
  path: z.array(z.string().regex(/^(?!\/)(?!.*\.\.)[^:]+$/)).min(1),
  schema: z.object({ fields: z.array(Field).min(1), extraFields: z.array(Field).default([]) }),
})
export const Descriptor = z.object({
  profile: z.literal('fiscal-data-package'),
  name: z.string().regex(/^[-a-z0-9._]+$/),
  title: z.string().min(1),
  licenses: z.array(z.object({ name: z.string(), path: z.url() })).min(1),
  columnTypes: z.array(z.url()),
  resources: z.array(Resource).min(1),
})
export type Descriptor = z.infer<typeof Descriptor>

export function brokenRules(text: string): readonly string[] {
  const parsed = Descriptor.safeParse(JSON.parse(text))
  if (!parsed.success) return parsed.error.issues.map(i => `${i.path.join('.')}: ${i.message}`)
  const names = parsed.data.resources.map(r => r.name)
  return [...(new Set(names).size < names.length ? ['two resources of one name'] : []), ...parsed.data.resources.flatMap(brokenIn)]
}

function brokenIn({ name, schema: { fields, extraFields } }: Descriptor['resources'][number]): readonly string[] {
  const all = [...fields, ...extraFields]
  const types = all.flatMap(f => f.columnType ?? [])
  const twice = (list: readonly string[]): readonly string[] => list.filter((one, i) => list.indexOf(one) !== i)
  const measures = fields.filter(f => f.columnType === 'value' || f.normalize !== undefined)
  const wide = fields.filter(f => f.normalize !== undefined)
  const targets = extraFields.filter(f => f.normalizationTarget === true)
  const reduced = extraFields.filter(f => f.constant === undefined && f.normalizationTarget !== true).map(f => f.name)
  return [
    ...twice(all.map(f => f.name)).map(f => `two fields ${f}`),
    ...twice(types).map(t => `two fields of the type ${t}`),
    ...all.filter(f => !TYPES.includes(f.type)).map(f => `${f.name}: no type ${f.type}`),
    ...all.flatMap(f =>
      f.columnType === undefined || TAXONOMY[f.columnType] === f.type ? [] : [`${f.name}: ${f.columnType} is no ${f.type} of the taxonomy`],
    ),
    ...types.filter(t => t.endsWith(':label') && !types.includes(t.replace(/label$/, 'code'))).map(t => `${t} without its code`),
    ...measures.filter(f => f.type !== 'number').map(f => `${f.name}: a measure that is no number`),
    ...(measures.length > 0 ? DIMENSIONS.filter(d => !types.includes(d)).map(d => `a measure without ${d}`) : []),
    ...(measures.length > 0 && !types.includes('value-currency:code') ? ['a measure without its currency'] : []),
    ...(wide.length > 0 && (targets.length !== 1 || targets[0]?.columnType !== 'value')
      ? ['amounts of several phases without one field that takes them']
      : []),
    ...wide.filter(f => reduced.some(r => f.normalize?.[r] === undefined)).map(f => `${f.name}: does not say what tells it from the others`),
    ...(wide.length === 0 && reduced.length > 0 ? [`nothing fills ${reduced.join(', ')}`] : []),
  ].map(what => `${name}: ${what}`)
}

/** What may stand in a cell of a csv file. */
export const FITS: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
}
