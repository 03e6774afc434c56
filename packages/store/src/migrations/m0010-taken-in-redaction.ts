/** Redaction of documents that were taken in: a hit is no doubt about a figure. A year that was made before is not shown until it is searched. */
export const takenInRedaction = {
  name: '0010-taken-in-redaction',
  sql: `
create table taken_hit (
  id text primary key,
  document text not null references taken_document (sha256) on delete cascade,
  part text not null,
  dossier text not null references dossier (id),
  kind text not null,
  content jsonb not null,
  is_current boolean not null default true,
  act text check (act in ('mask', 'keep', 'send-back')),
  words text not null default '',
  decided_by text,
  decided_at timestamptz
);
create index taken_hit_dossier on taken_hit (dossier);

update doubt set is_current = false where kind = 'secrecy';
alter table published_year add column is_searched boolean not null default false;
`,
} as const
