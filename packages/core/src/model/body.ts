/** Bodies and the people who work for them: a tree of region, bureau, department and unit; roles and what each may do. */

/** region: a county or city, the root · bureau: its finance bureau · department: has an own budget · unit: belongs to a department. */
export type BodyKind = 'region' | 'bureau' | 'department' | 'unit'

export interface Body {
  readonly id: string
  readonly kind: BodyKind
  readonly parent: string | null
  readonly name: string
  /** Short name as people say it; "" when there is none. */
  readonly shortName: string
  /** Budget code: 3 digits a department, 3 more for each level below (DOMAIN 8.6); the division code (6 digits) for a region. */
  readonly code: string
  /** 2026-06-30: merged or dissolved on that day. Its years until then stay; without it the body works on. */
  readonly closedOn?: string | null
}

/** Whether the body still has a year of its own: the one in which it is closed is its last. */
export const worksIn = ({ closedOn }: { readonly closedOn?: string | null }, fiscalYear: number): boolean =>
  !closedOn || Number(closedOn.slice(0, 4)) >= fiscalYear

export const ROLES = [
  'preparer', // 经办
  'head', // 单位负责人
  'supervising-department', // 主管部门
  'budget-section', // 财政业务股
  'performance-section', // 绩效股
  'auditor', // 审计, reads only
  'system-administrator', // 系统管理员: bodies, code tables, backup
  'security-administrator', // 安全管理员: people, roles, passwords
  'audit-administrator', // 审计管理员: reads the trail
] as const
export type Role = (typeof ROLES)[number]

/** What a person may do. Each act of the service asks for one of these, at the body it concerns. */
export type Permission =
  | 'read-dossier'
  | 'edit-dossier'
  | 'submit'
  | 'review-in-body'
  | 'review-in-department'
  | 'review-in-bureau'
  | 'open-round'
  | 'take-in'
  | 'manage-bodies'
  | 'manage-people'
  | 'manage-codes'
  | 'set-profile'
  | 'read-trail'

const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  preparer: ['read-dossier', 'edit-dossier', 'submit'],
  head: ['read-dossier', 'review-in-body'],
  'supervising-department': ['read-dossier', 'review-in-department'],
  'budget-section': ['read-dossier', 'review-in-bureau', 'take-in'],
  'performance-section': ['read-dossier', 'review-in-bureau', 'open-round', 'set-profile', 'take-in'],
  auditor: ['read-dossier'],
  'system-administrator': ['manage-bodies', 'manage-codes'],
  'security-administrator': ['manage-people'],
  'audit-administrator': ['read-trail'],
}

/** A role holds at one body and for everything below it. */
export interface Appointment {
  readonly role: Role
  readonly body: string
}

export const permissionsOf = (role: Role): readonly Permission[] => PERMISSIONS[role]

/** The three administrators watch one another: nobody is two of them, and none of them handles papers (等级保护, separation of duties). */
export const areCompatible = (roles: readonly Role[]): boolean => {
  const administrators = roles.filter(r => r.endsWith('-administrator'))
  return new Set(administrators).size === 0 || (new Set(administrators).size === 1 && administrators.length === roles.length)
}

/** The body and everything above it, from the body up. Stops at an unknown or circular parent. */
export function lineage(bodies: ReadonlyMap<string, Body>, id: string): readonly Body[] {
  const line: Body[] = []
  for (let at = bodies.get(id); at && !line.includes(at); at = at.parent === null ? undefined : bodies.get(at.parent)) line.push(at)
  return line
}

/** Whether the appointments allow an act at a body. */
export const mayAt = (appointments: readonly Appointment[], permission: Permission, bodies: ReadonlyMap<string, Body>, body: string): boolean => {
  const line = new Set(lineage(bodies, body).map(b => b.id))
  return appointments.some(a => line.has(a.body) && permissionsOf(a.role).includes(permission))
}
