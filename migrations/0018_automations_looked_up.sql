-- What has to be found by what automations made or told.

-- The run that made a task: what begins when the task is late knows the chain that led there.
create index automation_steps_of_task on automation_steps (workspace_id, entity_id) where entity = 'task' and state = 'done';
-- Notices about a card that somebody removes go with it.
create index notices_of_entity on notices (workspace_id, entity_id) where entity_id is not null;
-- Merges whose saved cards are to be emptied when they are too old to be taken back.
create index merges_saved on merges (workspace_id, at) where length(saved) > 0;
