//! Calls as Ringostat tells of them: what is posted, and when.

use domain::time::Time;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::chance::Chance;
use super::people::{self, CALLER_NAMES, CLIENTS, Manager};

/// The company's numbers and what they are for.
pub const LINES: [(&str, &str); 3] =
    [("380443330099", "Сайт"), ("380443330100", "Реклама"), ("380443330101", "Підтримка")];
/// The line of those who need help.
const SUPPORT: usize = 2;

/// One message: when it is sent, its event and its body.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// When the source sends it.
    pub at: Time,
    /// The event, as its address ends.
    pub event: &'static str,
    /// The body.
    pub body: Value,
}

/// How a call goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course {
    Answered,
    Missed,
    Busy,
    Voicemail,
}

/// A call that is about to be told.
pub struct Call {
    id: String,
    at: Time,
    incoming: bool,
    callback: bool,
    client: String,
    name: Option<&'static str>,
    line: usize,
    manager: &'static Manager,
    course: Course,
    wait: i64,
    talk: i64,
    campaign: Option<usize>,
}

/// Source, medium, campaign.
const CAMPAIGNS: [[&str; 3]; 4] = [
    ["google", "cpc", "brand_ua"],
    ["facebook", "paid_social", "osin_2026"],
    ["google", "organic", "(not set)"],
    ["newsletter", "email", "novyny"],
];

/// The digits of a client with a card, as telephony sends them.
fn digits(client: usize) -> String {
    let digits: String = CLIENTS[client].phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("38").or_else(|| digits.strip_prefix('8')).unwrap_or(&digits);
    format!("38{national}")
}

impl Call {
    /// A call at `at`, of whoever chance picks; `number` tells it from all others.
    pub fn by_chance(chance: &mut Chance, at: Time, number: u64) -> Call {
        let known: Vec<usize> = (0..CLIENTS.len()).collect();
        let stranger = chance.percent(16);
        let incoming = stranger || chance.percent(62);
        let client = if stranger {
            // A few strangers who call now and then.
            format!("38099777{:04}", chance.between(0, 60) * 37 + 1001)
        } else {
            digits(*chance.often_first(&known))
        };
        let course = match (stranger, chance.between(0, 100)) {
            (true, 0..14) | (false, 0..70) => Course::Answered,
            (false, 70..74) if incoming => Course::Voicemail,
            (_, 90..) if !incoming => Course::Busy,
            _ => Course::Missed,
        };
        let line = if chance.percent(25) { SUPPORT } else { usize::from(chance.percent(40)) };
        let team = usize::from(line == SUPPORT);
        let manager = chance.often_first(people::TEAMS[team].1);
        let answered = course == Course::Answered;
        Call {
            id: format!("ua9_-{}.{number}", at.micros() / 1_000_000),
            at,
            incoming,
            callback: incoming && answered && chance.percent(5),
            client,
            name: (stranger && chance.percent(40)).then(|| *chance.one_of(&CALLER_NAMES)),
            line,
            manager,
            course,
            wait: if course == Course::Busy { 0 } else { chance.between(3, 35) },
            talk: if answered { chance.between(8, 60) + chance.between(0, 200) * chance.between(0, 2) } else { 0 },
            campaign: (incoming && chance.percent(35)).then(|| usize::try_from(chance.between(0, 4)).unwrap_or(0)),
        }
    }

    /// The same with a short conversation: who watches the live feed should see it end.
    pub fn shortened(mut self, talk: i64) -> Call {
        self.talk = self.talk.min(talk);
        self.wait = self.wait.clamp(3, 9);
        self
    }

    /// When it is over.
    pub fn ends_at(&self) -> Time {
        self.after(self.wait + self.talk + 1)
    }

    fn after(&self, seconds: i64) -> Time {
        Time::from_micros(self.at.micros() + seconds * 1_000_000)
    }

    /// Everything that the source says of it, in the order of time. `recordings` is the address of the folder of recordings.
    pub fn messages(&self, zone: &TimeZone, recordings: &str) -> Vec<Message> {
        let mut all = vec![self.before(zone)];
        if self.course == Course::Answered && self.incoming {
            all.push(self.taking(zone));
        }
        all.push(self.over(zone, recordings));
        all
    }

