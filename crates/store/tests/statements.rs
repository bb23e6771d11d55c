//! Every statement is executed on both engines, and every key begins with the workspace.

mod support;

use std::path::Path;

use store::{OpenOptions, STATEMENTS, Store, testing};

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
    const ACROSS: [&str; 8] = [
        "events::FIRST_WAITING",
        "events::COUNT_PENDING",
        "feed::STATES",
        "connections::ALL_OPEN",
        "connections::ANY_SEALED",
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
        other => panic!("an unknown statement: {other:?}"),
    }
}

/// Statements that read much on purpose, with the reason.
const WIDE: &[&str] = &[
    // Users, teams and connections are few.
    "SCAN u",
    "SCAN users",
    "SEARCH u USING INDEX sqlite_autoindex_users_1 (workspace_id=?)",
    "connections::ALL_OPEN",
    "connections::ANY_SEALED",
    "feed::STATES",
    // What is counted or put together is bounded within.
    "SCAN counted",
    "SCAN unlinked",
    "SCAN page",
    // The queue itself.
    "events::COUNT_PENDING",
    "jobs::SETTLE",
    // A part of a phone, an e-mail or a name is looked for everywhere; without such a filter this branch is never entered.
    "companies::LIST",
    "contacts::list::LIST",
    "contacts::list::LIST_OF_PHONE",
    "contacts::list::LIST_OF_COMPANY",
];

#[tokio::test]
async fn no_statement_reads_a_whole_workspace() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("test.db");
    let store =
        Store::open(&format!("sqlite://{}", path.display()), OpenOptions::default()).await.expect("the database opens");
    store.migrate().await.expect("the migrations run");
    let connection = rusqlite::Connection::open(&path).expect("the database opens");
    let mut wide = Vec::new();
    for statement in STATEMENTS.iter().copied().flatten() {
        let sql = format!("explain query plan {}", numbered(statement.sql));
        let mut plan = connection.prepare(&sql).unwrap_or_else(|error| panic!("{}: {error}", statement.name));
        for place in 1..=statement.params.len() {
            plan.raw_bind_parameter(place, rusqlite::types::Null).expect("bound");
        }
        let mut rows = plan.raw_query();
        while let Some(row) = rows.next().expect("a row") {
            let step: String = row.get(3).expect("a text");
            let whole =
                step.starts_with("SCAN ") || (step.starts_with("SEARCH ") && step.ends_with("(workspace_id=?)"));
            if whole && !WIDE.iter().any(|wide| step == **wide || statement.name.ends_with(wide)) {
                wide.push(format!("{}: {step}", statement.name));
            }
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}

/// `$n` as `?n`, as the engine writes it.
fn numbered(sql: &str) -> String {
    sql.replace('$', "?")
}
