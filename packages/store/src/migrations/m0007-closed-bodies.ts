/** Bodies that are merged or dissolved: they keep their years and open no new ones. */
export const closedBodies = {
  name: '0007-closed-bodies',
  sql: 'alter table body add column closed_on date;',
} as const
