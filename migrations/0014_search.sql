-- What a search finds things by: words of names in one alphabet, what phones end with, e-mail addresses (domain/search.rs). `kind`: 1 contacts, 2 companies, 3 deals.
create table search_terms (
  workspace_id {bigint} not null,
  kind {bigint} not null,
  term {key_text} not null,
  entity_id {bytes} not null,
  primary key (workspace_id, kind, term, entity_id)
) {clustered};

-- The terms of each, a line each, so that those which are no longer true can be taken away.
create table search_entries (
  workspace_id {bigint} not null,
  kind {bigint} not null,
  entity_id {bytes} not null,
  terms {text} not null,
  primary key (workspace_id, kind, entity_id)
) {clustered};

-- How far the terms follow the change feed of a workspace. While `scan_kind` is there all cards of that kind behind `scan_id` are still to be read once.
create table search_places (
  workspace_id {bigint} not null,
  seq {bigint} not null,
  scan_kind {bigint},
  scan_id {bytes},
  version {bigint} not null,
  primary key (workspace_id)
) {clustered};
