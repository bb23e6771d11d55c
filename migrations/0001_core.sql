-- The customers of the server. Global, like accounts and credentials; everything else begins with workspace_id.
create table workspaces (
  id {bigint} not null primary key,
  name {text} not null,
  name_fold {key_text} not null unique,
  country {text} not null,
  time_zone {text} not null,
  language {text} not null,
  shared_number_policy {text} not null,
  link_earlier {bigint} not null,
  adopt_ownerless {bigint} not null,
  created_at {bigint} not null,
  version {bigint} not null
) {strict};

-- Persons who can log in.
create table accounts (
  id {bytes} not null primary key,
  email {key_text} not null unique,
  password_hash {text},
  language {text},
  created_at {bigint} not null,
  version {bigint} not null
) {strict};

-- Secrets by which somebody is let in, by hash: sessions, API tokens, invitations, webhook and forward URLs.
create table credentials (
  hash {bytes} not null primary key,
  id {bytes} not null unique,
  kind {key_text} not null,
  workspace_id {bigint},
  subject_id {bytes},
  name {text} not null,
  role {text},
  created_at {bigint} not null,
  expires_at {bigint},
  last_used_at {bigint}
) {strict};
create index credentials_of_subject on credentials (kind, workspace_id, subject_id);

create table teams (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  name {text} not null,
  name_fold {key_text} not null,
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, name_fold)
) {strict};

create table users (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  account_id {bytes} not null,
  name {text} not null,
  name_fold {key_text} not null,
  email {key_text} not null,
  role {text} not null,
  team_id {bytes},
  active {bigint} not null,
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, account_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
) {strict};
create index users_by_account on users (account_id);

create table connections (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  kind {text} not null,
  name {text} not null,
  enabled {bigint} not null,
  mode {text} not null,
  project_id {text},
  auth_key_sealed {bytes},
  auth_key_hint {text},
  hook_token_sealed {bytes} not null,
  forward_token_sealed {bytes} not null,
  create_contacts {bigint} not null,
  contact_source {text} not null,
  time_zone {text} not null,
  exact_match_only {bigint} not null,
  min_talk_seconds {bigint} not null,
  min_ring_seconds {bigint} not null,
  forward_format {text} not null,
  forward_key {text} not null,
  forward_order {text} not null,
  forward_deadline_ms {bigint} not null,
  forward_only_online {bigint} not null,
  ringing_stale_seconds {bigint} not null,
  talking_stale_seconds {bigint} not null,
  effects_horizon_seconds {bigint} not null,
  recording_hosts {text} not null,
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};

-- Keys of a source that a person assigned to a meaning.
create table connection_aliases (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  alias {key_text} not null,
  meaning {text} not null,
  primary key (workspace_id, connection_id, alias),
  foreign key (workspace_id, connection_id) references connections (workspace_id, id)
) {clustered};

create table employees (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  user_id {bytes} not null,
  position {bigint} not null,
  employee_id {text},
  sip_account {text},
  fmc_number {text},
  extension {text},
  primary key (workspace_id, connection_id, user_id),
  foreign key (workspace_id, connection_id) references connections (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
) {clustered};

create table lines (
  workspace_id {bigint} not null,
  id {bytes} not null,
  connection_id {bytes} not null,
  e164 {key_text} not null,
  name {text},
  group_name {text},
  create_contacts {bigint},
  min_talk_seconds {bigint},
  min_ring_seconds {bigint},
  ignored {bigint} not null,
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, connection_id, e164),
  foreign key (workspace_id, connection_id) references connections (workspace_id, id)
) {strict};

-- What telephony sent, as it came. Rows are added and, when they are old enough, removed; never changed.
-- No foreign keys on this and the other tables of intake: they are written tens of thousands of times a second.
-- Rows this large lie beside their key, not in it: a tree of small entries stays small, and so does the database (measured).
create table raw_events (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  id {bytes} not null,
  received_at {bigint} not null,
  event {text},
  query {bytes},
  content_type {text},
  body {bytes} not null,
  primary key (workspace_id, connection_id, id)
) {strict};

-- The events that are not processed yet: the queue that is drained by call. `history` is 1 if an event makes rows, links and statistics only.
create table pending_events (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  event_id {bytes} not null,
  history {bigint} not null,
  primary key (workspace_id, connection_id, event_id)
) {clustered};

