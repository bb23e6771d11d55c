//! The other side of the demo's connection: it lets people try the key, call out with a click and see who is online, as with the real one.

use std::path::Path;
use std::sync::Arc;

use app::ctx::Clock;
use jiff::tz::TimeZone;
use simulator::{Forward, Pace, Script, Settings, SimEmployee, Simulator, Webhook};

use super::calls::{LINES, sip_account};
use super::{people, port};
use crate::failure::{Failure, Outcome};

/// The key of its API. It opens nothing but the demo.
pub const KEY: &str = "demo-key";
/// The id of its project.
pub const PROJECT: &str = "11111";

/// A Ringostat that stands in for the real one.
pub struct Ringostat {
    simulator: Simulator,
}

impl Ringostat {
    /// Starts it at the address of the last run, if that is free.
    pub async fn start(data_dir: &Path, zone: &TimeZone, clock: Clock) -> Outcome<Self> {
        let listener = port::bind(data_dir, "demo-ringostat.port").await?;
        let employees = people::managers().into_iter().map(|manager| SimEmployee {
            staff_id: manager.employee.unsigned_abs(),
            fio: manager.name.to_owned(),
            email: format!("{}@example.com", manager.login),
            extension: String::new(),
            sip: Some(sip_account(manager)),
            fmc: None,
            online: true,
        });
        let settings = Settings {
            auth_key: KEY.to_owned(),
            project_id: PROJECT.to_owned(),
            time_zone: zone.clone(),
            clock: Arc::new(move || clock.now().to_jiff()),
            employees: employees.collect(),
            lines: LINES.iter().map(|(number, _)| (*number).to_owned()).collect(),
        };
        let simulator = Simulator::start_on(listener, settings)
            .map_err(|error| Failure::could_not(format!("the demo's telephony cannot be started: {error}")))?;
        // Whoever clicks on a number sees it ring, be answered, and end.
        simulator.set_script(Script { pace: Pace::RealTime, wait_seconds: 6, talk_seconds: 20, ..Script::default() });
        Ok(Self { simulator })
    }

    /// The address of its API.
    pub fn url(&self) -> &str {
        self.simulator.url()
    }

    /// The host of its recordings.
    pub fn host(&self) -> String {
        self.url().trim_start_matches("http://").to_owned()
    }

    /// Tells it where to send events, and where to ask.
    pub fn connect(&self, webhook_url: &str, forward_url: &str) {
        self.simulator.set_webhooks(Webhook::for_each(webhook_url));
        self.simulator.set_forward(Some(Forward::to(forward_url)));
    }
}
