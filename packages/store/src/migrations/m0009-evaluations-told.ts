/** Evaluations tell what they found amiss and recommend; a rectification notice may follow one. */
export const evaluationsTold = {
  name: '0009-evaluations-told',
  sql: `
alter table evaluation add column problems text not null default '';
alter table evaluation add column suggestions text not null default '';
alter table rectification add column evaluation text references evaluation (id);
`,
} as const
