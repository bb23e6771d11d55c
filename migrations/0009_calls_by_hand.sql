-- What calls led to, calls that were made elsewhere and logged by hand, and contact cards for the source's own phones.

-- The workspace's list of results. One that is archived is offered no more; calls that have it keep it.
create table call_results (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  name {text} not null,
  name_fold {key_text} not null,
  position {bigint} not null,
  archived {bigint} not null,
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, name_fold)
) {strict};

-- Workspaces that are there already begin with the same list as new ones (domain/call_result.rs), whose ids only need to differ from each other.
insert into call_results (workspace_id, id, name, name_fold, position, archived, created_at, version)
  select id, cast('call-result-0001' as {bytes}), case language when 'uk' then 'Домовилися' when 'ru' then 'Договорились' else 'Agreed' end,
    case language when 'uk' then 'домовилися' when 'ru' then 'договорились' else 'agreed' end, 0, 0, created_at, 1 from workspaces;
insert into call_results (workspace_id, id, name, name_fold, position, archived, created_at, version)
  select id, cast('call-result-0002' as {bytes}), case language when 'uk' then 'Передзвонити' when 'ru' then 'Перезвонить' else 'Call again' end,
    case language when 'uk' then 'передзвонити' when 'ru' then 'перезвонить' else 'call again' end, 1, 0, created_at, 1 from workspaces;
insert into call_results (workspace_id, id, name, name_fold, position, archived, created_at, version)
  select id, cast('call-result-0003' as {bytes}), case language when 'uk' then 'Не цікаво' when 'ru' then 'Не интересно' else 'Not interested' end,
    case language when 'uk' then 'не цікаво' when 'ru' then 'не интересно' else 'not interested' end, 2, 0, created_at, 1 from workspaces;
insert into call_results (workspace_id, id, name, name_fold, position, archived, created_at, version)
  select id, cast('call-result-0004' as {bytes}), case language when 'uk' then 'Помилка номером' when 'ru' then 'Ошиблись номером' else 'Wrong number' end,
    case language when 'uk' then 'помилка номером' when 'ru' then 'ошиблись номером' else 'wrong number' end, 3, 0, created_at, 1 from workspaces;

-- `result` keeps the words of calls from before there was a list.
alter table calls add column result_id {bytes};
create index calls_of_result on calls (workspace_id, result_id, started_at, id) where result_id is not null;

-- Who logged a call by hand, and what it was made with. Its row in `calls` is one like any other.
create table logged_calls (
  workspace_id {bigint} not null,
  call_id {bytes} not null,
  user_id {bytes},
  medium {text} not null,
  created_at {bigint} not null,
  primary key (workspace_id, call_id)
) {clustered};

-- Whether the card of a known caller is sent to the source, whose own phones show it.
alter table connections add column push_contact_cards {bigint} not null default 0;

-- How sending them goes.
create table contact_cards (
  workspace_id {bigint} not null,
  connection_id {bytes} not null,
  pushed {bigint} not null,
  pushed_at {bigint},
  problem {text},
  problem_at {bigint},
  primary key (workspace_id, connection_id)
) {clustered};
