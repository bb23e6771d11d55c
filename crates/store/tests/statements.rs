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
