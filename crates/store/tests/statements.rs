//! Every statement is executed on both engines, and every key begins with the workspace.

mod support;

use std::path::Path;

use domain::field::Entity;
use domain::id::{PipelineId, WorkspaceId};
use domain::language::Language;
use domain::money::Currency;
use domain::{call_result, deal};
use store::pipelines::{self, Pipeline};
use store::{Batch, MIGRATIONS, OpenOptions, STATEMENTS, Store, call_results, fields, testing, workspaces};

async fn execute_all(url: &str) {
    let store = Store::open(url, OpenOptions::default()).await.expect("the database opens");
    store.migrate().await.expect("the migrations run");
    for module in STATEMENTS {
        testing::execute_all(&store, module).await.unwrap_or_else(|failures| panic!("{failures}"));
    }
    store.close().await;
}

#[tokio::test]
async fn every_statement_runs_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    execute_all(&format!("sqlite://{}", folder.path().join("test.db").display())).await;
}

#[tokio::test]
async fn every_statement_runs_on_postgres() {
    let database = support::postgres::database().await;
    execute_all(&database.url).await;
}

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path
                .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
                .expect("within")
                .display()
                .to_string();
            found.push((name, std::fs::read_to_string(&path).expect("a text")));
        }
    }
}

#[test]
fn every_module_with_statements_is_on_the_list() {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let library = &found.iter().find(|(name, _)| name == "lib.rs").expect("lib.rs").1;
    for (name, text) in &found {
        let declares = text.lines().any(|line| line.trim_start().starts_with("statements! {"));
        let module = name.trim_end_matches("/mod.rs").trim_end_matches(".rs").replace('/', "::");
        if declares && module != "statement" {
            assert!(library.contains(&format!("    {module}::ALL,")), "{module} is missing in STATEMENTS");
        }
    }
}

/// The tables that are global by exception.
const GLOBAL: [&str; 3] = ["workspaces", "accounts", "credentials"];

#[test]
fn every_statement_names_its_workspace() {
    // These look through all workspaces on purpose, by an index that begins with the workspace.
    const ACROSS: [&str; 10] = [
        "events::FIRST_WAITING",
        "events::COUNT_PENDING",
        "feed::STATES",
        "connections::ALL_OPEN",
        "connections::ANY_SEALED",
        "repairs::TO_READ",
        "silences::WATCHED",
        "connections::RULES",
        "jobs::WORKSPACES_DUE",
        "users::MEMBERSHIPS",
    ];
    for statement in STATEMENTS.iter().copied().flatten() {
        let across = ACROSS.iter().any(|name| statement.name.ends_with(name));
        let global = GLOBAL.iter().any(|table| {
            [format!("from {table}"), format!("into {table}"), format!("update {table}")]
                .iter()
                .any(|text| statement.sql.contains(text))
        });
        assert!(across || global || statement.sql.contains("workspace_id"), "{}: {}", statement.name, statement.sql);
    }
}

#[test]
fn every_key_begins_with_the_workspace() {
    for migration in store::MIGRATIONS {
        let text: String =
            migration.sql.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n");
        for statement in text.split(';').map(str::trim).filter(|s| !s.is_empty()) {
            check_statement(statement);
        }
    }
}

