-- Whose contacts, companies, deals, tasks and calls managers see: `all`, `team`, `own`; what is said of a person comes first, null: as the workspace says.
alter table workspaces add column managers_see {text} not null default 'all';
alter table users add column sees {text};
create index users_of_team on users (workspace_id, team_id, id) where team_id is not null;
