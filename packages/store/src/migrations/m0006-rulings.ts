/** What the finance bureau sets in the place of a profile's numbers, from a fiscal year on. */
export const rulings = {
  name: '0006-rulings',
  sql: `
create table ruling (
  fiscal_year integer not null check (fiscal_year between 1994 and 2100),
  parameter text not null default '',
  value jsonb not null,
  reason text not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (fiscal_year, parameter)
);
`,
} as const
