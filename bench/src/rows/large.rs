//! Large databases: filled once, kept below the build folder, filled again when the schema changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use domain::contact::{CreatedBy, ResponsibleBy};
use domain::id::{ContactId, WorkspaceId};
use domain::language::Language;
use domain::merge::Rules;
use domain::money::Currency;
use domain::phone::{Country, PhoneNumber};
use domain::policy::SharedNumberPolicy;
use domain::time::Time;
use store::contacts::{self, NewContact};
use store::workspaces::{self, Workspace};
use store::{Batch, OpenOptions, Store, feed};
use uuid::Uuid;

use crate::events::{Story, client};
use crate::load::{Load, Until};
use crate::process::target;
use crate::product::Binary;

/// The workspace of [`contacts`].
pub const WORKSPACE: WorkspaceId = WorkspaceId(1);
/// Contacts that one batch makes, and batches that are handed over at once.
const PER_BATCH: u64 = 100;
const BATCHES: u64 = 20;

/// The folder of a database with so many contacts, each with a call: filled through the webhooks.
pub fn calls(binary: &Binary, calls: u64) -> Result<PathBuf> {
    kept(&format!("calls-{calls}"), |folder| {
        eprintln!("filling a database with {calls} calls and contacts, once");
        let receiving = binary.serve_new(folder)?;
        let load = Load {
            address: receiving.serving.address,
            path: receiving.path.clone(),
            connections: 64,
            until: Until::Count(calls),
            story: Story::EndsOnly,
            pause: Duration::ZERO,
        };
        let measured = load.run()?;
        if measured.refused > 0 {
            bail!("{} answers were not 200", measured.refused);
        }
        receiving
            .serving
            .wait_until_finished(calls, Duration::from_secs(3600), |_| sleep(Duration::from_millis(500)))?;
        receiving.serving.stop();
        Ok(())
    })
}

/// The file of a database with so many contacts and nothing else, each with one phone: filled through the store's own statements.
pub fn contacts(count: u64) -> Result<PathBuf> {
    let folder = kept(&format!("contacts-{count}"), |folder| {
        eprintln!("filling a database with {count} contacts, once");
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(fill_contacts(&folder.join(FILE), count))
    })?;
    Ok(folder.join(FILE))
}

const FILE: &str = "contacts.db";

/// The number of the n-th contact of [`contacts`].
pub fn phone(contact: u64) -> Result<PhoneNumber> {
    let text = format!("+{}", client(contact));
    PhoneNumber::from_e164(&text).with_context(|| format!("{text} is no phone number"))
}

async fn fill_contacts(file: &Path, count: u64) -> Result<()> {
    let store = Store::open(&format!("sqlite://{}", file.display()), OpenOptions::default()).await?;
    store.migrate().await?;
    let made = [workspaces::insert(&workspace()?), feed::start(WORKSPACE)];
    store.commit(Batch::from_iter(made)).await?;
    let mut next = 0;
    while next < count {
        let mut batches = Vec::new();
        for _ in 0..BATCHES {
            let upto = (next + PER_BATCH).min(count);
            batches
                .push((next..upto).map(contact).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect::<Batch>());
            next = upto;
        }
        for result in store.commit_all(batches).await {
            result?;
        }
    }
    store.close().await;
    Ok(())
}

fn workspace() -> Result<Workspace> {
    Ok(Workspace {
        id: WORKSPACE,
        name: "Bench".to_owned(),
        country: Country::parse("UA")?,
        time_zone: "Europe/Kyiv".to_owned(),
        language: Language::Uk,
        shared_number_policy: SharedNumberPolicy::default(),
        link_earlier: false,
        adopt_ownerless: false,
        keep_recordings_days: None,
        currency: Currency::parse("UAH")?,
        duplicates: Rules::default(),
        managers_see: domain::access::Sees::All,
        created_at: Time::Y2000,
        working_time: None,
        call_back_seconds: 10,
        take_minutes: 15,
        version: 1,
    })
}

fn contact(number: u64) -> Result<[store::Step; 2]> {
    let phone = phone(number)?;
    // Time-ordered in front, like the ids of version 7 that the product makes.
    let id = ContactId(Uuid::from_u64_pair(number << 16, number.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
    let new = NewContact {
        id,
        name: format!("Клієнт {number}"),
        named: true,
        caller_name: None,
        source: Some("Ringostat".to_owned()),
        company: None,
        responsible: None,
        responsible_by: ResponsibleBy::default(),
        created_by: CreatedBy::Import,
        created_call: None,
        campaign: std::collections::BTreeMap::new(),
        tags: Vec::new(),
        created_at: Time::Y2000,
    };
    Ok([contacts::insert(WORKSPACE, &new), contacts::insert_phone(WORKSPACE, id, 0, &phone.as_e164(), Some(&phone))])
}

/// A folder that is filled once for each schema.
pub fn kept(name: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let folder = target().join("bench").join(format!("large-{name}-{:016x}", schema()?));
    let done = folder.join("complete");
    if done.exists() {
        return Ok(folder);
    }
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    fill(&folder)?;
    fs::write(done, "")?;
    Ok(folder)
}

/// A hash of all migrations: another schema needs another database.
fn schema() -> Result<u64> {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let entries = fs::read_dir(migrations)?.map(|entry| entry.map(|entry| entry.path()));
    let mut files = entries.collect::<Result<Vec<_>, _>>()?;
    files.sort();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "sql")) {
        for byte in fs::read(file)? {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    Ok(hash)
}
