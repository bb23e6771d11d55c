-- Fields that a workspace adds to its cards, tags of all cards, and views of lists.

-- `kind` says what the values are. `choices` has a line each: a number, a blank, the name. `field_key` never changes; numbers of choices are never used again.
create table fields (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  entity {bigint} not null,
  field_key {key_text} not null,
  name {text} not null,
  kind {text} not null,
  choices {text} not null,
  next_choice {bigint} not null,
  position {bigint} not null,
  archived {bigint} not null,
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, entity, field_key)
) {strict};

-- What the cards have in them.
alter table contacts add column fields {bytes};
alter table companies add column fields {bytes};
alter table companies add column tags {text} not null default '';
alter table deals add column fields {bytes};
alter table deals add column tags {text} not null default '';

-- By what of that cards are found: a tag as `t:` and its text, a value as the field's id and what it is. `entity`: 1 contacts, 2 companies, 3 deals.
create table card_marks (
  workspace_id {bigint} not null,
  entity {bigint} not null,
  mark {key_text} not null,
  card_id {bytes} not null,
  primary key (workspace_id, entity, mark, card_id)
) {clustered};
create index card_marks_of_card on card_marks (workspace_id, entity, card_id, mark);

-- The tags that contacts have already, a line each: their letters are read one after the other.
insert into card_marks (workspace_id, entity, mark, card_id)
  with recursive walk (workspace_id, id, word, rest) as (
    select workspace_id, id, cast('' as text), tags || '
' from contacts where tags <> ''
    union all
    select workspace_id, id, case when substr(word, length(word), 1) = '
' then '' else word end || substr(rest, 1, 1), substr(rest, 2)
      from walk where rest <> ''
  )
  select distinct workspace_id, 1, 't:' || substr(word, 1, length(word) - 1), id from walk
    where length(word) > 1 and substr(word, length(word), 1) = '
';

-- A view is a list with filters, an order and columns, as the address of the page has them.
create table views (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  list {key_text} not null,
  name {text} not null,
  query {text} not null,
  shared {bigint} not null,
  owner_id {bytes} not null,
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};
create index views_of_list on views (workspace_id, list, id);