    /// The last message alone; it tells everything.
    pub fn over(&self, zone: &TimeZone, recordings: &str) -> Message {
        let mut body = self.common(zone);
        let (status, talk) = match self.course {
            Course::Answered => ("ANSWERED", self.talk),
            Course::Missed => ("NO ANSWER", 0),
            Course::Busy => ("BUSY", 0),
            Course::Voicemail => ("VOICEMAIL", 12),
        };
        let recorded = talk > 0;
        body["status"] = json!(status);
        body["billsec"] = json!(talk.to_string());
        body["duration"] = json!((talk + self.wait).to_string());
        body["waittime"] = json!(self.wait.to_string());
        body["has_recording"] = json!(if recorded { "1" } else { "0" });
        if recorded {
            body["recording_wav"] = json!(format!("{recordings}/{}.wav?seconds={talk}", self.id));
        }
        if self.course == Course::Answered {
            self.add_employee(&mut body);
            body["department"] = json!(if self.line == SUPPORT { "Підтримка" } else { "Продажі" });
            body["proper_flag"] = json!(if self.talk > 40 { "1" } else { "0" });
        }
        Message { at: self.ends_at(), event: if self.incoming { "after_call" } else { "after_out_call" }, body }
    }

    fn before(&self, zone: &TimeZone) -> Message {
        Message {
            at: self.at,
            event: if self.incoming { "before_call" } else { "before_out_call" },
            body: self.common(zone),
        }
    }

    fn taking(&self, zone: &TimeZone) -> Message {
        let mut body = self.common(zone);
        self.add_employee(&mut body);
        Message { at: self.after(self.wait), event: "taking_call", body }
    }

    fn add_employee(&self, body: &mut Value) {
        body["connected_with"] = json!(sip_account(self.manager));
        body["employee_id"] = json!(self.manager.employee.to_string());
        body["employee_fio"] = json!(self.manager.name);
    }

    fn common(&self, zone: &TimeZone) -> Value {
        let started = self.at.to_jiff().to_zoned(zone.clone());
        let line = LINES[self.line].0;
        let direction = if self.callback {
            "callback"
        } else if self.incoming {
            "in"
        } else {
            "out"
        };
        let mut body = json!({
            "call_type": direction,
            "uniqueid": self.id,
            "calldate": started.strftime("%Y-%m-%d %H:%M:%S").to_string(),
            "project_id": "11111",
        });
        if self.incoming {
            body["userfield"] = json!(self.client);
            body["number_e164"] = json!(format!("+{}", self.client));
            body["dst"] = json!(line);
            body["scheme_name"] = json!(LINES[self.line].1);
            if let Some(name) = self.name {
                body["caller"] = json!(format!("\"{name}\" <{}>", self.client));
            }
        } else {
            body["caller"] = json!(format!("\"{}\" <{}>", self.manager.name, sip_account(self.manager)));
            body["dst"] = json!(self.client);
            body["outbound_number"] = json!(line);
            self.add_employee(&mut body);
        }
        if let Some(campaign) = self.campaign {
            for (key, value) in ["utm_source", "utm_medium", "utm_campaign"].into_iter().zip(CAMPAIGNS[campaign]) {
                body[key] = json!(value);
            }
        }
        body
    }
}

/// The SIP account of a manager.
pub fn sip_account(manager: &Manager) -> String {
    format!("demoua_{}", manager.login)
}

#[cfg(test)]
mod tests {
    use domain::id::EventId;
    use telephony::ringostat::{self, Aliases, RawWebhook};

    use super::*;

    #[test]
    fn everything_that_is_sent_is_understood() {
        let zone = domain::time::zone("Europe/Kyiv").unwrap();
        let mut chance = Chance::new(1);
        for number in 0..500 {
            let call = Call::by_chance(&mut chance, Time::from_micros(1_767_000_000_000_000), number);
            let messages = call.messages(&zone, "http://127.0.0.1:1/recordings");
            assert!(messages.is_sorted_by_key(|message| message.at.micros()));
            for message in messages {
                let body = message.body.to_string();
                let webhook = RawWebhook {
                    event_in_path: Some(message.event),
                    query: None,
                    content_type: Some("application/json"),
                    body: body.as_bytes(),
                };
                let parsed = ringostat::parse(&webhook, &Aliases::default()).unwrap();
                assert_eq!((parsed.unknown.len(), parsed.doubtful.len()), (0, 0), "{body}");
                let (id, _) = parsed.into_event(EventId(uuid()), message.at);
                assert_eq!(id, call.id);
            }
        }
    }

    fn uuid() -> uuid::Uuid {
        uuid::Uuid::nil()
    }

    #[test]
    fn clients_call_with_their_numbers() {
        let country = domain::phone::Country::parse("UA").unwrap();
        for (index, client) in CLIENTS.iter().enumerate() {
            let entered = domain::phone::from_person(client.phone, country).unwrap();
            assert_eq!(entered.as_e164(), format!("+{}", digits(index)), "{}", client.name);
        }
    }
}
