//! Webhook bodies as Ringostat sends them, each call with an id and a client of its own.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::{Timestamp, ToSpan, tz::TimeZone};

/// The company's number that the calls come to.
pub const LINE: &str = "380443330099";
/// Who takes the calls: employee id and SIP account, as the mapping of the connection names them.
pub const EMPLOYEES: [(u32, &str); 3] =
    [(331_800, "exampleua_ivan"), (331_801, "exampleua_olha"), (331_802, "exampleua_petro")];
/// Prefixes of Ukrainian mobile networks.
const MOBILE: [u64; 12] = [50, 66, 95, 99, 67, 68, 96, 97, 98, 63, 73, 93];

/// Which events of a call are sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Story {
    /// Before the call, pick-up, end.
    WholeCalls,
    /// Only the end, as many installations are set up: one event is one call.
    EndsOnly,
    /// No events: whom should a call ring first? Each question is of one of so many clients.
    Questions(u64),
}

/// Numbers the calls of one run; shared by its connections.
pub struct Calls {
    next: AtomicU64,
    first: u64,
    seconds: i64,
    wall_clock: String,
    story: Story,
}

impl Calls {
    /// Calls that started five minutes ago.
    pub fn new(story: Story) -> Arc<Calls> {
        let started = Timestamp::now() - 5.minutes();
        let zone = TimeZone::get("Europe/Kyiv").unwrap_or(TimeZone::UTC);
        let wall_clock = started.to_zoned(zone).strftime("%Y-%m-%d %H:%M:%S").to_string();
        // Another run gets other ids: they may end in the same database.
        let first = u64::from(started.subsec_nanosecond().unsigned_abs()) % 1_000_000;
        Arc::new(Calls { next: AtomicU64::new(0), first, seconds: started.as_second(), wall_clock, story })
    }

    /// The events of one connection: call after call, each in order.
    pub fn events(self: Arc<Self>) -> Events {
        Events { calls: self, call: 0, moment: 3 }
    }
}

/// An endless row of webhook bodies.
pub struct Events {
    calls: Arc<Calls>,
    call: u64,
    moment: u8,
}

impl Events {
    /// Writes the next body.
    pub fn next(&mut self, body: &mut String) {
        body.clear();
        if self.moment >= 3 {
            self.call = self.calls.next.fetch_add(1, Ordering::Relaxed);
            self.moment = if self.calls.story == Story::EndsOnly { 2 } else { 0 };
        }
        if let Story::Questions(clients) = self.calls.story {
            self.moment = 3;
            let client = client(self.call.wrapping_mul(0x9e37_79b9_7f4a_7c15) % clients);
            let _ = write!(body, r#"{{"call_id":"ua9_-1767000000.{}","caller":"{client}"}}"#, self.call);
            return;
        }
        self.moment += 1;
        let written = match self.moment {
            1 => self.before_call(body),
            2 => self.taking_call(body),
            _ => self.after_call(body),
        };
        debug_assert!(written.is_ok(), "a String takes everything");
    }

    fn before_call(&self, body: &mut String) -> std::fmt::Result {
        let client = client(self.call);
        write!(
            body,
            r#"{{"type":"in","call_id":"{}","call_date":"{}","destination":"{LINE}","number_e164":"+{client}","caller_number":"{client}"}}"#,
            Id(self),
            self.calls.wall_clock,
        )
    }

    fn taking_call(&self, body: &mut String) -> std::fmt::Result {
        let client = client(self.call);
        let (employee, sip) = self.employee();
        write!(
            body,
            r#"{{"type":"in","call_id":"{}","call_date":"{}","connected_with":"{sip}","employee_id":{employee},"destination":"{LINE}","number_e164":"+{client}","status":null,"recording":null}}"#,
            Id(self),
            self.calls.wall_clock,
        )
    }

    fn after_call(&self, body: &mut String) -> std::fmt::Result {
        let client = client(self.call);
        let (employee, sip) = self.employee();
        let (talk, wait) = (5 + self.call % 300, 1 + self.call % 40);
        write!(
            body,
            r#"{{"call_type":"in","dst":"{LINE}","E164":"+{client}","userfield":"{client}","connected_with":"{sip}","employee_id":"{employee}","disposition":"ANSWERED","billsec":"{talk}","duration":"{}","waittime":"{wait}","uniqueid":"{id}","calldate":"{}","recording_wav":"https://app.ringostat.com/recordings/{id}.wav?token={:032x}","has_recording":"1"}}"#,
            talk + wait,
            self.calls.wall_clock,
            self.call,
            id = Id(self),
        )
    }

    fn employee(&self) -> (u32, &'static str) {
        EMPLOYEES[(self.call % 3) as usize]
    }
}

/// The id of the current call, in Ringostat's form.
struct Id<'a>(&'a Events);

impl std::fmt::Display for Id<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let calls = &self.0.calls;
        write!(f, "ua9_-{}.{}", calls.seconds, calls.first * 100_000_000 + self.0.call)
    }
}

/// The client's number of the n-th call, in digits: no two of the first 120 million are equal, and neighbours do not lie side by side.
pub fn client(call: u64) -> u64 {
    let prefix = MOBILE[(call % 12) as usize];
    let rest = (call / 12).wrapping_mul(6_700_417) % 10_000_000;
    (380 * 100 + prefix) * 10_000_000 + rest
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_call_is_told_in_three_bodies_of_json() {
        let mut events = Calls::new(Story::WholeCalls).events();
        let mut body = String::new();
        let mut ids = Vec::new();
        for key in ["call_id", "call_id", "uniqueid", "call_id"] {
            events.next(&mut body);
            let json: serde_json::Value = serde_json::from_str(&body).unwrap();
            ids.push(json[key].as_str().unwrap().to_owned());
        }
        assert_eq!(ids[0], ids[1]);
        assert_eq!(ids[0], ids[2]);
        assert_ne!(ids[0], ids[3]);
    }

    #[test]
    fn clients_differ_and_have_twelve_digits() {
        let clients: HashSet<u64> = (0..200_000).map(client).collect();
        assert_eq!(clients.len(), 200_000);
        assert!(clients.iter().all(|number| number.to_string().len() == 12));
    }
}
