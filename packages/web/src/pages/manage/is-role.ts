/** Whether a word read from a record is one of the roles. */
import { ROLES, type Role } from '@jixiao/core'

export const isRole = (word: unknown): word is Role => ROLES.some(r => r === word)
