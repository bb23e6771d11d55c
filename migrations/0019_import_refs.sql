-- By what rows of files are known again.

-- What a row of a file became: by its own id where the file comes from, or by a digest of what it says if it has none. Other files refer to it by that id, and
-- the same file once more changes nothing. A card that was removed leaves its row behind, which then means nothing.
create table import_refs (
  workspace_id {bigint} not null references workspaces (id),
  noun {key_text} not null,
  ref {key_text} not null,
  entity_id {bytes} not null,
  primary key (workspace_id, noun, ref)
) {strict};
