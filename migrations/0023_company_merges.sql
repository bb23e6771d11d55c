-- Companies that are there twice: made one, and said to be two.

-- Merges of companies stand among those of contacts. `entity`: 1 contacts, 2 companies.
alter table merges add column entity {bigint} not null default 1;
alter table merges add column contacts {bigint} not null default 0;

-- Companies of which somebody said that they are not one; the lesser id stands first.
create table apart_companies (
  workspace_id {bigint} not null references workspaces (id),
  first_id {bytes} not null,
  second_id {bytes} not null,
  at {bigint} not null,
  user_id {bytes},
  primary key (workspace_id, first_id, second_id)
) {clustered};
create index apart_companies_by_second on apart_companies (workspace_id, second_id, first_id);

-- By what the rows are found that move with a card.
create index automation_runs_of_company on automation_runs (workspace_id, company_id, id) where company_id is not null;
create index import_refs_of_entity on import_refs (workspace_id, entity_id);
