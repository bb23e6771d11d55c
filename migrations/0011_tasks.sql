-- What somebody has to do, made by people and by calls.

-- `due_at` is the greatest number where nobody said when, so that such tasks come last. `open_for` is there while a task is open that calls made: the
-- contact's id, or the number of a client whom nobody knows. Of each at most one is open.
create table tasks (
  workspace_id {bigint} not null,
  id {bytes} not null,
  kind {text} not null,
  origin {text} not null,
  title {text},
  body {text},
  state {key_text} not null,
  due_at {bigint} not null,
  assignee_id {bytes},
  assigned_by {text},
  contact_id {bytes},
  company_id {bytes},
  e164 {key_text},
  call_id {bytes},
  answered_by {bytes},
  open_for {bytes},
  closed_at {bigint},
  closed_by {bytes},
  closed_call_id {bytes},
  created_at {bigint} not null,
  created_by {bytes},
  changed_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, open_for)
) {strict};
create index tasks_open on tasks (workspace_id, due_at, id) where state = 'open';
create index tasks_open_of_nobody on tasks (workspace_id, due_at, id) where state = 'open' and assignee_id is null;
create index tasks_open_of_user on tasks (workspace_id, assignee_id, due_at, id) where state = 'open' and assignee_id is not null;
create index tasks_closed on tasks (workspace_id, closed_at, id) where closed_at is not null;
create index tasks_closed_of_user on tasks (workspace_id, assignee_id, closed_at, id) where closed_at is not null and assignee_id is not null;
create index tasks_of_contact on tasks (workspace_id, contact_id, created_at, id) where contact_id is not null;
create index tasks_of_company on tasks (workspace_id, company_id, created_at, id) where company_id is not null;
create index tasks_in_turn on tasks (workspace_id, assignee_id, created_at) where assigned_by = 'turn';

-- The calls that a task is about.
create table task_calls (
  workspace_id {bigint} not null,
  task_id {bytes} not null,
  call_id {bytes} not null,
  missed {bigint} not null,
  started_at {bigint} not null,
  primary key (workspace_id, task_id, call_id)
) {clustered};
create index task_calls_of_call on task_calls (workspace_id, call_id, task_id);

-- Guards what calls decide about the tasks of a client: a contact's id, or a number. Whoever makes, notes or closes one, or has talked with the client and
-- found none, bumps it: so a missed call and the call back cannot pass each other.
create table task_clients (
  workspace_id {bigint} not null,
  client {bytes} not null,
  version {bigint} not null,
  primary key (workspace_id, client)
) {clustered};

-- Who takes care of a waiting client, and until when.
create table taken_clients (
  workspace_id {bigint} not null,
  e164 {key_text} not null,
  user_id {bytes} not null,
  until_at {bigint} not null,
  primary key (workspace_id, e164)
) {clustered};

-- For which local day somebody was told in the morning what is to be done, by the beginning of that day; and who wants to be told, null: everybody.
create table task_digests (
  workspace_id {bigint} not null,
  user_id {bytes} not null,
  day {bigint} not null,
  primary key (workspace_id, user_id)
) {clustered};
alter table users add column mail_tasks {bigint};

-- Which calls make tasks; null: none, and of a line: as its connection.
alter table connections add column task_rules {bytes};
alter table lines add column task_rules {bytes};
create index lines_with_task_rules on lines (workspace_id, id) where task_rules is not null;

-- The least conversation that answers a client, and for how long a waiting client is somebody's.
alter table workspaces add column call_back_seconds {bigint} not null default 10;
alter table workspaces add column take_minutes {bigint} not null default 15;
