//! A mail server for tests: speaks enough of SMTP to be sent to (RFC 5321), keeps what it gets, and can refuse, or say nothing.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A mail that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Who sends, as the envelope says.
    pub from: String,
    /// To whom, as the envelope says.
    pub to: Vec<String>,
    /// Head and body as they came.
    pub data: String,
}

/// What the server does with the next mails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Manner {
    /// Takes them.
    #[default]
    Takes,
    /// Refuses the receiver: 450 for now, 550 for good.
    Refuses(u16),
    /// Says nothing after the connection stands.
    Hangs,
}

#[derive(Debug, Default)]
struct Kept {
    mails: Vec<Received>,
    manner: Manner,
    asked: usize,
}

/// A mail server on loopback.
#[derive(Debug)]
pub struct MailServer {
    /// Where it listens.
    pub address: SocketAddr,
    kept: Arc<Mutex<Kept>>,
    task: JoinHandle<()>,
}

impl MailServer {
    /// Starts on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let kept = Arc::<Mutex<Kept>>::default();
        let all = Arc::clone(&kept);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let kept = Arc::clone(&all);
                // A client that hangs up in the middle ends its own conversation only.
                tokio::spawn(async move { drop(talk(stream, &kept).await) });
            }
        });
        Self { address, kept, task }
    }

    /// As the configuration names it.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// What it does with the next mails.
    pub fn set(&self, manner: Manner) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).manner = manner;
    }

    /// The mails that it took, in their order.
    pub fn mails(&self) -> Vec<Received> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).mails.clone()
    }

    /// How many connections there were.
    pub fn connections(&self) -> usize {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).asked
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn talk(stream: TcpStream, kept: &Mutex<Kept>) -> std::io::Result<()> {
    let manner = {
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.asked += 1;
        kept.manner
    };
    if manner == Manner::Hangs {
        let _held = stream;
        std::future::pending::<()>().await;
        return Ok(());
    }
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 test ESMTP\r\n").await?;
    let mut mail = Received { from: String::new(), to: Vec::new(), data: String::new() };
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let (verb, rest) = line.trim_end().split_at(line.trim_end().len().min(4));
        let address =
            rest.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or("", |(address, _)| address);
        let answer = match verb.to_ascii_uppercase().as_str() {
            "EHLO" => "250-test\r\n250-8BITMIME\r\n250 SMTPUTF8",
            "MAIL" => {
                mail = Received { from: address.to_owned(), to: Vec::new(), data: String::new() };
                "250 OK"
            }
            "RCPT" => match manner {
                Manner::Refuses(code) if code < 500 => "450 not now",
                Manner::Refuses(_) => "550 nobody of this name",
                _ => {
                    mail.to.push(address.to_owned());
                    "250 OK"
                }
            },
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await?;
                mail.data = data(&mut stream).await?;
                kept.lock().unwrap_or_else(PoisonError::into_inner).mails.push(mail.clone());
                "250 taken"
            }
            "QUIT" => {
                stream.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            "RSET" | "NOOP" => "250 OK",
            _ => "502 unknown",
        };
        stream.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
}

/// Everything up to the line with a dot alone.
async fn data(stream: &mut BufReader<TcpStream>) -> std::io::Result<String> {
    let mut data = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 || line == ".\r\n" {
            return Ok(data);
        }
        data.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}
