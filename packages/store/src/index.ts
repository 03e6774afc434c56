/** The face of the store: where dossiers, papers and their trail are kept. */
export * from './bodies.ts'
export * from './dossiers.ts'
export { openStore, type Store, type StorePlace, type Tx } from './open-store.ts'
export * from './papers.ts'
export { account, person, session, type TrailDetails, twoFactor, verification } from './schema.ts'
export * from './trail.ts'
