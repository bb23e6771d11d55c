//! What happens around every request, from the outside in.

mod answers;
mod deadline;
mod fitting;
mod headers;
mod idempotency;
mod panics;
mod parameters;
mod request;
mod same_origin;

pub(crate) use answers::answers;
pub(crate) use deadline::{LONGEST, deadline};
pub(crate) use fitting::{fitting, fitting_form};
pub(crate) use headers::{Framed, security_headers};
pub(crate) use idempotency::idempotency;
pub(crate) use panics::catch_panics;
pub(crate) use parameters::{Parameters, known_parameters};
pub(crate) use request::{Measurement, measure, request};
pub(crate) use same_origin::same_origin;
