//! The options of `import` and `export`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use domain::import::MergeBy;

use super::Json;

/// What can be brought in.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Bring in contacts: a CSV or XLSX file, in any encoding
    #[command(after_help = "\
Examples:
  switchhook import contacts clients.csv --workspace Acme --dry-run     count what would come of it
  switchhook import contacts clients.csv --workspace Acme --refused mend.csv
  switchhook import contacts old.csv --workspace Acme --encoding windows-1251 --merge-by phone --json

Columns are recognised by their names and values, or as somebody chose them for an earlier file with the same header.
The same file once more changes nothing.")]
    Contacts(ImportFile),
    /// Bring in companies likewise; they are recognised by their names, or by record ids
    #[command(after_help = OTHERS)]
    Companies(ImportFile),
    /// Bring in deals likewise; they name their contacts and companies by record ids, phones, e-mail addresses or names
    #[command(after_help = OTHERS)]
    Deals(ImportFile),
    /// Bring in tasks likewise
    #[command(after_help = OTHERS)]
    Tasks(ImportFile),
}

const OTHERS: &str = "\
Examples (files that refer to each other in this order):
  switchhook import companies companies.csv --workspace Acme
  switchhook import contacts contacts.csv --workspace Acme
  switchhook import deals deals.csv --workspace Acme --dry-run
  switchhook import tasks tasks.csv --workspace Acme";

/// A file of contacts, companies, deals or tasks.
#[derive(Debug, Args)]
pub struct ImportFile {
    /// The file
    pub file: PathBuf,
    /// The workspace
    #[arg(long, value_name = "NAME")]
    pub workspace: String,
    /// The encoding of its text [default: recognised]
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// What separates its cells [default: recognised]
    #[arg(long, value_name = "CHARACTER")]
    pub delimiter: Option<char>,
    /// Which sheet of a spreadsheet [default: the first]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// By what contacts are recognised that are there already [default: as chosen before, else phone-or-email]
    #[arg(long, value_name = "KEY")]
    pub merge_by: Option<MergeByArg>,
    /// Values of the file take the place of those that are there; else only what is missing is added
    #[arg(long)]
    pub overwrite: bool,
    /// Leave out a responsible who is no user, instead of refusing the row
    #[arg(long)]
    pub skip_unknown_responsible: bool,
    /// Only count what would come of it
    #[arg(long)]
    pub dry_run: bool,
    /// Write the rows that were refused to this file, with the reasons
    #[arg(long, value_name = "FILE", conflicts_with = "dry_run")]
    pub refused: Option<PathBuf>,
    /// How to print the result
    #[command(flatten)]
    pub json: Json,
}

/// By what contacts are recognised.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum MergeByArg {
    /// By a phone in any spelling, else by an e-mail address
    PhoneOrEmail,
    /// By a phone in any spelling
    Phone,
    /// By an e-mail address
    Email,
}

impl From<MergeByArg> for MergeBy {
    fn from(by: MergeByArg) -> Self {
        match by {
            MergeByArg::PhoneOrEmail => Self::PhoneOrEmail,
            MergeByArg::Phone => Self::Phone,
            MergeByArg::Email => Self::Email,
        }
    }
}

/// A list to take away.
#[derive(Debug, Args)]
pub struct Export {
    /// Which list
    #[arg(default_value = "contacts")]
    pub what: ExportedList,
    /// The workspace
    #[arg(long, value_name = "NAME")]
    pub workspace: String,
    /// The form of the file [default: by its name, else csv]
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<ExportFormat>,
    /// The file; a new one [default: stdout]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The lists.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ExportedList {
    /// The contacts
    Contacts,
    /// The report of calls
    Calls,
}

/// The forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// Text in UTF-8
    Csv,
    /// A spreadsheet
    Xlsx,
}
