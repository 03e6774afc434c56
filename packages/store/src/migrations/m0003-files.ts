/** Files that prove something, the column mappings of imports, and the yearly code tables. */
export const files = {
  name: '0003-files',
  sql: `
create table file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  type text not null
);

create table file_piece (
  sha256 text not null references file (sha256) on delete cascade,
  number integer not null,
  content bytea not null,
  primary key (sha256, number)
);

create table dossier_file (
  dossier text not null references dossier (id) on delete cascade,
  sha256 text not null references file (sha256),
  name text not null,
  brought_by text not null,
  brought_at timestamptz not null,
  primary key (dossier, sha256)
);

create table import_mapping (
  region text not null references body (id),
  kind text not null,
  name text not null,
  mapping jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (region, kind, name)
);

create table code_list (
  classification text not null check (classification in ('functional', 'economic', 'government-economic')),
  fiscal_year integer not null check (fiscal_year between 1994 and 2100),
  codes jsonb not null,
  source text not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (classification, fiscal_year)
);
`,
} as const
