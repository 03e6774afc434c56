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
  name text not null,
  username text unique,
  display_username text,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  failures integer not null default 0,
  locked_until timestamptz,
  must_change_password boolean not null default false,
  is_active boolean not null default true
);

create table session (
  id text primary key,
  user_id text not null references person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_of_user on session (user_id);

create table account (
  id text primary key,
  user_id text not null references person (id) on delete cascade,
  issuer text not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index account_of_user on account (user_id);

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on verification (identifier);

create table two_factor (
  id text primary key,
  user_id text not null references person (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index two_factor_of_user on two_factor (user_id);

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
