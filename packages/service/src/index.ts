/** The face of the service for programs on Node: the contract and the command line's main. */
export { main } from './cli/main.ts'
export * from './contract.ts'