fn check_statement(statement: &str) {
    let words: Vec<&str> = statement.split_whitespace().collect();
    match words.as_slice() {
        ["create", "table", table, ..] => {
            for line in statement.lines().map(str::trim) {
                let key = line
                    .strip_prefix("primary key (")
                    .or_else(|| line.strip_prefix("unique ("))
                    .or_else(|| line.strip_prefix("foreign key ("));
                if let Some(key) = key {
                    assert!(key.starts_with("workspace_id") || GLOBAL.contains(table), "{table}: {line}");
                }
                let inline = line.contains(" primary key") || line.contains(" unique");
                let of_workspace = line.starts_with("workspace_id");
                assert!(!inline || of_workspace || GLOBAL.contains(table), "{table}: {line}");
            }
        }
        ["create", "index", name, "on", table, ..] => {
            let first = statement.split_once('(').expect("columns").1;
            // Logging in goes from the person to the workspaces; the list of due workspaces is ordered by time.
            let exception = GLOBAL.contains(table) || ["users_by_account", "due_workspaces_by_time"].contains(name);
            assert!(first.starts_with("workspace_id") || exception, "{name}: {first}");
        }
        // A column belongs to the table that it is added to.
        ["alter", "table", _, "add", "column", ..] => {}
        // Rows of a table whose key was looked at.
        ["insert", "into", _, "(workspace_id,", ..] => {}
        ["update", table, "set", ..] if GLOBAL.contains(table) => {}
        // What is made anew behind it is looked at there.
        ["drop", "table", _] => {}
        other => panic!("an unknown statement: {other:?}"),
    }
}

#[test]
fn nobody_says_what_the_engines_understand_differently() {
    let migrations = store::MIGRATIONS.iter().flat_map(|migration| {
        [Some(migration.sql), migration.postgres].into_iter().flatten().map(|sql| (migration.name, sql))
    });
    let statements = STATEMENTS.iter().copied().flatten().map(|statement| (statement.name, statement.sql));
    for (name, sql) in migrations.chain(statements) {
        let sql = sql.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n");
        let sql = sql.to_ascii_lowercase();
        // A composite key would lose its workspace.
        assert!(!sql.contains("on delete set null"), "{name}");
        // SQLite knows ASCII only: text is folded in Rust.
        assert!(!sql.contains("lower(") && !sql.contains("upper("), "{name}");
        // SQLite's autoincrement, and sequences, commit out of order: ids come from the context.
        assert!(!sql.contains("autoincrement") && !sql.contains("serial"), "{name}");
        // PostgreSQL sums up bigints to a numeric.
        for (at, _) in sql.match_indices("sum(") {
            assert!(sql[..at].ends_with("cast("), "{name}: a sum is cast to what its column is");
        }
    }
}

/// Statements that read much on purpose, with the reason.
const WIDE: &[&str] = &[
    // Users, teams, connections and their lines are few.
    "lines::OURS_ELSEWHERE",
    "SCAN u",
    "SCAN users",
    "SEARCH u USING INDEX sqlite_autoindex_users_1 (workspace_id=?)",
    "connections::ALL_OPEN",
    "connections::ANY_SEALED",
    "repairs::TO_READ",
    "silences::WATCHED",
    "feed::STATES",
    // Workspaces are few.
    "recordings::WORKSPACES_DUE",
    "recordings::KEEPING",
    "recordings::ALL_WORKSPACES",
    // An index of what an administrator's page sums up, and one of those that are in trouble alone.
    "recordings::SUMMARY",
    "recordings::LAST_TROUBLE",
    // The first row is enough; connections are few, and lines with rules of their own have an index of theirs.
    "tasks::of_calls::WANTED",
    // Whoever takes care of somebody does so for minutes.
    "tasks::waiting::TAKEN",
    "tasks::waiting::FORGET",
    // Workspaces and users are few, and of the tasks of each the first one is enough.
    "tasks::digests::WORKSPACES",
    "tasks::digests::READERS",
    "tasks::reminders::WORKSPACES",
    "tasks::reminders::HOLD",
    // A row per workspace; what is looked through is bounded by the statement, or was asked for by two ranges of terms.
    "search::PLACE",
    "search::MOVE",
    "search::LATE_CALLS",
    "SCAN few",
    "SCAN 12-ROW VALUES CLAUSE",
    // Workspaces are few, and so are automations: two hundred at most.
    "automations::ACTIVE",
    "automations::ANY_ACTIVE",
    "automations::COUNT",
    "automations::runs::WORKSPACES_DUE",
    // A hundred entries at most, and two hundred forms; what was sent with one is counted up to a bound.
    "call_results::ALL_OF",
    "forms::ALL_OF",
    "forms::COUNT",
    "forms::submissions::TOTALS",
    // Pipelines and their stages are few.
    "pipelines::ALL_OF",
    "pipelines::STAGES_OF",
    "pipelines::HOLD_OTHER",
    // What is counted or put together is bounded within.
    "SCAN counted",
    "SCAN seen",
    "SCAN unlinked",
    "SCAN page",
    // An index of the calls alone that are not over.
    "SEARCH c USING INDEX calls_open (workspace_id=?)",
    // The queue itself.
    "events::COUNT_PENDING",
    "jobs::SETTLE",
    "jobs::RELEASE",
    // A part of a phone, an e-mail or a name is looked for everywhere; without such a filter this branch is never entered.
    "companies::LIST",
    "contacts::list::LIST",
    "contacts::list::LIST_OF_PHONE",
    "contacts::list::LIST_OF_COMPANY",
    "companies::LIST_OF_MARK",
    "contacts::list::LIST_OF_MARK",
    // Fields of a workspace are few, and so are the views.
    "fields::ALL_OF",
    "views::SEEN_BY",
    "views::COUNT",
    "SCAN 8-ROW VALUES CLAUSE",
    // A step for each tag.
    "SCAN found",
];

