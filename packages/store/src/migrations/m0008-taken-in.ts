/** Published documents that were taken in: what was read of them, the years they fill, and what is doubtful in them. */
export const takenIn = {
  name: '0008-taken-in',
  sql: `
alter table dossier add column origin text not null default 'office' check (origin in ('office', 'published'));
alter table dossier drop constraint dossier_body_fiscal_year_key;
alter table dossier add constraint dossier_body_year_origin unique (body, fiscal_year, origin);

create table published_body (
  body text primary key references body (id) on delete cascade
);

create table taken_document (
  sha256 text primary key references file (sha256),
  name text not null,
  kind text not null,
  title text not null,
  reading text not null references file (sha256),
  taken_by text not null,
  taken_at timestamptz not null,
  number bigserial not null
);

create table taken_part (
  document text not null references taken_document (sha256) on delete cascade,
  part text not null,
  name text not null,
  code text,
  body text references body (id),
  fiscal_year integer check (fiscal_year between 1994 and 2100),
  dossier text references dossier (id),
  edition integer not null default 1,
  replaces text,
  is_current boolean not null default true,
  differences jsonb not null,
  primary key (document, part)
);
create index taken_part_dossier on taken_part (dossier);

create table doubt (
  id text primary key,
  document text not null references taken_document (sha256) on delete cascade,
  part text not null,
  dossier text references dossier (id),
  kind text not null,
  content jsonb not null,
  is_current boolean not null default true,
  settlement jsonb,
  settled_by text,
  settled_at timestamptz
);
create index doubt_open on doubt (is_current, kind);
create index doubt_dossier on doubt (dossier);

create table published_year (
  dossier text primary key references dossier (id) on delete cascade,
  facts jsonb not null,
  sources jsonb not null
);
`,
} as const
