-- Cards of one person that were made one, and what is needed to take that back.

-- `saved` is what cannot be told from the rows that were moved (store/merges.rs): both cards as they were, and the kept one as it became.
create table merges (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  kept_id {bytes} not null,
  removed_id {bytes} not null,
  kept_name {text} not null,
  removed_name {text} not null,
  at {bigint} not null,
  user_id {bytes},
  undone_at {bigint},
  undone_by {bytes},
  calls {bigint} not null,
  notes {bigint} not null,
  tasks {bigint} not null,
  deals {bigint} not null,
  phones {bigint} not null,
  emails {bigint} not null,
  saved {bytes} not null,
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};
create index merges_by_time on merges (workspace_id, at, id);
create index merges_of_kept on merges (workspace_id, kept_id, at, id);
create index merges_of_removed on merges (workspace_id, removed_id, id) where undone_at is null;

-- The rows that a merge moved from one card to the other, by their keys.
create table merge_rows (
  workspace_id {bigint} not null,
  merge_id {bytes} not null,
  kind {key_text} not null,
  row_id {bytes} not null,
  part {key_text} not null,
  primary key (workspace_id, merge_id, kind, row_id, part)
) {clustered};

-- Contacts of which somebody said that they are not one person; the lesser id stands first.
create table apart_contacts (
  workspace_id {bigint} not null references workspaces (id),
  first_id {bytes} not null,
  second_id {bytes} not null,
  at {bigint} not null,
  user_id {bytes},
  primary key (workspace_id, first_id, second_id)
) {clustered};
create index apart_contacts_by_second on apart_contacts (workspace_id, second_id, first_id);

create index call_requests_of_contact on call_requests (workspace_id, contact_id, id) where contact_id is not null;

-- What happens when somebody makes a card that looks like one that is there: `off`, `warn`, `forbid`.
alter table workspaces add column duplicates_phone {text} not null default 'warn';
alter table workspaces add column duplicates_email {text} not null default 'warn';
alter table workspaces add column duplicates_name {text} not null default 'off';
