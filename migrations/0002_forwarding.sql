-- Smart forwarding: when somebody works, who is away, and what was answered.

-- Null: always.
alter table workspaces add column working_time {bytes};
-- Null: as the workspace.
alter table users add column working_time {bytes};
-- Another address of the source's API than the vendor's own.
alter table connections add column api_url {text};

create table absences (
  workspace_id {bigint} not null,
  id {bytes} not null,
  user_id {bytes} not null,
  from_at {bigint} not null,
  until_at {bigint} not null,
  deputy_id {bytes},
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id),
  foreign key (workspace_id, deputy_id) references users (workspace_id, id)
) {strict};
create index absences_of_user on absences (workspace_id, user_id, until_at);
create index absences_by_end on absences (workspace_id, until_at, id);

-- What a source asked and was answered. Without foreign keys: it is written after the answer, in masses.
create table forward_log (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  id {bytes} not null,
  at {bigint} not null,
  caller {text},
  caller_e164 {key_text},
  line {key_text},
  call_ref {key_text},
  contact_id {bytes},
  user_id {bytes},
  destination {text},
  reason {text} not null,
  steps {bytes},
  took_micros {bigint} not null,
  primary key (workspace_id, connection_id, id)
) {clustered};

create index lines_by_number on lines (workspace_id, e164);
create index employees_by_fmc on employees (workspace_id, fmc_number) where fmc_number is not null;
create index employees_of_user on employees (workspace_id, user_id);
