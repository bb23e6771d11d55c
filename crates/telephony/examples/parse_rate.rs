//! How long one webhook takes to read: `cargo run --release -p switchhook-telephony --example parse_rate [rounds]`.

use std::hint::black_box;
use std::time::Instant;

use telephony::ringostat::{Aliases, RawWebhook, parse};

const JSON: &str = r#"{"call_type":"in","dst":"380440000099","E164":"+380440000001","userfield":"380440000001","connected_with":"exampleua_ivan","employee_id":"331800","disposition":"ANSWERED","billsec":"83","duration":"95","waittime":"12","uniqueid":"ua9_-1700000000.123456","calldate":"2024-01-31 17:47:25","department":"Sales","utm_source":"google","utm_medium":"cpc","recording_wav":"https://app.ringostat.com/recordings/ua9_-1700000000.123456.wav?token=00000000000000000000000000000001","has_recording":"1"}"#;
const FORM: &str = "type=in&call_id=ua9_-1700000000.123456&caller=%22Name%22+%3C380440000001%3E&callee=380440000099&status=ANSWERED&date=2024-01-31+17%3A47%3A25&dialog=15&waiting=4&call_duration=19&staffid=331801&employee_fio=Olha&department=Sales&recording_wav=https%3A%2F%2Fapp.ringostat.com%2Frecordings%2Fx.wav%3Ftoken%3D00000000000000000000000000000001";
const XML: &str = "<?xml version=\"1.0\"?><root><type>in</type><call_id>ua9_-1700000000.123456</call_id><caller>&quot;Name&quot; &lt;380440000001&gt;</caller><callee>380440000099</callee><status>ANSWERED</status><date>2024-01-31 17:47:25</date><dialog>15</dialog><waiting>4</waiting><staffid>331801</staffid><recording_wav>https://app.ringostat.com/recordings/x.wav?token=00000000000000000000000000000001</recording_wav></root>";

#[expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement for the developer who runs it")]
fn main() {
    let rounds: u32 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(200_000);
    let aliases = Aliases::default();
    for (form, body) in [("json", JSON), ("form", FORM), ("xml", XML)] {
        let raw = RawWebhook { event_in_path: Some("after_call"), body: body.as_bytes(), ..RawWebhook::default() };
        let started = Instant::now();
        let read = (0..rounds).filter(|_| black_box(parse(black_box(&raw), &aliases)).is_ok()).count();
        let each = started.elapsed() / rounds;
        println!("{form}: {} bytes, {each:?} each, {read} of {rounds} read", body.len());
    }
}
