//! The arrows between our crates, and what each may take from outside.
//!
//! ```text
//! domain ← telephony, store ← app ← http ← server        testkit: only in tests        simulator: knows none of the others
//! ```
//! The list is exact: a new arrow is a decision, written down here.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

use crate::shell;

/// What each crate may depend on among ours, in the build.
const ARROWS: &[(&str, &[&str])] = &[
    ("switchhook-domain", &[]),
    ("switchhook-telephony", &["switchhook-domain"]),
    ("switchhook-store", &["switchhook-domain"]),
    ("switchhook-app", &["switchhook-domain", "switchhook-store", "switchhook-telephony"]),
    ("switchhook-http", &["switchhook-app", "switchhook-domain"]),
    // It stands for somebody else's product: what it knows of the contract it has read for itself.
    ("switchhook-simulator", &[]),
    (
        "switchhook",
        &[
            "switchhook-app",
            "switchhook-domain",
            "switchhook-http",
            "switchhook-simulator",
            "switchhook-store",
            "switchhook-telephony",
        ],
    ),
    (
        "switchhook-testkit",
        &[
            "switchhook-app",
            "switchhook-domain",
            "switchhook-http",
            "switchhook-simulator",
            "switchhook-store",
            "switchhook-telephony",
        ],
    ),
    ("bench", &["switchhook-domain", "switchhook-store"]),
    ("xtask", &[]),
];

/// Only the tests of these may use it; domain and telephony are pure and need no running application.
const TESTKIT: &str = "switchhook-testkit";
const TESTED_WITH_TESTKIT: &[&str] = &["switchhook-store", "switchhook-app", "switchhook-http", "switchhook"];

/// Crates from outside that belong in some rooms only: (crates, rooms, why).
const ROOMS: &[(&[&str], &[&str], &str)] = &[
    (
        &["axum", "axum-extra", "tower", "tower-http", "utoipa", "utoipa-axum"],
        &["switchhook-http", "switchhook", "switchhook-simulator", "switchhook-testkit", "bench"],
        "HTTP is in crates/http alone",
    ),
    (
        &["serde_json"],
        &[
            "switchhook-app",
            "switchhook-http",
            "switchhook-telephony",
            "switchhook",
            "switchhook-simulator",
            "switchhook-testkit",
            "bench",
            "xtask",
        ],
        "JSON is in crates/http, in crates/telephony where a vendor speaks it, and in crates/app where it tells other programs (webhooks/)",
    ),
    (
        &["rusqlite", "libsqlite3-sys", "tokio-postgres", "postgres-types", "deadpool-postgres"],
        &["switchhook-store", "switchhook-testkit", "bench"],
        "SQL is in crates/store alone",
    ),
    (
        &["clap", "anyhow"],
        &["switchhook", "bench", "xtask"],
        "the command line and errors without a type are for programs, not for libraries",
    ),
];

/// What the pure crates may not know: (crates from outside, why).
const NOT_IN_PURE: &[(&[&str], &str)] = &[
    (&["tokio", "async-trait", "futures", "futures-util"], "it has nothing to wait for"),
    (&["reqwest", "hyper", "http", "url"], "it speaks with nobody"),
    (&["rand", "getrandom"], "chance comes in as an argument"),
];
const PURE: &[&str] = &["switchhook-domain", "switchhook-telephony"];

/// What none of our manifests names, though a dependency may bring it along.
const NOWHERE: &[(&str, &str)] = &[
    ("chrono", "times are jiff's"),
    ("time", "times are jiff's"),
    ("lazy_static", "std::sync::LazyLock, and only for tables that never change"),
    ("once_cell", "std::sync::LazyLock, and only for tables that never change"),
    ("async-trait", "async functions in traits are in the language"),
    ("openssl", "TLS is rustls"),
    ("native-tls", "TLS is rustls"),
];

/// One entry of a manifest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Dependency {
    name: String,
    dev: bool,
}

/// The manifests of the workspace: package → what it depends on.
type Manifests = BTreeMap<String, BTreeSet<Dependency>>;

/// Everything in the workspace that is against the rules above; empty is good.
pub fn check() -> Result<Vec<String>> {
    let metadata = MetadataCommand::new().current_dir(shell::root()).no_deps().exec()?;
    Ok(findings(&manifests(&metadata)))
}

fn manifests(metadata: &Metadata) -> Manifests {
    let entry = |dependency: &cargo_metadata::Dependency| Dependency {
        name: dependency.name.clone(),
        dev: dependency.kind == DependencyKind::Development,
    };
    let package = |package: &cargo_metadata::Package| {
        (package.name.to_string(), package.dependencies.iter().map(entry).collect::<BTreeSet<_>>())
    };
    metadata.packages.iter().map(package).collect()
}

