-- More of a contact's timeline: what was changed on the card, who is mentioned in notes, and the one entry that stays on top.

-- An edit of a contact: which fields had other values. `changed` is packed (store/card_changes.rs).
create table card_changes (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  contact_id {bytes} not null,
  at {bigint} not null,
  user_id {bytes},
  way {key_text} not null,
  changed {bytes} not null,
  primary key (workspace_id, id)
) {strict};
create index card_changes_of_contact on card_changes (workspace_id, contact_id, at, id);

-- The entry that stays on top of a contact's timeline. One that is gone, or belongs to another contact, is not shown.
create table pins (
  workspace_id {bigint} not null references workspaces (id),
  contact_id {bytes} not null,
  kind {key_text} not null,
  entity_id {bytes} not null,
  at {bigint} not null,
  user_id {bytes},
  primary key (workspace_id, contact_id)
) {strict};

-- Who is mentioned in a note, packed (store/notes.rs).
alter table notes add column mentions {bytes};
