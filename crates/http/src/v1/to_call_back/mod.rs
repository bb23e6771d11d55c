//! Clients who wait for a call.

mod list;
mod release;
mod take;

pub use list::*;
pub use release::*;
pub use take::*;

use utoipa::IntoParams;

/// The client's number in the path.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "it describes the parameter; handlers read the text")]
pub(crate) struct WaitingPath {
    /// The number as it is listed: `+` and digits.
    #[param(example = "+380671234567")]
    number: String,
}
