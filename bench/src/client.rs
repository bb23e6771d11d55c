//! Single HTTP requests, blocking: to set the product up and to read its metrics.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// An answer.
pub struct Answer {
    /// The status code.
    pub status: u16,
    head: String,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// A header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let fields = self.head.lines().filter_map(|line| line.split_once(':'));
        fields.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }
}

/// Sends one request on a connection of its own.
pub fn request(address: SocketAddr, method: &str, path: &str, headers: &str, body: &str) -> Result<Answer> {
    let timeout = Duration::from_secs(30);
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(2))?;
    stream.set_read_timeout(Some(timeout))?;
    stream.set_write_timeout(Some(timeout))?;
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n{headers}content-length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&String::from_utf8_lossy(&bytes)).with_context(|| format!("{method} {path}: not an HTTP answer"))
}

/// Gets a page.
pub fn get(address: SocketAddr, path: &str) -> Result<Answer> {
    request(address, "GET", path, "", "")
}

/// Sends JSON with a bearer token and gives the JSON that comes back; an error unless the status is 2xx.
pub fn json(address: SocketAddr, method: &str, path: &str, token: &str, body: &Value) -> Result<Value> {
    let headers =
        format!("authorization: Bearer {token}\r\ncontent-type: application/json\r\naccept: application/json\r\n");
    let answer = request(address, method, path, &headers, &body.to_string())?;
    if !(200..300).contains(&answer.status) {
        bail!("{method} {path} answered {}: {}", answer.status, answer.body);
    }
    if answer.body.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_str(&answer.body).with_context(|| format!("{method} {path} answered no JSON"))
}

/// A connection on which one request follows the other.
pub struct KeptOpen {
    address: SocketAddr,
    stream: TcpStream,
}

impl KeptOpen {
    /// Connects.
    pub fn connect(address: SocketAddr) -> Result<KeptOpen> {
        let stream = TcpStream::connect_timeout(&address, Duration::from_secs(2))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(KeptOpen { address, stream })
    }

    /// Gets a body with a bearer token; an error unless the status is 200.
    pub fn get(&mut self, path: &str, token: &str) -> Result<String> {
        let host = self.address;
        let head = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer {token}\r\n\r\n");
        self.stream.write_all(head.as_bytes())?;
        let (mut bytes, mut buffer) = (Vec::new(), vec![0; 64 * 1024]);
        loop {
            if let Some(answer) = whole(&bytes)? {
                if answer.status != 200 {
                    bail!("GET {path} answered {}: {}", answer.status, answer.body);
                }
                return Ok(answer.body);
            }
            match self.stream.read(&mut buffer)? {
                0 => bail!("GET {path}: the connection ended"),
                count => bytes.extend_from_slice(&buffer[..count]),
            }
        }
    }
}

/// An answer with its length in the head, once all of it is there.
fn whole(bytes: &[u8]) -> Result<Option<Answer>> {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let head = String::from_utf8_lossy(&bytes[..end]);
    let empty = Answer { status: 0, head: head.to_string(), body: String::new() };
    let length: usize = empty.header("content-length").context("an answer without a length")?.parse()?;
    if bytes.len() < end + 4 + length {
        return Ok(None);
    }
    let status = head.split(' ').nth(1).context("no status")?.parse()?;
    Ok(Some(Answer { status, body: String::from_utf8_lossy(&bytes[end + 4..]).into_owned(), ..empty }))
}

fn parse(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let chunked = head.lines().any(|line| {
        let line = line.to_ascii_lowercase();
        line.starts_with("transfer-encoding:") && line.contains("chunked")
    });
    let body = if chunked { unchunk(body)? } else { body.to_owned() };
    Some(Answer { status, head: head.to_owned(), body })
}

fn unchunk(mut rest: &str) -> Option<String> {
    let mut body = String::new();
    loop {
        let (size, after) = rest.split_once("\r\n")?;
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        body.push_str(after.get(..size)?);
        rest = after.get(size + 2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_there_once_all_of_its_length_is() {
        let bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
        assert!(whole(&bytes[..20]).unwrap().is_none());
        assert!(whole(&bytes[..bytes.len() - 1]).unwrap().is_none());
        let answer = whole(bytes).unwrap().unwrap();
        assert_eq!((answer.status, answer.body.as_str()), (200, "abc"));
    }

    #[test]
    fn answers_are_read_whole() {
        let plain = parse("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").unwrap();
        assert_eq!((plain.status, plain.body.as_str()), (200, "ok"));
        let chunked =
            "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n";
        let chunked = parse(chunked).unwrap();
        assert_eq!((chunked.status, chunked.body.as_str()), (404, "abcde"));
    }
}