-- What became of an event.
create table event_results (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  event_id {bytes} not null,
  call_id {bytes},
  moment {bigint},
  problem {text},
  details {bytes},
  processed_at {bigint} not null,
  primary key (workspace_id, connection_id, event_id)
) {clustered};
create index event_results_of_call on event_results (workspace_id, call_id, event_id) where call_id is not null;
create index event_results_with_problem on event_results (workspace_id, connection_id, event_id) where problem is not null;

-- One row per call. `state` is the merge of its events; `shown` and the columns were computed from it with the settings of that time.
create table calls (
  workspace_id {bigint} not null,
  id {bytes} not null,
  connection_id {bytes} not null,
  external_id {key_text} not null,
  generation {bigint} not null,
  version {bigint} not null,
  state {bytes} not null,
  shown {bytes} not null,
  closed {bigint} not null,
  direction {text} not null,
  phase {bigint} not null,
  outcome {text},
  missed {bigint} not null,
  service {bigint} not null,
  client_e164 {key_text},
  client_text {key_text},
  line {key_text},
  user_id {bytes},
  started_at {bigint} not null,
  heard_at {bigint} not null,
  talk_seconds {bigint} not null,
  wait_seconds {bigint},
  has_recording {bigint} not null,
  counted_hour {bigint},
  contact_id {bytes},
  company_id {bytes},
  link_by_person {bigint} not null,
  matched_phone {text},
  matched_rule {text},
  candidates {bytes},
  reason {text} not null,
  table_row {bigint},
  result {text},
  primary key (workspace_id, id),
  unique (workspace_id, connection_id, external_id, generation)
) {strict};
create index calls_by_start on calls (workspace_id, started_at, id);
create index calls_of_contact on calls (workspace_id, contact_id, started_at, id) where contact_id is not null;
create index calls_of_company on calls (workspace_id, company_id, started_at, id) where company_id is not null;
create index calls_of_user on calls (workspace_id, user_id, started_at, id) where user_id is not null;
create index calls_of_number on calls (workspace_id, client_e164, started_at, id) where client_e164 is not null;
create index calls_of_line on calls (workspace_id, line, started_at, id) where line is not null;
create index calls_of_connection on calls (workspace_id, connection_id, started_at, id);
create index calls_of_outcome on calls (workspace_id, outcome, started_at, id) where outcome <> 'answered';
create index calls_missed on calls (workspace_id, started_at, id) where missed = 1;
create index calls_unlinked on calls (workspace_id, started_at, id) where contact_id is null and company_id is null;
create index calls_recorded on calls (workspace_id, started_at, id) where has_recording = 1;
create index calls_open on calls (workspace_id, connection_id, heard_at, id) where phase < 2;

-- What a call caused, at most once each.
create table effects (
  workspace_id {bigint} not null,
  call_id {bytes} not null,
  kind {key_text} not null,
  entity {text} not null,
  entity_id {bytes},
  at {bigint} not null,
  details {bytes},
  primary key (workspace_id, call_id, kind)
) {clustered};

-- A number that calls or cards mention. Whatever creates, links or tasks for it bumps the version, as a guard.
create table numbers (
  workspace_id {bigint} not null,
  e164 {key_text} not null,
  version {bigint} not null,
  chosen_contact_id {bytes},
  primary key (workspace_id, e164)
) {clustered};

create table companies (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  name {text} not null,
  name_fold {key_text} not null,
  responsible_id {bytes},
  created_at {bigint} not null,
  changed_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};
create index companies_by_name on companies (workspace_id, name_fold, id);

create table company_phones (
  workspace_id {bigint} not null,
  company_id {bytes} not null,
  position {bigint} not null,
  raw {text} not null,
  e164 {key_text},
  primary key (workspace_id, company_id, position),
  foreign key (workspace_id, company_id) references companies (workspace_id, id)
) {clustered};
create index company_phones_by_number on company_phones (workspace_id, e164, company_id) where e164 is not null;

create table contacts (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  name {text} not null,
  name_fold {key_text} not null,
  named {bigint} not null,
  caller_name {text},
  source {text},
  company_id {bytes},
  responsible_id {bytes},
  responsible_by {text} not null,
  created_by {text} not null,
  created_call_id {bytes},
  first_campaign {bytes},
  last_campaign {bytes},
  tags {text} not null,
  created_at {bigint} not null,
  changed_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id),
  foreign key (workspace_id, responsible_id) references users (workspace_id, id)
) {strict};
create index contacts_by_name on contacts (workspace_id, name_fold, id);
create index contacts_of_company on contacts (workspace_id, company_id, id) where company_id is not null;

