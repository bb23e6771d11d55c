-- Calls that people start with a click: the source is asked to ring them and then the client.
create table call_requests (
  workspace_id {bigint} not null,
  id {bytes} not null,
  user_id {bytes} not null,
  connection_id {bytes} not null,
  e164 {key_text} not null,
  contact_id {bytes},
  state {key_text} not null,
  problem {text},
  call_id {bytes},
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
) {strict};
create index call_requests_open on call_requests (workspace_id, e164, id) where call_id is null;
create index call_requests_of_user on call_requests (workspace_id, user_id, id);
create index call_requests_of_call on call_requests (workspace_id, call_id) where call_id is not null;
