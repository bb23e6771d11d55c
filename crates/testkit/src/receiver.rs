//! A receiver of webhooks for tests: keeps what it gets, and answers as it is told.

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A message that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The path with its query.
    pub path: String,
    /// The headers, in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body as it came.
    pub body: Vec<u8>,
}

/// What the receiver answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// This status.
    Status(u16),
    /// A redirect to there.
    Redirect(String),
    /// Nothing, for ever.
    Nothing,
}

#[derive(Debug, Default)]
struct Kept {
    told: Vec<Told>,
    answers: VecDeque<Answer>,
}

/// A receiver on loopback.
#[derive(Debug)]
pub struct Receiver {
    /// Where it listens.
    pub address: SocketAddr,
    kept: Arc<Mutex<Kept>>,
    count: watch::Sender<usize>,
    task: JoinHandle<()>,
}

impl Receiver {
    /// Starts on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let kept = Arc::<Mutex<Kept>>::default();
        let all = Arc::clone(&kept);
        let count = watch::Sender::new(0);
        let counted = count.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (kept, counted) = (Arc::clone(&all), counted.clone());
                tokio::spawn(async move { drop(take(stream, &kept, &counted).await) });
            }
        });
        Self { address, kept, count, task }
    }

    /// An address to be entered.
    pub fn url(&self) -> String {
        format!("http://{}/told?key=secret", self.address)
    }

    /// What is answered next, one after the other; afterwards 200.
    pub fn answer(&self, answers: impl IntoIterator<Item = Answer>) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).answers.extend(answers);
    }

    /// Waits until so many have come.
    pub async fn heard(&self, many: usize) {
        let mut count = self.count.subscribe();
        count.wait_for(|count| *count >= many).await.expect("the receiver is there");
    }

    /// What came in, in its order.
    pub fn told(&self) -> Vec<Told> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).told.clone()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn take(stream: TcpStream, kept: &Mutex<Kept>, counted: &watch::Sender<usize>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut first = String::new();
    stream.read_line(&mut first).await?;
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let answer = {
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.told.push(Told { path, headers, body });
        counted.send_modify(|count| *count += 1);
        kept.answers.pop_front().unwrap_or(Answer::Status(200))
    };
    let head = match answer {
        Answer::Status(status) => format!("HTTP/1.1 {status} Told\r\n"),
        Answer::Redirect(to) => format!("HTTP/1.1 307 Elsewhere\r\nlocation: {to}\r\n"),
        Answer::Nothing => {
            std::future::pending::<()>().await;
            return Ok(());
        }
    };
    stream.write_all(format!("{head}content-length: 0\r\nconnection: close\r\n\r\n").as_bytes()).await
}
