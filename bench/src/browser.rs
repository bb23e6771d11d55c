//! A browser as the server meets one: a session, the stream of changes, and the report, whose first page is read again when calls changed.

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{Notify, watch};

/// Between two readings of the report, as the web application has it.
const LIST_PAUSE: Duration = Duration::from_secs(1);

/// The calls that rang, by the client's number.
#[derive(Default)]
pub struct Rings(Mutex<HashMap<u64, Ring>>);

/// A call that rings at the phones of a group.
#[derive(Clone, Copy)]
pub struct Ring {
    /// When the webhook was sent.
    pub at: Instant,
    /// Whose phones.
    pub group: usize,
}

impl Rings {
    /// A webhook is sent now.
    pub fn add(&self, number: u64, ring: Ring) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(number, ring);
    }

    /// All of them.
    pub fn all(&self) -> HashMap<u64, Ring> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn get(&self, number: u64) -> Option<Ring> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&number).copied()
    }
}

/// What a browser saw.
#[derive(Default)]
pub struct Seen {
    /// For each call whose card came: its number, and how long after the webhook, or after the browser had begun to come back.
    pub cards: Vec<(u64, Duration)>,
    /// How long the report took to read.
    pub reports: Vec<Duration>,
    /// How often the stream was opened.
    pub opened: usize,
}

/// One browser.
pub struct Browser {
    /// The server.
    pub address: SocketAddr,
    /// The session.
    pub cookie: String,
    /// The group of its user.
    pub group: usize,
    /// The calls that ring.
    pub rings: Arc<Rings>,
}

impl Browser {
    /// Stays open until `end` says so.
    pub async fn stay(self, mut end: watch::Receiver<bool>) -> Result<Seen> {
        let calls_changed = Arc::new(Notify::new());
        let reports = Arc::<Mutex<Vec<Duration>>>::default();
        let reading = read_reports(self.address, self.cookie.clone(), calls_changed.clone(), reports.clone());
        let reading = tokio::spawn(reading);
        let mut open =
            Open { known: HashSet::new(), after: None, retry: Duration::from_secs(3), seen: Seen::default() };
        loop {
            let ended = tokio::select! {
                _ = end.changed() => true,
                // A stream that ends is opened again after the pause that the server named.
                _ = self.follow(&mut open, &calls_changed) => false,
            };
            if ended {
                break;
            }
            tokio::select! {
                _ = end.changed() => break,
                () = tokio::time::sleep(open.retry) => {}
            }
        }
        reading.abort();
        open.seen.reports = std::mem::take(&mut reports.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(open.seen)
    }

    async fn follow(&self, open: &mut Open, calls_changed: &Notify) -> Result<()> {
        let began = Instant::now();
        let mut stream = TcpStream::connect(self.address).await?;
        let after = open.after.map_or_else(String::new, |seq: u64| format!("?after={seq}"));
        let head =
            format!("GET /api/v1/events{after} HTTP/1.1\r\nhost: {}\r\naccept: text/event-stream\r\n", self.address);
        stream.write_all(format!("{head}cookie: {}\r\n\r\n", self.cookie).as_bytes()).await?;
        let mut body = Body::begin(&mut stream).await?;
        open.seen.opened += 1;
        let mut text = String::new();
        while let Some(bytes) = body.more(&mut stream).await? {
            text.push_str(std::str::from_utf8(&bytes).context("the stream is no text")?);
            while let Some(end) = text.find("\n\n") {
                self.heard(&text[..end], open, began, calls_changed);
                text.drain(..end + 2);
            }
        }
        Ok(())
    }

    fn heard(&self, block: &str, open: &mut Open, began: Instant, calls_changed: &Notify) {
        let field = |name: &str| block.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        if let Some(retry) = field("retry:").and_then(|text| text.parse().ok()) {
            open.retry = Duration::from_millis(retry);
        }
        if let Some(seq) = field("id:").and_then(|text| text.parse().ok()) {
            open.after = Some(seq);
        }
        let data = field("data:").unwrap_or_default();
        match field("event:") {
            Some("start") if open.after.is_none() => {
                open.after = data.split(|c: char| !c.is_ascii_digit()).find_map(|digits| digits.parse().ok());
            }
            Some("change") if data.contains("\"noun\":\"call\"") => calls_changed.notify_one(),
            Some("live") => self.cards(data, open, began),
            _ => {}
        }
    }

    fn cards(&self, data: &str, open: &mut Open, began: Instant) {
        for part in data.split("\"e164\":\"+").skip(1) {
            let digits = part.split('"').next().and_then(|digits| digits.parse().ok());
            let Some(number) = digits.filter(|number| !open.known.contains(number)) else { continue };
            if let Some(ring) = self.rings.get(number).filter(|ring| ring.group == self.group) {
                open.known.insert(number);
                open.seen.cards.push((number, ring.at.max(began).elapsed()));
            }
        }
    }
}

/// What a browser knows over all its streams.
struct Open {
    known: HashSet<u64>,
    after: Option<u64>,
    retry: Duration,
    seen: Seen,
}

/// Reads the first page of the report whenever calls changed, but not more often than the web application does. A server that is away is asked again.
async fn read_reports(address: SocketAddr, cookie: String, changed: Arc<Notify>, took: Arc<Mutex<Vec<Duration>>>) {
    let mut stream = None;
    loop {
        changed.notified().await;
        let began = Instant::now();
        match read_report(&mut stream, address, &cookie).await {
            Ok(()) => took.lock().unwrap_or_else(PoisonError::into_inner).push(began.elapsed()),
            Err(_) => stream = None,
        }
        tokio::time::sleep(LIST_PAUSE).await;
    }
}

async fn read_report(stream: &mut Option<TcpStream>, address: SocketAddr, cookie: &str) -> Result<()> {
    let stream = match stream {
        Some(stream) => stream,
        None => stream.insert(TcpStream::connect(address).await?),
    };
    let head = format!("GET /api/v1/calls?limit=50 HTTP/1.1\r\nhost: {address}\r\naccept-encoding: gzip, br\r\n");
    stream.write_all(format!("{head}cookie: {cookie}\r\n\r\n").as_bytes()).await?;
    let mut body = Body::begin(stream).await?;
    while body.more(stream).await?.is_some() {}
    Ok(())
}

/// The body of an answer, whole or in chunks.
struct Body {
    raw: Vec<u8>,
    /// What is still to come of a body of known length; none if it comes in chunks.
    length: Option<usize>,
    is_over: bool,
}

impl Body {
    /// Reads the head; an error unless the status is 200.
    async fn begin(stream: &mut TcpStream) -> Result<Body> {
        let mut raw = Vec::with_capacity(16 * 1024);
        loop {
            if stream.read_buf(&mut raw).await? == 0 {
                bail!("the server closed the connection");
            }
            let Some(end) = raw.windows(4).position(|bytes| bytes == b"\r\n\r\n") else { continue };
            let head = std::str::from_utf8(&raw[..end])?.to_ascii_lowercase();
            if head.get(9..12) != Some("200") {
                bail!("the server answered {}", head.lines().next().unwrap_or_default());
            }
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
            raw.drain(..end + 4);
            return Ok(Body { raw, length, is_over: false });
        }
    }

