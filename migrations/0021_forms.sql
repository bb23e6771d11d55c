-- Forms that anybody can fill in, and what was sent with them.

-- `public_key` stands in the address of the form; it begins with the number of the workspace. `content` is what the form asks and says, packed. `turn` grows with each submission that makes a contact or
-- finds one by its e-mail address: for addresses there is no other guard.
create table forms (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  public_key {key_text} not null,
  name {text} not null,
  active {bigint} not null,
  language {key_text} not null,
  source {text},
  responsible_id {bytes},
  content {bytes} not null,
  turn {bigint} not null,
  created_at {bigint} not null,
  changed_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, public_key)
) {strict};

-- What somebody sent. It is kept whatever becomes of the form. `nonce` is that of the page, so a page is sent once; `e164` and `email_fold` are there
-- only while it counts as spam: by them it is found when the person is to be forgotten.
create table form_submissions (
  workspace_id {bigint} not null,
  id {bytes} not null,
  form_id {bytes} not null,
  form_name {text} not null,
  state {key_text} not null,
  reason {key_text},
  content {bytes} not null,
  at {bigint} not null,
  nonce {bytes},
  contact_id {bytes},
  made_contact {bigint} not null,
  e164 {key_text},
  email_fold {key_text},
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, nonce)
) {strict};
create index form_submissions_of_form on form_submissions (workspace_id, form_id, id);
create index form_submissions_of_state on form_submissions (workspace_id, form_id, state, id);
create index form_submissions_of_contact on form_submissions (workspace_id, contact_id, at, id) where contact_id is not null;
create index form_submissions_by_number on form_submissions (workspace_id, e164) where e164 is not null;
create index form_submissions_by_email on form_submissions (workspace_id, email_fold) where email_fold is not null;
