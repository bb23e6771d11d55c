-- Who takes care of a waiting client is kept by the client (a contact's id, or a number), not by one of the client's numbers. What was taken so far lapses
-- within minutes, and is not carried over.
drop table taken_clients;
create table taken_clients (
  workspace_id {bigint} not null,
  client {bytes} not null,
  user_id {bytes} not null,
  until_at {bigint} not null,
  primary key (workspace_id, client)
) {clustered};
