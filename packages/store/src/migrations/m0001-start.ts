/** Bodies, people, dossiers with their records, papers, remarks, rounds and the trail. */
export const start = {
  name: '0001-start',
  sql: `
create table body (
  id text primary key,
  kind text not null check (kind in ('region', 'bureau', 'department', 'unit')),
  parent text references body (id),
  name text not null,
  short_name text not null default '',
  code text not null
);
create index body_parent on body (parent);

create table person (
  id text primary key,
  name text not null
);

create table appointment (
  person text not null references person (id) on delete cascade,
  role text not null,
  body text not null references body (id),
  primary key (person, role, body)
);

create table dossier (
  id text primary key,
  body text not null references body (id),
  fiscal_year integer not null check (fiscal_year between 1994 and 2100),
  revision integer not null default 0,
  unique (body, fiscal_year)
);

create table record (
  dossier text not null references dossier (id) on delete cascade,
  id text not null,
  kind text not null,
  parent text,
  sort_order text collate "C" not null,
  fields jsonb not null,
  revision integer not null,
  primary key (dossier, id),
  foreign key (dossier, parent) references record (dossier, id) on delete cascade
);
create index record_parent on record (dossier, parent);

create table paper (
  dossier text not null references dossier (id) on delete cascade,
  kind text not null,
  round text not null default '',
  state text not null check (state in ('draft', 'under-review', 'returned', 'approved')),
  levels jsonb not null,
  passed integer not null default 0,
  submitted integer,
  primary key (dossier, kind, round)
);
create index paper_state on paper (state, kind);

create table remark (
  id text primary key,
  dossier text not null references dossier (id) on delete cascade,
  paper text not null,
  round text not null default '',
  record text,
  field text,
  words text not null,
  said_by text not null,
  said_at timestamptz not null,
  answer text,
  settled_at timestamptz
);
create index remark_dossier on remark (dossier);

create table round (
  region text not null references body (id),
  fiscal_year integer not null,
  month integer not null check (month between 1 and 12),
  due date not null,
  primary key (region, fiscal_year, month)
);

create table trail (
  id bigserial primary key,
  chain text not null,
  number bigint not null,
  at timestamptz not null,
  done_by text not null,
  act text not null,
  details jsonb not null,
  hash text not null,
  unique (chain, number)
);
`,
} as const
