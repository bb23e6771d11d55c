//! Recordings by their links (§1, RFC 9110 §13 and §14).

use simulator::{ApiFault, Call, Faults, HangUp, Simulator};

use crate::support::{Answer, CLIENT, IVAN, LINE, ask, listed, start};

/// A call of two seconds; answers its link.
async fn recorded(simulator: &Simulator) -> String {
    let call = simulator.ring(Call::new(CLIENT, LINE));
    call.pick_up(IVAN).await;
    call.hang_up(HangUp::answered(1, 2)).await;
    listed(simulator).await[0]["recording"].as_str().unwrap().to_owned()
}

async fn fetch(url: &str, headers: &[(&str, &str)]) -> Answer {
    ask("GET", url, headers, "").await.unwrap()
}

#[tokio::test]
async fn a_link_opens_stereo_without_a_login() {
    let simulator = start().await;
    let url = recorded(&simulator).await;
    let (_, token) = url.split_once("?token=").unwrap();
    assert!(token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit()), "{token}");
    let whole = fetch(&url, &[]).await;
    assert_eq!(
        (whole.status, whole.header("content-type"), whole.header("accept-ranges")),
        (200, "audio/wav", "bytes")
    );
    // Two channels, 8 kHz, 16 bits, two seconds.
    let field = |at: usize| u32::from_le_bytes(whole.body[at..at + 4].try_into().unwrap());
    assert_eq!((&whole.body[..4], &whole.body[8..16]), (&b"RIFF"[..], &b"WAVEfmt "[..]));
    assert_eq!((field(20), field(24), field(32), field(40)), (1 | (2 << 16), 8_000, 4 | (16 << 16), 64_000));
    assert_eq!((whole.body.len(), field(4)), (64_044, 64_036));
    simulator.stop().await;
}

#[tokio::test]
async fn parts_and_versions() {
    let simulator = start().await;
    let url = recorded(&simulator).await;
    let whole = fetch(&url, &[]).await;
    let etag = whole.header("etag").to_owned();
    let part = fetch(&url, &[("range", "bytes=100-199")]).await;
    assert_eq!(
        (part.status, part.header("content-range"), part.header("etag")),
        (206, "bytes 100-199/64044", etag.as_str())
    );
    assert_eq!(part.body, whole.body[100..200]);
    let end = fetch(&url, &[("range", "bytes=-44"), ("if-range", &etag)]).await;
    assert_eq!((end.status, &end.body[..]), (206, &whole.body[64_000..]));
    assert_eq!(fetch(&url, &[("range", "bytes=0-1"), ("if-range", "\"other\"")]).await.status, 200);
    let outside = fetch(&url, &[("range", "bytes=64044-")]).await;
    assert_eq!((outside.status, outside.header("content-range")), (416, "bytes */64044"));
    assert_eq!(fetch(&url, &[("if-none-match", &etag)]).await.status, 304);
    assert_eq!(fetch(&url, &[("if-none-match", "\"other\"")]).await.status, 200);
    assert_eq!(simulator.counters().requests["/recordings"], 7);
    simulator.stop().await;
}

#[tokio::test]
async fn what_is_not_there_or_not_allowed() {
    let simulator = start().await;
    let url = recorded(&simulator).await;
    let (base, token) = url.split_once("?token=").unwrap();
    for (url, status) in [
        (base.to_owned(), 403),
        (format!("{base}?token=00000000000000000000000000000001"), 403),
        (url.replace(".wav", ".ogg"), 404),
        (url.replace(".100001.", ".100002."), 403),
        (format!("{}/recordings/..%2F..%2Fx.wav?token={token}", simulator.url()), 403),
    ] {
        assert_eq!(fetch(&url, &[]).await.status, status, "{url}");
    }
    // Not until the call is over and its recording is there.
    let call = simulator.ring(Call::new(CLIENT, LINE));
    call.hang_up(HangUp::answered(1, 1)).await;
    let later = listed(&simulator).await[1]["recording"].as_str().unwrap().to_owned();
    let without = simulator.ring(Call::new(CLIENT, LINE));
    without.hang_up(HangUp { recording: false, ..HangUp::answered(1, 1) }).await;
    assert_eq!(listed(&simulator).await[2]["recording"], "");
    assert_eq!(fetch(&later, &[]).await.status, 200);
    simulator.set_faults(Faults { recordings: Some(ApiFault::Status(404)), ..Faults::default() });
    assert_eq!(fetch(&later, &[]).await.status, 404);
    simulator.stop().await;
}

#[tokio::test]
async fn links_outlive_a_restart_at_the_same_address() {
    let first = start().await;
    let url = recorded(&first).await;
    first.stop().await;
    let address = first.url().trim_start_matches("http://").to_owned();
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    let second = Simulator::start_on(listener, crate::support::settings()).unwrap();
    assert_eq!(fetch(&url, &[]).await.status, 404, "the call is forgotten");
    recorded(&second).await;
    assert_eq!(fetch(&url, &[]).await.status, 200);
    second.stop().await;
}