create table contact_phones (
  workspace_id {bigint} not null,
  contact_id {bytes} not null,
  position {bigint} not null,
  raw {text} not null,
  e164 {key_text},
  primary key (workspace_id, contact_id, position),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
) {clustered};
create index contact_phones_by_number on contact_phones (workspace_id, e164, contact_id) where e164 is not null;

create table contact_emails (
  workspace_id {bigint} not null,
  contact_id {bytes} not null,
  position {bigint} not null,
  email {text} not null,
  email_fold {key_text} not null,
  primary key (workspace_id, contact_id, position),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
) {clustered};
create index contact_emails_by_email on contact_emails (workspace_id, email_fold, contact_id);

-- What calls know of a contact. Apart from it, so that a call never spoils somebody's edit of the card.
create table contact_facts (
  workspace_id {bigint} not null,
  contact_id {bytes} not null,
  last_call_at {bigint},
  last_talked_at {bigint},
  primary key (workspace_id, contact_id)
) {clustered};

create table notes (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  contact_id {bytes},
  call_id {bytes},
  author_id {bytes},
  body {text} not null,
  created_at {bigint} not null,
  changed_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};
create index notes_of_contact on notes (workspace_id, contact_id, created_at, id) where contact_id is not null;
create index notes_of_call on notes (workspace_id, call_id, created_at, id) where call_id is not null;

-- Sums of what the calls contribute, by the workspace's local hour.
create table call_statistics (
  workspace_id {bigint} not null,
  hour {bigint} not null,
  connection_id {bytes} not null,
  line {key_text} not null,
  user_id {bytes} not null,
  direction {key_text} not null,
  outcome {key_text} not null,
  missed {bigint} not null,
  calls {bigint} not null,
  talk_seconds {bigint} not null,
  wait_seconds {bigint} not null,
  waits {bigint} not null,
  primary key (workspace_id, hour, connection_id, line, user_id, direction, outcome, missed)
) {clustered};

-- Work that is done later.
create table jobs (
  workspace_id {bigint} not null,
  id {bytes} not null,
  kind {key_text} not null,
  job_key {key_text} not null,
  payload {bytes} not null,
  state {key_text} not null,
  due_at {bigint} not null,
  attempts {bigint} not null,
  leased_until {bigint},
  last_error {text},
  progress {bigint} not null,
  progress_of {bigint},
  created_at {bigint} not null,
  finished_at {bigint},
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};
create index jobs_due on jobs (workspace_id, due_at, id) where state = 'queued';
create index jobs_of_key on jobs (workspace_id, kind, job_key, id) where state = 'queued';

-- The workspaces with jobs that are due, so that nobody has to look through all of them. Whoever announces a job counts `announced` up, which guards
-- the work of those who look through the jobs of a workspace and then note when the next one is due.
create table due_workspaces (
  workspace_id {bigint} not null primary key,
  due_at {bigint} not null,
  announced {bigint} not null
) {strict};
create index due_workspaces_by_time on due_workspaces (due_at, workspace_id);

create table audit (
  workspace_id {bigint} not null,
  id {bytes} not null,
  at {bigint} not null,
  actor_id {bytes},
  action {text} not null,
  entity {text} not null,
  entity_id {bytes},
  primary key (workspace_id, id)
) {clustered};

-- Replies to POST requests that carried an Idempotency-Key.
create table idempotency (
  workspace_id {bigint} not null,
  actor {key_text} not null,
  idempotency_key {key_text} not null,
  fingerprint {bytes} not null,
  status {bigint} not null,
  body {bytes} not null,
  created_at {bigint} not null,
  primary key (workspace_id, actor, idempotency_key)
) {strict};
create index idempotency_by_age on idempotency (workspace_id, created_at);

-- The counter of the change feed, bumped as the last step of a batch.
create table feed (
  workspace_id {bigint} not null primary key,
  seq {bigint} not null,
  oldest {bigint} not null
) {strict};

create table changes (
  workspace_id {bigint} not null,
  seq {bigint} not null,
  noun {text} not null,
  entity_id {bytes} not null,
  version {bigint} not null,
  primary key (workspace_id, seq)
) {clustered};