fn findings(manifests: &Manifests) -> Vec<String> {
    let mut found = Vec::new();
    for (package, dependencies) in manifests {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| name == package) else {
            found.push(format!("{package} is new: say in xtask/src/arrows.rs what it may depend on"));
            continue;
        };
        for dependency in dependencies {
            let name = dependency.name.as_str();
            if manifests.contains_key(name) {
                found.extend(against_arrows(package, dependency, allowed));
            } else {
                found.extend(against_rooms(package, dependency));
            }
        }
    }
    found
}

fn against_arrows(package: &str, dependency: &Dependency, allowed: &[&str]) -> Option<String> {
    let name = dependency.name.as_str();
    if name == TESTKIT {
        let good = dependency.dev && TESTED_WITH_TESTKIT.contains(&package);
        let rooms = TESTED_WITH_TESTKIT.join(", ");
        return (!good).then(|| format!("{package} uses {name}: it is only for the tests of {rooms}"));
    }
    (!allowed.contains(&name))
        .then(|| format!("{package} depends on {name}: allowed are only [{}]", allowed.join(", ")))
}

fn against_rooms(package: &str, dependency: &Dependency) -> Option<String> {
    let name = dependency.name.as_str();
    let say = |why: &str| Some(format!("{package} depends on {name}: {why}"));
    if let Some((_, why)) = NOWHERE.iter().find(|(banned, _)| *banned == name) {
        return say(why);
    }
    // Tests may look at JSON, rows and answers with whatever shows them best.
    if dependency.dev {
        return None;
    }
    if PURE.contains(&package)
        && let Some((_, why)) = NOT_IN_PURE.iter().find(|(banned, _)| banned.contains(&name))
    {
        return say(why);
    }
    let (_, rooms, why) = ROOMS.iter().find(|(kept, _, _)| kept.contains(&name))?;
    if rooms.contains(&package) { None } else { say(why) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_of_the_workspace_point_one_way() {
        let found = check().unwrap();
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    }

    #[test]
    fn a_wrong_arrow_is_named() {
        let table: &[(&str, &str, bool, &str)] = &[
            ("switchhook-domain", "switchhook-store", false, "switchhook-domain depends on switchhook-store"),
            ("switchhook-store", "switchhook-telephony", false, "switchhook-store depends on switchhook-telephony"),
            ("switchhook-http", "switchhook-store", false, "switchhook-http depends on switchhook-store"),
            ("switchhook-http", "switchhook-telephony", true, "switchhook-http depends on switchhook-telephony"),
            ("switchhook", "switchhook-testkit", false, "only for the tests"),
            ("switchhook-domain", "switchhook-testkit", true, "only for the tests"),
            ("switchhook-app", "axum", false, "HTTP is in crates/http alone"),
            ("switchhook-store", "serde_json", false, "JSON is in crates/http"),
            ("switchhook-app", "rusqlite", false, "SQL is in crates/store alone"),
            ("switchhook-domain", "tokio", false, "nothing to wait for"),
            ("switchhook-store", "chrono", false, "times are jiff's"),
            (
                "switchhook-simulator",
                "switchhook-telephony",
                false,
                "switchhook-simulator depends on switchhook-telephony",
            ),
            ("switchhook-http", "switchhook-simulator", true, "switchhook-http depends on switchhook-simulator"),
            ("switchhook-new", "serde", false, "switchhook-new is new"),
        ];
        for (package, dependency, dev, expected) in table {
            let found = findings(&with(package, dependency, *dev));
            assert_eq!(found.len(), 1, "{package} → {dependency}: {found:?}");
            assert!(found[0].contains(expected), "{package} → {dependency}: {found:?}");
        }
    }

    #[test]
    fn a_right_arrow_is_not() {
        let table: &[(&str, &str, bool)] = &[
            ("switchhook-telephony", "serde_json", false),
            ("switchhook-http", "axum", false),
            ("switchhook-app", "switchhook-testkit", true),
            ("switchhook-app", "serde_json", false),
            ("switchhook", "switchhook-store", false),
            ("switchhook", "switchhook-simulator", false),
            ("switchhook-testkit", "switchhook-simulator", false),
            ("switchhook-simulator", "axum", false),
            ("bench", "rusqlite", false),
        ];
        for (package, dependency, dev) in table {
            assert_eq!(findings(&with(package, dependency, *dev)), Vec::<String>::new(), "{package} → {dependency}");
        }
    }

    /// A workspace of all our crates in which one has one dependency.
    fn with(package: &str, dependency: &str, dev: bool) -> Manifests {
        let mut manifests: Manifests = ARROWS.iter().map(|(name, _)| ((*name).to_owned(), BTreeSet::new())).collect();
        let entry = Dependency { name: dependency.to_owned(), dev };
        manifests.entry(package.to_owned()).or_default().insert(entry);
        manifests
    }
}
