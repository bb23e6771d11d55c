//! Embeds the files of `migrations/` as a list, so that a new migration needs no line of Rust.

use std::{
    collections::BTreeMap,
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations").canonicalize()?;
    println!("cargo:rerun-if-changed={}", folder.display());

    // Version → (name, common text, text for PostgreSQL).
    let mut found: BTreeMap<u32, (String, Option<PathBuf>, Option<PathBuf>)> = BTreeMap::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let Some(file) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let Some(stem) = file.strip_suffix(".sql") else { continue };
        println!("cargo:rerun-if-changed={}", path.display());
        let (stem, postgres) = stem.strip_suffix(".pg").map_or((stem, false), |stem| (stem, true));
        let (number, name) = stem.split_once('_').ok_or_else(|| misnamed(file))?;
        let version = number.parse().map_err(|_| misnamed(file))?;
        if number.len() != 4 || name.is_empty() {
            return Err(misnamed(file));
        }
        let slot = found.entry(version).or_insert_with(|| (name.to_owned(), None, None));
        let place = if postgres { &mut slot.2 } else { &mut slot.1 };
        if slot.0 != name || place.replace(path.clone()).is_some() {
            return Err(io::Error::other(format!("migrations/{file}: the version is used twice")));
        }
    }

    let mut list = String::from("&[\n");
    for (expected, (version, (name, common, postgres))) in (1..).zip(found) {
        let Some(common) = common.filter(|_| version == expected) else {
            return Err(io::Error::other(format!(
                "migrations/{expected:04}_….sql is missing: versions count from 0001 without gaps"
            )));
        };
        let postgres = postgres.map_or("None".to_owned(), |path| format!("Some(include_str!({path:?}))"));
        list += &format!(
            "    Migration {{ version: {version}, name: {name:?}, sql: include_str!({common:?}), postgres: {postgres} }},\n"
        );
    }
    list += "]\n";
    #[expect(clippy::disallowed_methods, reason = "this is how cargo names the output directory")]
    let out =
        PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo names the output directory"))?);
    fs::write(out.join("migrations.rs"), list)
}

fn misnamed(file: &str) -> io::Error {
    io::Error::other(format!("migrations/{file}: files are called NNNN_name.sql or NNNN_name.pg.sql"))
}
