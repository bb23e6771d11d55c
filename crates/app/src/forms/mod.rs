//! Forms that anybody can fill in. What they send is kept ([`submit`]), and becomes a contact unless it is spam ([`take_over`]).

mod accept;
mod create;
mod crowd;
mod delete;
mod edit;
mod facts;
mod list;
mod page;
mod submissions;
mod submit;
mod take_over;
mod update;

pub use accept::accept;
pub use create::{NewForm, create};
pub use crowd::Crowd;
pub use delete::delete;
pub use domain::form::{Answer, Asked, Origin, Sent, State};
pub use edit::{FieldInput, FormPatch};
pub use list::{FormView, MOST_COUNTED, list, read};
pub use page::{OpenForm, open, page_token};
pub use store::forms::Form;
pub use store::forms::submissions::Submission;
pub use submissions::submissions;
pub use submit::{Incoming, submit};
pub use update::update;