/// The steps of each statement's plan on SQLite, in a database that is empty: plans do not depend on what is in it.
async fn plans() -> Vec<(&'static str, Vec<String>)> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("test.db");
    let store =
        Store::open(&format!("sqlite://{}", path.display()), OpenOptions::default()).await.expect("the database opens");
    store.migrate().await.expect("the migrations run");
    let connection = rusqlite::Connection::open(&path).expect("the database opens");
    let plan = |statement: &store::Statement| {
        let sql = format!("explain query plan {}", numbered(statement.sql));
        let mut plan = connection.prepare(&sql).unwrap_or_else(|error| panic!("{}: {error}", statement.name));
        for place in 1..=statement.params.len() {
            plan.raw_bind_parameter(place, rusqlite::types::Null).expect("bound");
        }
        let (mut rows, mut steps) = (plan.raw_query(), Vec::new());
        while let Some(row) = rows.next().expect("a row") {
            steps.push(row.get(3).expect("a text"));
        }
        steps
    };
    STATEMENTS.iter().copied().flatten().map(|statement| (statement.name, plan(statement))).collect()
}

#[tokio::test]
async fn no_statement_reads_a_whole_workspace() {
    let mut wide = Vec::new();
    for (name, steps) in plans().await {
        for step in steps {
            let whole =
                step.starts_with("SCAN ") || (step.starts_with("SEARCH ") && step.ends_with("(workspace_id=?)"));
            if whole && !WIDE.iter().any(|wide| step == **wide || name.ends_with(wide)) {
                wide.push(format!("{name}: {step}"));
            }
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}

#[tokio::test]
async fn lists_walk_along_the_rows_that_their_filter_lets_through() {
    const BETWEEN: &str = "started_at>? AND started_at<?)";
    let expected = [
        ("calls::list::BY_START", "c USING INDEX calls_by_start (workspace_id=? AND "),
        ("calls::list::OF_CONTACT", "c USING INDEX calls_of_contact (workspace_id=? AND contact_id=? AND "),
        ("calls::list::OF_NUMBER", "c USING INDEX calls_of_number (workspace_id=? AND client_e164=? AND "),
        ("calls::list::OF_USER", "c USING INDEX calls_of_user (workspace_id=? AND user_id=? AND "),
        ("calls::list::OF_LINE", "c USING INDEX calls_of_line (workspace_id=? AND line=? AND "),
        ("calls::list::OF_OUTCOME", "c USING INDEX calls_of_outcome (workspace_id=? AND outcome=? AND "),
        ("calls::list::MISSED", "c USING INDEX calls_missed (workspace_id=? AND "),
        ("calls::list::UNLINKED", "c USING INDEX calls_unlinked (workspace_id=? AND "),
        ("calls::list::RECORDED", "c USING INDEX calls_recorded (workspace_id=? AND "),
        ("calls::list::LOOSE", "c USING INDEX calls_loosely_matched (workspace_id=? AND "),
        ("calls::list::OF_RESULT", "c USING INDEX calls_of_result (workspace_id=? AND result_id=? AND "),
        ("calls::list::OF_CONNECTION", "c USING INDEX calls_of_connection (workspace_id=? AND connection_id=? AND "),
    ];
    let plans = plans().await;
    let lists = plans.iter().filter(|(name, _)| name.contains("calls::list::"));
    assert_eq!(lists.count(), expected.len());
    for (name, index) in expected {
        let wanted = format!("SEARCH {index}{BETWEEN}");
        check_plan(&plans, name, &wanted);
    }
}

#[tokio::test]
async fn lists_of_deals_walk_along_the_rows_that_their_filters_let_through() {
    let expected = [
        ("BY_STAGE_SINCE", "deals_by_stage_since (workspace_id=? AND "),
        ("OF_STATE", "deals_of_state (workspace_id=? AND kind=? AND "),
        ("OF_PIPELINE", "deals_of_pipeline (workspace_id=? AND pipeline_id=? AND "),
        ("OF_PIPELINE_AND_STATE", "deals_of_pipeline_and_state (workspace_id=? AND pipeline_id=? AND kind=? AND "),
        ("OF_STAGE", "deals_of_stage (workspace_id=? AND stage_id=? AND "),
        ("OF_STAGE_AND_USER", "deals_of_stage_and_user (workspace_id=? AND stage_id=? AND responsible_id=? AND "),
        ("OF_USER", "deals_of_user (workspace_id=? AND responsible_id=? AND "),
        ("OF_USER_AND_STATE", "deals_of_user_and_state (workspace_id=? AND responsible_id=? AND kind=? AND "),
        ("OF_CONTACT", "deals_of_contact (workspace_id=? AND contact_id=? AND "),
        ("OF_COMPANY", "deals_of_company (workspace_id=? AND company_id=? AND "),
    ];
    let plans = plans().await;
    let lists = plans.iter().filter(|(name, _)| name.contains("deals::list::") && !name.ends_with("BY_ID"));
    // And the one of the few with a tag or a value.
    assert_eq!(lists.count(), expected.len() + 1);
    for (name, first) in [
        ("deals::list::OF_MARK", "deals_1"),
        ("contacts::list::LIST_OF_MARK", "contacts_1"),
        ("companies::LIST_OF_MARK", "companies_1"),
    ] {
        let (_, steps) = plans.iter().find(|(known, _)| known.ends_with(name)).expect("it is there");
        let wanted = format!("USING INDEX sqlite_autoindex_{first} (workspace_id=? AND id=?)");
        assert!(steps.iter().any(|step| step.starts_with("SEARCH ") && step.ends_with(&wanted)), "{name}: {steps:?}");
    }
    for (name, index) in expected {
        let wanted = format!("SEARCH d USING INDEX {index}stage_since<?)");
        check_plan(&plans, &format!("deals::list::{name}"), &wanted);
    }
    let wanted = "SEARCH m USING INDEX deal_moves_of_contact (workspace_id=? AND contact_id=? AND at<?)";
    check_plan(&plans, "deals::moves::TIMELINE", wanted);
    for name in ["deals::OPEN_OF_CONTACT", "deals::CARDS_OF_CONTACT"] {
        check_plan(&plans, name, "SEARCH d USING INDEX deals_open_of_contact (workspace_id=? AND contact_id=?)");
    }
    let (_, steps) = plans.iter().find(|(name, _)| name.ends_with("forward::CLIENTS")).expect("it is there");
    let wanted = "SEARCH u USING INDEX sqlite_autoindex_users_1 (workspace_id=? AND id=?)";
    assert!(steps.iter().any(|step| step.starts_with(wanted)), "{steps:?}");
}

#[tokio::test]
async fn totals_walk_along_the_same_rows_and_statistics_along_their_hours() {
    let plans = plans().await;
    let totals = plans.iter().filter(|(name, _)| name.contains("calls::totals::"));
    let mut found = 0;
    for (name, steps) in totals {
        let list = name.replace("totals", "list");
        let (_, of_list) = plans.iter().find(|(name, _)| *name == list).expect("the list has the same statement");
        // The list bounds its walk by a place, the totals by the period.
        let walk = of_list.iter().find(|step| step.starts_with("SEARCH c ")).expect("a walk");
        assert!(steps.contains(walk), "{name}: {steps:?} instead of {walk}");
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{name}: {steps:?}");
        found += 1;
    }
    assert_eq!(found, 12);
    check_plan(&plans, "statistics::TOTAL", "SEARCH s USING PRIMARY KEY (workspace_id=? AND hour>? AND hour<?)");
}

#[tokio::test]
async fn lists_of_tasks_walk_along_their_order() {
    let plans = plans().await;
    for (name, index, keys) in [
        ("tasks::list::OPEN", "tasks_open", ""),
        ("tasks::list::OPEN_OF_NOBODY", "tasks_open_of_nobody", ""),
        ("tasks::list::OPEN_OF_USER", "tasks_open_of_user", "assignee_id=? AND "),
        ("tasks::list::CLOSED", "tasks_closed", ""),
        ("tasks::list::CLOSED_OF_USER", "tasks_closed_of_user", "assignee_id=? AND "),
        ("tasks::list::TIMELINE", "tasks_of_contact", "contact_id=? AND "),
    ] {
        let (_, steps) = plans.iter().find(|(of, _)| of.ends_with(name)).unwrap_or_else(|| panic!("{name} is gone"));
        let wanted = format!("SEARCH t USING INDEX {index} (workspace_id=? AND {keys}");
        assert!(steps.iter().any(|step| step.starts_with(&wanted)), "{name}: {steps:?} instead of {wanted}");
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{name}: {steps:?}");
    }
}

#[tokio::test]
async fn queues_and_pages_are_entered_at_their_place() {
    let plans = plans().await;
    let key = "(workspace_id,connection_id,event_id)>(?,?,?)";
    check_plan(&plans, "events::FIRST_WAITING", &format!("SEARCH p USING PRIMARY KEY ({key})"));
    let place = "(workspace_id=? AND connection_id=? AND event_id>?)";
    check_plan(&plans, "events::PENDING", &format!("SEARCH p USING PRIMARY KEY {place}"));
    let index = "event_results_with_problem";
    check_plan(&plans, "events::NOT_UNDERSTOOD", &format!("SEARCH s USING INDEX {index} {place}"));
    let place = "(workspace_id=? AND connection_id=? AND (external_id,generation)>(?,?))";
    check_plan(&plans, "calls::PAGE", &format!("SEARCH c USING INDEX sqlite_autoindex_calls_2 {place}"));
}

/// Looks for a step in a statement's plan, and for a sort, which would read everything first.
fn check_plan(plans: &[(&'static str, Vec<String>)], name: &str, wanted: &str) {
    let (_, steps) = plans.iter().find(|(of, _)| of.ends_with(name)).unwrap_or_else(|| panic!("{name} is gone"));
    assert!(steps.iter().any(|step| step == wanted), "{name}: {steps:?} instead of {wanted}");
    assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{name}: {steps:?}");
}

/// `$n` as `?n`, as the engine writes it.
fn numbered(sql: &str) -> String {
    sql.replace('$', "?")
}

/// Workspaces that are there already begin with the same list of results and the same pipeline as new ones, and count in their country's currency.
async fn old_workspaces_get_what_new_ones_have(url: &str) {
    let store = Store::open(url, OpenOptions::default()).await.expect("the database opens");
    let before = MIGRATIONS.iter().take_while(|migration| migration.name != "calls_by_hand").count();
    store.migrate_with(&MIGRATIONS[..before]).await.expect("the migrations run");
    for ((id, language), country) in (1..).zip(Language::ALL).zip(["UA", "SK", "GE"]) {
        let language = language.as_str();
        let sql = format!(
            "insert into workspaces (id, name, name_fold, country, time_zone, language, shared_number_policy, link_earlier, adopt_ownerless, created_at, \
             version) values ({id}, 'W{id}', 'w{id}', '{country}', 'Europe/Kyiv', '{language}', 'ask', 0, 1, 1767000000000000, 1)"
        );
        store.execute_sql_script(&sql).await.expect("it is made");
    }
    let bytes = if url.starts_with("postgres") { "bytea" } else { "blob" };
    let sql = format!(
        "insert into contacts (workspace_id, id, name, name_fold, named, responsible_by, created_by, tags, created_at, changed_at, version) \
         values (1, cast('contact-00000001' as {bytes}), 'A', 'a', 1, 'person', 'user', 'VIP\nНовий клієнт\nVIP', 0, 0, 1), \
         (1, cast('contact-00000002' as {bytes}), 'B', 'b', 1, 'person', 'user', 'VIP', 0, 0, 1), \
         (2, cast('contact-00000001' as {bytes}), 'C', 'c', 1, 'person', 'user', '', 0, 0, 1)"
    );
    store.execute_sql_script(&sql).await.expect("they are made");
    store.migrate().await.expect("the last migration runs");
    // Tags of cards that were there before are found like those of new ones.
    let tags = async |workspace| {
        store.load(fields::tags(WorkspaceId(workspace), Entity::Contact, "", 10, 10)).await.expect("they are read")
    };
    assert_eq!(tags(1).await, [("VIP".to_owned(), 2), ("Новий клієнт".to_owned(), 1)]);
    assert_eq!(tags(2).await, []);
    for (id, language) in (1..).zip(Language::ALL) {
        let list = store.load(call_results::all(WorkspaceId(id))).await.expect("the list is read");
        let names: Vec<&str> = list.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, call_result::defaults(language), "{}", language.as_str());
        // Each can be changed, so its folded name is right, too.
        let steps = list.iter().map(|entry| call_results::update(WorkspaceId(id), entry));
        store.commit(steps.collect()).await.expect("they are changed");
    }
    for ((id, language), currency) in (1..).zip(Language::ALL).zip(["UAH", "EUR", "USD"]) {
        let workspace =
            store.first(workspaces::by_id(WorkspaceId(id))).await.expect("it is read").expect("it is there");
        assert_eq!(workspace.currency.as_str(), currency);
        assert_eq!(workspace.currency, Currency::of_country(workspace.country));
        let pipelines = store.load(pipelines::all(WorkspaceId(id))).await.expect("they are read");
        let [pipeline] = pipelines.as_slice() else { panic!("{} pipelines", pipelines.len()) };
        let sample = deal::sample(language);
        assert_eq!((pipeline.name.as_str(), pipeline.position, pipeline.archived), (sample.name, 0, false));
        let stages: Vec<_> = pipeline.stages.iter().map(|stage| (stage.name.as_str(), stage.kind)).collect();
        assert_eq!(stages, sample.stages, "{}", language.as_str());
        assert_eq!(pipeline.lost_reasons, sample.lost_reasons);
        // Its folded name is right, too.
        let twin = Pipeline { id: PipelineId(uuid::Uuid::from_u128(9)), stages: Vec::new(), ..pipeline.clone() };
        assert!(store.commit(pipelines::insert(WorkspaceId(id), &twin).into_iter().collect()).await.is_err());
        store.commit(Batch::one(pipelines::update(WorkspaceId(id), pipeline))).await.expect("it is changed");
    }
    store.close().await;
}

#[tokio::test]
async fn old_workspaces_get_what_new_ones_have_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    old_workspaces_get_what_new_ones_have(&format!("sqlite://{}", folder.path().join("test.db").display())).await;
}

#[tokio::test]
async fn old_workspaces_get_what_new_ones_have_on_postgres() {
    let database = support::postgres::database().await;
    old_workspaces_get_what_new_ones_have(&database.url).await;
}
