//! What is measured, for Prometheus.

use std::time::Duration;

use metrics::{Unit, describe_counter, describe_gauge, describe_histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use crate::failure::{Failure, Outcome};

/// The upper ends of the classes in which durations of requests are counted, in seconds.
const SECONDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// How often the recorder folds what came in.
const UPKEEP: Duration = Duration::from_secs(5);

/// Installs the recorder; everything that is measured from now on is seen by the handle.
pub fn install() -> Outcome<PrometheusHandle> {
    let failed = |error: metrics_exporter_prometheus::BuildError| {
        Failure::could_not(format!("measurements cannot be taken: {error}"))
    };
    let requests = Matcher::Full("switchhook_http_request_seconds".to_owned());
    let builder = PrometheusBuilder::new().set_buckets_for_metric(requests, &SECONDS).map_err(failed)?;
    let handle = builder.install_recorder().map_err(failed)?;
    describe_histogram!(
        "switchhook_http_request_seconds",
        Unit::Seconds,
        "How long requests take until their answer begins, by the template of their route."
    );
    describe_counter!("switchhook_events_received_total", "Events of telephony that were taken in.");
    describe_counter!("switchhook_events_processed_total", "Events of telephony that were worked off.");
    describe_counter!(
        "switchhook_events_spooled_total",
        "Events of telephony that were spooled while the database was away."
    );
    describe_gauge!("switchhook_events_pending", "Events of telephony that wait to be worked off.");
    describe_gauge!("switchhook_spool_bytes", Unit::Bytes, "The size of the spool.");
    let upkeep = handle.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(UPKEEP).await;
            upkeep.run_upkeep();
        }
    });
    Ok(handle)
}
