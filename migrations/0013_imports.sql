-- Files of rows that people bring in, and what they chose for files of a kind.

-- A file that was read. Its rows lie in import_pages until they are taken over; `layout` and `plan` are packed (store/imports.rs).
create table imports (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  user_id {bytes},
  noun {key_text} not null,
  file_name {text} not null,
  format {text} not null,
  header_key {bytes},
  layout {bytes} not null,
  plan {bytes} not null,
  state {key_text} not null,
  row_count {bigint} not null,
  done {bigint} not null,
  preview {bytes},
  counts {bytes} not null,
  problem {text},
  created_at {bigint} not null,
  started_at {bigint},
  finished_at {bigint},
  version {bigint} not null,
  primary key (workspace_id, id)
) {strict};

-- The rows of a file, a few hundred a page, packed. They are written before the import itself, so that one that exists is whole.
create table import_pages (
  workspace_id {bigint} not null,
  import_id {bytes} not null,
  page {bigint} not null,
  content {bytes} not null,
  primary key (workspace_id, import_id, page)
) {strict};

-- Rows that were refused, with the reasons: those of one batch in a row.
create table import_refusals (
  workspace_id {bigint} not null,
  import_id {bytes} not null,
  first_row {bigint} not null,
  content {bytes} not null,
  primary key (workspace_id, import_id, first_row)
) {strict};

-- What was chosen last for files with one header.
create table import_plans (
  workspace_id {bigint} not null references workspaces (id),
  header_key {bytes} not null,
  plan {bytes} not null,
  changed_at {bigint} not null,
  primary key (workspace_id, header_key)
) {strict};
