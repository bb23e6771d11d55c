-- Reminders of tasks that fall due.

-- Up to when the people of a workspace have been told of tasks that fall due.
create table task_reminders (
  workspace_id {bigint} not null references workspaces (id),
  told_to {bigint} not null,
  primary key (workspace_id)
) {clustered};
