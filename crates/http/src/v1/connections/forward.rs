//! Smart forwarding's settings, both ways.

use app::connections::{Forward, ForwardCandidate, ForwardFormat, ForwardPatch};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::extract::Given;
use crate::v1::names::{ForwardCandidateName, ForwardFormatName};

/// Settings of smart forwarding; what is absent stays as it is.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForwardIn {
    /// The form of an answer; `text` unless said otherwise.
    #[serde(default)]
    #[schema(value_type = Given<ForwardFormatName>)]
    format: Given<ForwardFormat>,
    /// The key of the destination in a JSON answer; `destination` unless said otherwise.
    #[serde(default)]
    key: Given<String>,
    /// Who is asked for, one after the other, until somebody is fit; the responsibles of deal and contact unless said otherwise.
    #[serde(default)]
    #[schema(value_type = Given<Vec<ForwardCandidateName>>)]
    order: Given<Vec<ForwardCandidate>>,
    /// Milliseconds until the empty answer, from 50 to 5000; 300 unless said otherwise.
    #[serde(default)]
    deadline_ms: Given<i64>,
    /// Only managers that are known to be online and not talking.
    #[serde(default)]
    only_online: Given<bool>,
}

impl From<ForwardIn> for ForwardPatch {
    fn from(input: ForwardIn) -> Self {
        Self {
            format: input.format.0,
            key: input.key.0,
            order: input.order.0,
            deadline_ms: input.deadline_ms.0,
            only_online: input.only_online.0,
        }
    }
}

/// Settings of smart forwarding.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ForwardOut {
    /// The form of an answer.
    #[schema(value_type = ForwardFormatName)]
    pub format: ForwardFormat,
    /// The key of the destination in a JSON answer.
    pub key: String,
    /// Who is asked for, one after the other, until somebody is fit.
    #[schema(value_type = Vec<ForwardCandidateName>)]
    pub order: Vec<ForwardCandidate>,
    /// Milliseconds until the empty answer.
    pub deadline_ms: u32,
    /// Only managers that are known to be online and not talking.
    pub only_online: bool,
}

impl From<Forward> for ForwardOut {
    fn from(forward: Forward) -> Self {
        let Forward { format, key, order, deadline_ms, only_online } = forward;
        Self { format, key, order, deadline_ms, only_online }
    }
}
