//! Companies: whom contacts belong to, with phones of their own.

mod create;
mod delete;
mod edit;
mod list;
mod read;
mod update;

pub(crate) use create::make_of_file;
pub use create::{create, create_asking};
pub use delete::delete;
pub use edit::{CompanyPatch, NewCompany};
pub use list::{CompanyFilter, list};
pub use read::read;
pub use store::companies::Company;
pub use update::update;
pub(crate) use update::{change_automatically, change_of_file};
