/** What stands in the manifest of a published package (jixiao.publication/1). */
import { z } from '@hono/zod-openapi'
import { PUBLICATION_KINDS } from '@jixiao/core'

const list = <S extends z.ZodType>(of: S) => z.array(of).readonly()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const ManifestFile = z.object({
  name: z.string(),
  bytes: z.number().int(),
  sha256: Sha256,
  /** Which document it is; null for data. */
  document: z.string().nullable(),
})

export const PublicationManifest = z
  .object({
    format: z.literal('jixiao.publication/1'),
    title: z.string(),
    body: z.object({ id: z.string(), name: z.string(), code: z.string(), kind: z.string() }),
    /** Of a department: the bodies whose figures are joined in it (本级 first), and with what the ids of their records begin. */
    joined: list(z.object({ body: z.string(), name: z.string(), code: z.string(), records: z.string() })).optional(),
    year: z.number().int(),
    kind: z.enum(PUBLICATION_KINDS),
    version: z.number().int(),
    /** Why it was corrected; "" for the first version. */
    reason: z.string(),
    /** The package that it follows. */
    previous: z.object({ version: z.number().int(), sha256: Sha256 }).nullable(),
    disclosedOn: z.string(),
    publishedAt: z.string(),
    engine: z.object({ version: z.string(), rulebook: z.string(), profile: z.string() }),
    files: list(ManifestFile),
    /** Formats that could not be written, with the reason. */
    missing: list(z.object({ name: z.string(), why: z.string() })),
    redaction: z.object({ masked: z.number().int(), kept: z.number().int() }),
    waivers: list(z.object({ document: z.string(), rule: z.string(), message: z.string(), reason: z.string(), by: z.string(), at: z.string() })),
    signatures: list(z.object({ signature: z.enum(['secrecy', 'head']), by: z.string(), at: z.string() })),
    /** Fingerprint of the content that was signed. */
    content: Sha256,
    /** Ed25519, SPKI in base64; the file "signature" holds that of this manifest. */
    publicKey: z.string(),
  })
  .openapi('PublicationManifest')
export type PublicationManifest = z.infer<typeof PublicationManifest>

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'signature'
export const STATEMENTS = 'data/statements.json'
export const RECORDS = 'data/records.json'
export const NOTE = '公开说明.docx'
