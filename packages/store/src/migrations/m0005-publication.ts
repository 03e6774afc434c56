/** Publication: what was decided before it, and the frozen packages. */
export const publication = {
  name: '0005-publication',
  sql: `
create table redaction (
  dossier text not null references dossier (id) on delete cascade,
  kind text not null check (kind in ('budget', 'results')),
  hit text not null,
  document text not null,
  hit_kind text not null,
  place text not null,
  act text not null check (act in ('mask', 'keep', 'send-back')),
  words text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (dossier, kind, hit)
);

create table publication_waiver (
  dossier text not null references dossier (id) on delete cascade,
  kind text not null check (kind in ('budget', 'results')),
  finding text not null,
  rule text not null,
  message text not null,
  reason text not null,
  waived_by text not null,
  waived_at timestamptz not null,
  primary key (dossier, kind, finding)
);

create table publication_signature (
  dossier text not null references dossier (id) on delete cascade,
  kind text not null check (kind in ('budget', 'results')),
  signature text not null check (signature in ('secrecy', 'head')),
  content text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  primary key (dossier, kind, signature)
);

create table publication (
  id text primary key,
  dossier text not null references dossier (id),
  kind text not null check (kind in ('budget', 'results')),
  version integer not null check (version >= 1),
  reason text not null,
  disclosed_on date not null,
  package text not null references file (sha256),
  manifest jsonb not null,
  published_by text not null,
  published_at timestamptz not null,
  unique (dossier, kind, version)
);
`,
} as const