    /// The next part; none at the end.
    async fn more(&mut self, stream: &mut TcpStream) -> Result<Option<Vec<u8>>> {
        loop {
            if let Some(part) = self.take()? {
                return Ok(Some(part));
            }
            if self.is_over {
                return Ok(None);
            }
            if stream.read_buf(&mut self.raw).await? == 0 {
                bail!("the server closed the connection");
            }
        }
    }

    fn take(&mut self) -> Result<Option<Vec<u8>>> {
        if let Some(length) = &mut self.length {
            let part: Vec<u8> = self.raw.drain(..self.raw.len().min(*length)).collect();
            *length -= part.len();
            self.is_over = *length == 0;
            return Ok((!part.is_empty()).then_some(part));
        }
        let Some(line) = self.raw.windows(2).position(|bytes| bytes == b"\r\n") else { return Ok(None) };
        let size = usize::from_str_radix(std::str::from_utf8(&self.raw[..line])?.trim(), 16)?;
        if self.raw.len() < line + 2 + size + 2 {
            return Ok(None);
        }
        let part = self.raw[line + 2..line + 2 + size].to_vec();
        self.raw.drain(..line + 2 + size + 2);
        self.is_over = size == 0;
        Ok((size > 0).then_some(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_read_in_whatever_parts_it_comes() {
        let mut chunked = Body { raw: b"3\r\nabc\r\n2\r\nd".to_vec(), length: None, is_over: false };
        assert_eq!(chunked.take().unwrap().as_deref(), Some(&b"abc"[..]));
        assert_eq!(chunked.take().unwrap(), None);
        chunked.raw.extend(b"e\r\n0\r\n\r\n");
        assert_eq!(chunked.take().unwrap().as_deref(), Some(&b"de"[..]));
        assert_eq!((chunked.take().unwrap(), chunked.is_over), (None, true));
        let mut whole = Body { raw: b"ab".to_vec(), length: Some(3), is_over: false };
        assert_eq!((whole.take().unwrap().as_deref(), whole.is_over), (Some(&b"ab"[..]), false));
        whole.raw.extend(b"c");
        assert_eq!((whole.take().unwrap().as_deref(), whole.is_over), (Some(&b"c"[..]), true));
    }

    #[test]
    fn a_card_is_seen_once_and_only_by_its_group() {
        let rings = Arc::new(Rings::default());
        rings.add(380_671_110_001, Ring { at: Instant::now(), group: 1 });
        rings.add(380_671_110_002, Ring { at: Instant::now(), group: 2 });
        let browser =
            Browser { address: SocketAddr::from(([127, 0, 0, 1], 1)), cookie: String::new(), group: 1, rings };
        let mut open = Open { known: HashSet::new(), after: None, retry: Duration::ZERO, seen: Seen::default() };
        let changed = Notify::new();
        let block = "event: live\ndata: {\"calls\":[{\"number\":{\"e164\":\"+380671110001\"}},{\"number\":{\"e164\":\"+380671110002\"}}]}";
        browser.heard(block, &mut open, Instant::now(), &changed);
        browser.heard(block, &mut open, Instant::now(), &changed);
        assert_eq!(open.seen.cards.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [380_671_110_001]);
        browser.heard("retry: 700\nevent: start\ndata: {\"last\":41}", &mut open, Instant::now(), &changed);
        browser.heard("id: 42\nevent: change\ndata: {\"noun\":\"call\"}", &mut open, Instant::now(), &changed);
        assert_eq!((open.after, open.retry), (Some(42), Duration::from_millis(700)));
    }
}
