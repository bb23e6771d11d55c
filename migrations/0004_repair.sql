-- What the source's own log of calls says: read every few minutes, since webhooks that failed are never sent again.

-- Seconds between two readings; 0: never by itself.
alter table connections add column repair_seconds {bigint} not null default 300;

-- How far the log of a connection has been read.
create table repairs (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  read_to {bigint} not null,
  read_at {bigint} not null,
  problem {text},
  found {bigint} not null,
  found_at {bigint},
  version {bigint} not null,
  primary key (workspace_id, connection_id)
) {clustered};

-- The rows of the log as they were last seen, so that what says nothing new is not stored again.
create table listed_calls (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  external_id {key_text} not null,
  fingerprint {bytes} not null,
  started_at {bigint} not null,
  provisional {bigint} not null,
  primary key (workspace_id, connection_id, external_id)
) {clustered};
create index listed_calls_provisional on listed_calls (workspace_id, connection_id, started_at) where provisional = 1;

-- Periods of the log that people have read.
create table backfills (
  workspace_id {bigint} not null,
  id {bytes} not null,
  connection_id {bytes} not null,
  user_id {bytes},
  from_at {bigint} not null,
  until_at {bigint} not null,
  preview {bigint} not null,
  contacts {bigint} not null,
  state {key_text} not null,
  read_to {bigint} not null,
  calls {bigint} not null,
  known {bigint} not null,
  fresh {bigint} not null,
  contacts_made {bigint} not null,
  problem {text},
  created_at {bigint} not null,
  finished_at {bigint},
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};
create index backfills_of_connection on backfills (workspace_id, connection_id, id);
