-- Deals: what may become of clients, in stages of pipelines.

-- What deals are counted in unless somebody says otherwise. Workspaces that are there already get their country's (domain/money.rs).
alter table workspaces add column currency {text} not null default 'USD';
update workspaces set currency = case country when 'UA' then 'UAH' when 'RU' then 'RUB' when 'KZ' then 'KZT' when 'PL' then 'PLN' when 'GB' then 'GBP'
  else 'EUR' end where country in ('UA', 'RU', 'KZ', 'PL', 'GB', 'AD', 'AT', 'BE', 'BG', 'CY', 'DE', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'IE', 'IT', 'LT', 'LU', 'LV', 'MC', 'ME', 'MT', 'NL', 'PT', 'SI', 'SK', 'SM', 'VA', 'XK');

-- `lost_reasons` has a reason a line.
create table pipelines (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  name {text} not null,
  name_fold {key_text} not null,
  position {bigint} not null,
  archived {bigint} not null,
  lost_reasons {text} not null,
  created_at {bigint} not null,
  version {bigint} not null,
  primary key (workspace_id, id),
  unique (workspace_id, name_fold)
) {strict};

create table stages (
  workspace_id {bigint} not null,
  id {bytes} not null,
  pipeline_id {bytes} not null,
  name {text} not null,
  kind {text} not null,
  position {bigint} not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, pipeline_id) references pipelines (workspace_id, id)
) {strict};
create index stages_of_pipeline on stages (workspace_id, pipeline_id, position, id);

-- `kind` is that of the stage, which keeps it while a deal is in it. Amounts are hundredths.
create table deals (
  workspace_id {bigint} not null references workspaces (id),
  id {bytes} not null,
  name {text} not null,
  name_fold {key_text} not null,
  pipeline_id {bytes} not null,
  stage_id {bytes} not null,
  kind {key_text} not null,
  amount {bigint},
  currency {key_text} not null,
  contact_id {bytes},
  company_id {bytes},
  responsible_id {bytes},
  responsible_by {text} not null,
  source {text},
  first_campaign {bytes},
  last_campaign {bytes},
  close_date {key_text},
  lost_reason {text},
  call_id {bytes},
  created_by {text} not null,
  created_at {bigint} not null,
  changed_at {bigint} not null,
  stage_since {bigint} not null,
  closed_at {bigint},
  version {bigint} not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, stage_id) references stages (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id),
  foreign key (workspace_id, responsible_id) references users (workspace_id, id)
) {strict};
create index deals_by_stage_since on deals (workspace_id, stage_since, id);
create index deals_of_state on deals (workspace_id, kind, stage_since, id);
create index deals_of_pipeline on deals (workspace_id, pipeline_id, stage_since, id);
create index deals_of_pipeline_and_state on deals (workspace_id, pipeline_id, kind, stage_since, id);
create index deals_of_stage on deals (workspace_id, stage_id, stage_since, id);
create index deals_of_stage_and_user on deals (workspace_id, stage_id, responsible_id, stage_since, id) where responsible_id is not null;
create index deals_of_user on deals (workspace_id, responsible_id, stage_since, id) where responsible_id is not null;
create index deals_of_user_and_state on deals (workspace_id, responsible_id, kind, stage_since, id) where responsible_id is not null;
create index deals_of_contact on deals (workspace_id, contact_id, stage_since, id) where contact_id is not null;
create index deals_of_company on deals (workspace_id, company_id, stage_since, id) where company_id is not null;
-- Asked for each call of a contact.
create index deals_open_of_contact on deals (workspace_id, contact_id, changed_at, id) where kind = 'open' and contact_id is not null;

-- The way of each deal, from the making on. Stages may be removed later, so their names are kept; `contact_id` is the deal's, whose timeline shows it.
create table deal_moves (
  workspace_id {bigint} not null,
  deal_id {bytes} not null,
  id {bytes} not null,
  at {bigint} not null,
  user_id {bytes},
  from_stage_id {bytes},
  from_name {text},
  to_stage_id {bytes} not null,
  to_name {text} not null,
  to_kind {text} not null,
  contact_id {bytes},
  primary key (workspace_id, deal_id, id)
) {clustered};
create index deal_moves_of_contact on deal_moves (workspace_id, contact_id, at, id) where contact_id is not null;

-- Sums of what the deals are worth, by the responsible (nil: nobody). Kept by differences.
create table deal_sums (
  workspace_id {bigint} not null,
  stage_id {bytes} not null,
  responsible_id {bytes} not null,
  currency {key_text} not null,
  deals {bigint} not null,
  amount {bigint} not null,
  primary key (workspace_id, stage_id, responsible_id, currency)
) {clustered};

-- Workspaces that are there already begin with the same pipeline as new ones (domain/deal.rs), whose ids only need to differ from each other.
insert into pipelines (workspace_id, id, name, name_fold, position, archived, lost_reasons, created_at, version)
  select id, cast('pipeline-0000001' as {bytes}), case language when 'uk' then 'Продажі' when 'ru' then 'Продажи' else 'Sales' end,
    case language when 'uk' then 'продажі' when 'ru' then 'продажи' else 'sales' end, 0, 0, case language when 'uk' then 'Задорого
Обрали інших
Більше не потрібно' when 'ru' then 'Слишком дорого
Выбрали других
Больше не нужно' else 'Too expensive
Chose somebody else
No longer needed' end, created_at, 1 from workspaces;
insert into stages (workspace_id, id, pipeline_id, name, kind, position)
  select id, cast('stage-0000000001' as {bytes}), cast('pipeline-0000001' as {bytes}),
    case language when 'uk' then 'Нові' when 'ru' then 'Новые' else 'New' end, 'open', 0 from workspaces;
insert into stages (workspace_id, id, pipeline_id, name, kind, position)
  select id, cast('stage-0000000002' as {bytes}), cast('pipeline-0000001' as {bytes}),
    case language when 'uk' then 'Презентація' when 'ru' then 'Презентация' else 'Presentation' end, 'open', 1 from workspaces;
insert into stages (workspace_id, id, pipeline_id, name, kind, position)
  select id, cast('stage-0000000003' as {bytes}), cast('pipeline-0000001' as {bytes}),
    case language when 'uk' then 'Переговори' when 'ru' then 'Переговоры' else 'Negotiating' end, 'open', 2 from workspaces;
insert into stages (workspace_id, id, pipeline_id, name, kind, position)
  select id, cast('stage-0000000004' as {bytes}), cast('pipeline-0000001' as {bytes}),
    case language when 'uk' then 'Виграно' when 'ru' then 'Выиграно' else 'Won' end, 'won', 3 from workspaces;
insert into stages (workspace_id, id, pipeline_id, name, kind, position)
  select id, cast('stage-0000000005' as {bytes}), cast('pipeline-0000001' as {bytes}),
    case language when 'uk' then 'Втрачено' when 'ru' then 'Потеряно' else 'Lost' end, 'lost', 4 from workspaces;
