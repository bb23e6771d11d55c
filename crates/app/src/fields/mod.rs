//! Fields that a workspace adds to its cards. They are archived instead of deleted, since cards keep what stands in theirs.

mod create;
mod edit;
mod filter;
mod list;
mod update;
mod values;

pub use create::{NewField, create};
pub use domain::field::{Choice, Entity, Field, FieldKind, FieldValue, FieldValues, Given};
pub(crate) use filter::marks;
pub use list::{list, read};
pub use update::{ChoicePatch, FieldPatch, update};
pub(crate) use values::{Edit, given};
pub use values::{GivenFields, Shown, shown};
