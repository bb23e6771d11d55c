//! Invitations, as the invited person sees them. The token in the path is the right to do so.

mod accept;
mod read;

pub use accept::*;
pub use read::*;

/// The token in the path.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "it describes the parameter")]
struct TokenPath {
    /// The last part of the link that invites.
    token: String,
}
