//! Any bytes as a reply of Ringostat's API, and each row that is found in them as an event.

#![no_main]

use domain::time::{Time, zone};
use libfuzzer_sys::fuzz_target;
use telephony::ringostat::api::{check, read_calls_list, read_employees, read_online};
use telephony::ringostat::{Aliases, parse_listed};

fuzz_target!(|data: &[u8]| {
    let (aliases, utc) = (Aliases::default(), zone("UTC").expect("a zone"));
    let _ = (check(400, data), read_employees(200, data), read_online(200, data));
    for row in read_calls_list(200, data).unwrap_or_default() {
        let _ = parse_listed(&row.raw, Time::Y2000, &aliases, &utc);
    }
});
