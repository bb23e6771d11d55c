-- Recordings: who may hear and keep them, how they are archived, and for how long.

-- What a user may do with recordings, where that differs from the role; null: as the role.
alter table users add column may_listen {bigint};
alter table users add column may_download {bigint};

-- Days after a call after which its archived recording is deleted; null: never.
alter table workspaces add column keep_recordings_days {bigint};

-- Whether recordings are copied to the server's storage, if it has one; and which channel of a stereo recording is the client.
alter table connections add column archive_recordings {bigint} not null default 1;
alter table connections add column client_channel {text} not null default 'left';

-- What became of the recording of a call, where that is more than its link says: `archived`, `gone`, `deleted`.
alter table calls add column recording_kept {text};

-- The recordings that were archived, or are to be. A row is both the work and what became of it.
create table recordings (
  workspace_id {bigint} not null,
  call_id {bytes} not null,
  connection_id {bytes} not null,
  state {key_text} not null,
  started_at {bigint} not null,
  wanted_at {bigint} not null,
  due_at {bigint} not null,
  attempts {bigint} not null,
  problem {text},
  problem_at {bigint},
  -- The mark of the storage that it is in.
  storage_mark {bytes},
  storage_key {text},
  media_type {text},
  size {bigint},
  sha256 {bytes},
  channels {bigint},
  archived_at {bigint},
  version {bigint} not null,
  primary key (workspace_id, call_id)
) {strict};
create index recordings_due on recordings (workspace_id, due_at, call_id) where state = 'waiting';
create index recordings_by_age on recordings (workspace_id, started_at, call_id) where state = 'archived';
-- For the sums of a workspace, and for what is to be tried again.
create index recordings_by_state on recordings (workspace_id, state, storage_mark, size);
create index recordings_in_trouble on recordings (workspace_id, problem_at) where problem is not null;
