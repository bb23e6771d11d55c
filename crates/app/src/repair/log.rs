//! Asking a source for a part of its log.

use domain::time::Time;
use jiff::tz::TimeZone;
use telephony::ringostat::api::{self, ApiProblem, ListedCall};

use crate::ctx::Ctx;
use crate::source_api::{ApiFailure, PATIENCE, Target, send};

/// The calls that began in a period, as the source lists them, and those of the second in which it ends: the source counts whole seconds and includes both
/// ends. Its wall clocks are those of the connection's zone.
///
/// # Errors
/// [`ApiFailure`].
pub(super) async fn listed(
    ctx: &Ctx,
    target: &Target,
    zone: &TimeZone,
    from: Time,
    until: Time,
) -> Result<Vec<ListedCall>, ApiFailure> {
    let wall = |time: Time| zone.to_datetime(time.to_jiff());
    let ask = async |fields: &[&'static str]| {
        let (status, body) = send(ctx, target, api::calls_list(wall(from), wall(until), fields), PATIENCE).await?;
        api::read_calls_list(status, &body).map_err(ApiFailure::from)
    };
    // Older projects know fewer fields.
    let mut fields = api::ALL_FIELDS.to_vec();
    loop {
        match ask(&fields).await {
            Err(ApiFailure::Problem(ApiProblem::UnknownField(unknown))) => {
                let fewer = api::fewer_fields(&fields, &unknown);
                fields = fewer.ok_or(ApiFailure::Problem(ApiProblem::UnknownField(unknown)))?;
            }
            answered => return answered,
        }
    }
}
