-- Generic CTI, and callers who are blocked.

-- Counts the calls of a source that uses an id again; null is 0. It is decided once, when the event comes in.
alter table raw_events add column generation {bigint};

-- The latest call under each id of such a source.
create table cti_calls (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  external_id {key_text} not null,
  generation {bytes} not null,
  version {bigint} not null,
  primary key (workspace_id, connection_id, external_id)
) {clustered};

-- Callers who make no contacts, are forwarded to nobody, and find the line busy where the source lets us say so.
create table blocked_numbers (
  workspace_id {bigint} not null,
  e164 {key_text} not null,
  note {text},
  created_at {bigint} not null,
  created_by {bytes},
  version {bigint} not null,
  primary key (workspace_id, e164)
) {clustered};
