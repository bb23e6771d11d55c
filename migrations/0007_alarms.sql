-- Alarms by mail and by webhook, and what was lost before.

-- Whether this user wants mail when calls stop coming; null is what the role has: those who administer do.
alter table users add column mail_alarms {bigint};

-- The connections whose webhooks have stopped coming, and about which people were told. A row is one silence; it goes when webhooks come again.
create table silences (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  since {bigint} not null,
  noted_at {bigint} not null,
  primary key (workspace_id, connection_id)
) {clustered};

-- Addresses of other programs that are told what happens. `events` holds the names of what they are told of, with blanks between them.
create table webhooks (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  url {text} not null,
  events {text} not null,
  enabled {bigint} not null,
  secret_sealed {bytes} not null,
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};

-- What was sent to them, or is to be. `body` is the message as it is signed.
create table webhook_deliveries (
  workspace_id {bigint} not null,
  id {bytes} not null,
  webhook_id {bytes} not null,
  event {text} not null,
  body {bytes} not null,
  state {key_text} not null,
  attempts {bigint} not null,
  status {bigint},
  problem {text},
  created_at {bigint} not null,
  tried_at {bigint},
  primary key (workspace_id, id)
) {strict};
create index webhook_deliveries_of on webhook_deliveries (workspace_id, webhook_id, id);

-- Whether somebody was talked with after a call is one look into the first, calls that only a loose match attached are a walk along the second.
create index calls_talked on calls (workspace_id, client_e164, started_at) where client_e164 is not null and talk_seconds >= 10;
create index calls_loosely_matched on calls (workspace_id, started_at, id) where matched_phone <> client_e164 and link_by_person = 0;
