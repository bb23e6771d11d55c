-- Automations: chains of blocks that are gone through when something happens.

-- `revision` names the definition with which new runs begin; runs under way keep theirs. Tasks that were due by `looked_to` were looked at.
create table automations (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  name {text} not null,
  state {key_text} not null,
  revision {bigint} not null,
  looked_to {bigint} not null,
  created_at {bigint} not null,
  created_by {bytes},
  changed_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};
create index automations_active on automations (workspace_id, id) where state = 'active';

create table automation_definitions (
  workspace_id {bigint} not null,
  automation_id {bytes} not null,
  revision {bigint} not null,
  content {bytes} not null,
  primary key (workspace_id, automation_id, revision)
) {clustered};

-- One time that an automation was begun. The cause is what happened, by its id and, where it can happen again, a number: so it begins an automation once.
-- `place` is the block that comes next, `chain` the automations that led here, `due_at` is there until the run is over; while somebody is at it, it is
-- when others take it for abandoned.
create table automation_runs (
  workspace_id {bigint} not null,
  id {bytes} not null,
  automation_id {bytes} not null,
  revision {bigint} not null,
  trigger_kind {key_text} not null,
  cause_id {bytes} not null,
  cause_no {bigint} not null,
  state {key_text} not null,
  place {key_text},
  call_id {bytes},
  contact_id {bytes},
  company_id {bytes},
  deal_id {bytes},
  task_id {bytes},
  chain {bytes},
  steps {bigint} not null,
  attempts {bigint} not null,
  due_at {bigint},
  waits_for {bytes},
  wait_value {text},
  wait_until {bigint},
  error_code {key_text},
  error_detail {text},
  began_at {bigint} not null,
  ended_at {bigint},
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, automation_id, cause_id, cause_no)
) {strict};
create index automation_runs_due on automation_runs (workspace_id, due_at, id) where due_at is not null;
create index automation_runs_of_state on automation_runs (workspace_id, automation_id, state, id);
create index automation_runs_of_automation on automation_runs (workspace_id, automation_id, id);
create index automation_runs_waiting on automation_runs (workspace_id, waits_for) where waits_for is not null;
create index automation_runs_of_contact on automation_runs (workspace_id, contact_id, began_at, id) where contact_id is not null;

-- What became of the blocks of a run. `word` is filled into the sentence that `reason` names.
create table automation_steps (
  workspace_id {bigint} not null,
  run_id {bytes} not null,
  n {bigint} not null,
  block_id {key_text} not null,
  kind {key_text} not null,
  state {key_text} not null,
  at {bigint} not null,
  entity {key_text},
  entity_id {bytes},
  reason {key_text} not null,
  word {text},
  primary key (workspace_id, run_id, n)
) {clustered};

-- Whose turn it was last in a block that takes people one after the other.
create table automation_turns (
  workspace_id {bigint} not null,
  automation_id {bytes} not null,
  block_id {key_text} not null,
  turns {bigint} not null,
  primary key (workspace_id, automation_id, block_id)
) {clustered};

-- What people are told in the application.
create table notices (
  workspace_id {bigint} not null,
  id {bytes} not null,
  user_id {bytes} not null,
  at {bigint} not null,
  body {text} not null,
  entity {key_text},
  entity_id {bytes},
  read_at {bigint},
  primary key (workspace_id, id)
) {strict};
create index notices_of_user on notices (workspace_id, user_id, id);
create index notices_unread on notices (workspace_id, user_id, id) where read_at is null;

-- What wrote a note; null: a person, or a program that acts for one.
alter table notes add column created_by {text};
