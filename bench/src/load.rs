//! A cheap HTTP/1.1 load: it shares two cores with what it measures, so it does as little as it can. One thread, a task per connection, keep-alive,
//! one request under way on each.

use std::fmt::{self, Write as _};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::events::{Calls, Events, Story};

/// How long to go on.
#[derive(Clone, Copy)]
pub enum Until {
    /// What is answered in the measured time counts.
    Time {
        /// Not counted, at the start.
        warm_up: Duration,
        /// Counted, after that.
        measured: Duration,
    },
    /// Exactly this many requests, all counted.
    Count(u64),
}

/// What to send where.
pub struct Load {
    /// The server.
    pub address: SocketAddr,
    /// The path of the webhook.
    pub path: String,
    /// Connections at once.
    pub connections: usize,
    /// How long.
    pub until: Until,
    /// Which events.
    pub story: Story,
    /// The pause of each connection after an answer.
    pub pause: Duration,
}

/// What came back.
#[derive(Debug, Default, Clone)]
pub struct Measured {
    /// Answered in the measured time.
    pub answered: u64,
    /// Sent and answered over all, the warm-up included: what the server must have stored.
    pub acknowledged: u64,
    /// Answers other than 200, over all.
    pub refused: u64,
    /// The measured time.
    pub elapsed: Duration,
    /// From the first byte sent to the last one received, in microseconds, sorted.
    latencies: Vec<u32>,
}

impl Measured {
    /// Requests a second.
    pub fn rate(&self) -> f64 {
        self.answered as f64 / self.elapsed.as_secs_f64()
    }

    /// The latency that this share of the requests did not exceed, in milliseconds.
    pub fn percentile(&self, share: f64) -> f64 {
        let index = ((self.latencies.len() as f64 * share) as usize).min(self.latencies.len().saturating_sub(1));
        self.latencies.get(index).map_or(0.0, |&micros| f64::from(micros) / 1000.0)
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [p50, p95, p99] = [0.5, 0.95, 0.99].map(|share| self.percentile(share));
        let rate = self.rate();
        write!(f, "{rate:.0}/s, p50 {p50:.2} ms, p95 {p95:.2} ms, p99 {p99:.2} ms")?;
        if self.refused > 0 { write!(f, ", {} answers other than 200", self.refused) } else { Ok(()) }
    }
}

/// What the connections share.
struct Plan {
    head: String,
    address: SocketAddr,
    from: Instant,
    to: Option<Instant>,
    left: AtomicU64,
    pause: Duration,
}

impl Load {
    /// Sends and waits for every answer.
    pub fn run(&self) -> Result<Measured> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(self.drive())
    }

    async fn drive(&self) -> Result<Measured> {
        let started = Instant::now();
        let (from, to, left) = match self.until {
            Until::Time { warm_up, measured } => (started + warm_up, Some(started + warm_up + measured), u64::MAX),
            Until::Count(requests) => (started, None, requests),
        };
        let head = format!(
            "POST {} HTTP/1.1\r\nhost: {}\r\nuser-agent: ringostat HTTP Client v1.1\r\ncontent-type: application/json\r\ncontent-length: ",
            self.path, self.address
        );
        let plan =
            Arc::new(Plan { head, address: self.address, from, to, left: AtomicU64::new(left), pause: self.pause });
        let calls = Calls::new(self.story);
        let mut tasks = JoinSet::new();
        for _ in 0..self.connections {
            tasks.spawn(connection(plan.clone(), calls.clone().events()));
        }
        let mut total = Measured::default();
        while let Some(task) = tasks.join_next().await {
            let one = task??;
            total.answered += one.answered;
            total.acknowledged += one.acknowledged;
            total.refused += one.refused;
            total.latencies.extend(one.latencies);
        }
        total.elapsed = to.map_or_else(|| started.elapsed(), |to| to - from);
        total.latencies.sort_unstable();
        Ok(total)
    }
}

async fn connection(plan: Arc<Plan>, mut events: Events) -> Result<Measured> {
    let mut stream =
        TcpStream::connect(plan.address).await.with_context(|| format!("cannot connect to {}", plan.address))?;
    stream.set_nodelay(true)?;
    let mut measured = Measured::default();
    let (mut body, mut request, mut answer) = (String::new(), String::new(), Vec::with_capacity(4096));
    loop {
        let sent = Instant::now();
        let over = plan.to.is_some_and(|to| sent >= to);
        if over || plan.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_err() {
            return Ok(measured);
        }
        events.next(&mut body);
        request.clear();
        let _ = write!(request, "{}{}\r\n\r\n{body}", plan.head, body.len());
        stream.write_all(request.as_bytes()).await.context("the server closed the connection")?;
        let status = read_answer(&mut stream, &mut answer).await?;
        let now = Instant::now();
        if status == 200 {
            measured.acknowledged += 1;
        } else {
            measured.refused += 1;
        }
        if sent >= plan.from && plan.to.is_none_or(|to| now <= to) {
            measured.answered += u64::from(status == 200);
            measured.latencies.push(u32::try_from((now - sent).as_micros()).unwrap_or(u32::MAX));
        }
        if !plan.pause.is_zero() {
            tokio::time::sleep(plan.pause).await;
        }
    }
}

/// Reads one answer to its end and gives its status.
pub async fn read_answer(stream: &mut TcpStream, answer: &mut Vec<u8>) -> Result<u16> {
    answer.clear();
    loop {
        if stream.read_buf(answer).await.context("the server closed the connection")? == 0 {
            bail!("the server closed the connection within an answer");
        }
        let Some(end) = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n") else { continue };
        let head = std::str::from_utf8(&answer[..end]).context("the head of an answer is no text")?;
        let status = head.get(9..12).and_then(|code| code.parse().ok()).context("an answer has no status")?;
        let length: usize = content_length(head).context("an answer has no content-length")?;
        let mut missing = (end + 4 + length).saturating_sub(answer.len());
        while missing > 0 {
            let read = stream.read_buf(answer).await?;
            if read == 0 {
                bail!("the server closed the connection within an answer");
            }
            missing = missing.saturating_sub(read);
        }
        return Ok(status);
    }
}

fn content_length(head: &str) -> Option<usize> {
    let field = |line: &str| {
        let (name, value) = line.split_once(':')?;
        if name.eq_ignore_ascii_case("content-length") { value.trim().parse().ok() } else { None }
    };
    head.split("\r\n").skip(1).find_map(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_request_is_sent_once_and_answered() {
        let folder = crate::process::scratch("load-test").unwrap();
        let mut peer = crate::peers::Peer::in_this_process(&folder.join("peer.db")).unwrap();
        let load = Load {
            address: peer.address,
            path: peer.path.clone(),
            connections: 8,
            until: Until::Count(100),
            story: Story::WholeCalls,
            pause: Duration::ZERO,
        };
        let measured = load.run().unwrap();
        peer.stop();
        assert_eq!((measured.answered, measured.acknowledged, measured.refused), (100, 100, 0));
        assert_eq!(crate::peers::stored(&folder.join("peer.db")).unwrap(), 100);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
