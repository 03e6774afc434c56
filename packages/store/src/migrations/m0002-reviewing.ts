/** The bureau's year: dates that local notices set, rectification, evaluations, samples of self-evaluations, and what follows from results. */
export const reviewing = {
  name: '0002-reviewing',
  sql: `
create table year_dates (
  body text not null references body (id),
  fiscal_year integer not null check (fiscal_year between 1994 and 2100),
  dates jsonb not null,
  primary key (body, fiscal_year)
);

create table rectification (
  id text primary key,
  body text not null references body (id),
  fiscal_year integer not null check (fiscal_year between 1994 and 2100),
  title text not null,
  issued_by text not null,
  issued_at timestamptz not null,
  items jsonb not null,
  ending jsonb
);
create index rectification_of_year on rectification (fiscal_year, body);

create table evaluation (
  id text primary key,
  body text not null references body (id),
  fiscal_year integer not null check (fiscal_year between 1994 and 2100),
  kind text not null check (kind in ('department', 'finance')),
  project text,
  leaves jsonb not null,
  experts jsonb not null,
  scores jsonb not null,
  is_finished boolean not null default false,
  conclusion text not null default ''
);
create index evaluation_of_year on evaluation (fiscal_year, body);

create table sample (
  id text primary key,
  region text not null references body (id),
  fiscal_year integer not null check (fiscal_year between 1994 and 2100),
  seed text not null,
  share_of_amount integer not null check (share_of_amount between 0 and 1000),
  least integer not null check (least >= 0),
  drawn_by text not null,
  drawn_at timestamptz not null,
  candidates integer not null
);
create index sample_of_year on sample (region, fiscal_year);

create table sampled_project (
  sample text not null references sample (id) on delete cascade,
  dossier text not null references dossier (id) on delete cascade,
  project text not null,
  place integer not null,
  name text not null,
  amount text not null,
  self_score text,
  score text,
  reason text not null default '',
  scored_by text,
  scored_at timestamptz,
  primary key (sample, dossier, project)
);
create index sampled_project_dossier on sampled_project (dossier);

create table suggestion (
  dossier text not null references dossier (id) on delete cascade,
  project text not null,
  choice text not null,
  words text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (dossier, project)
);
`,
} as const
