//! Against servers on loopback, which the factory must be told to trust.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::*;

/// A server that answers each connection with the next of these texts, and tells its port. An empty text is never sent: it keeps silent.
async fn server(answers: Vec<String>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        let mut kept: Vec<TcpStream> = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut asked = [0; 4096];
            assert!(stream.read(&mut asked).await.unwrap() > 0);
            stream.write_all(answer.replace("{port}", &port.to_string()).as_bytes()).await.unwrap();
            kept.push(stream);
        }
        std::future::pending::<()>().await;
    });
    port
}

fn moved(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
}

const HELLO: &str = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nhello";

/// Waits little, since the tests do.
fn trusting(hosts: &[&str]) -> Outgoing {
    let deadlines =
        Deadlines { first_byte: Duration::from_millis(400), idle: Duration::from_millis(100), ..Deadlines::default() };
    Outgoing::new(&hosts.iter().map(|host| (*host).to_owned()).collect::<Vec<_>>(), deadlines)
}

async fn ask(outgoing: &Outgoing, url: &str, allowed: &[String]) -> Result<String, Failure> {
    let mut answer = outgoing.get(url, allowed, &HeaderMap::new()).await?;
    let mut text = answer.status().to_string();
    while let Some(chunk) = answer.chunk().await.map_err(|error| Failure::Unreachable(error.to_string()))? {
        text = format!("{text} {}", String::from_utf8_lossy(&chunk));
    }
    Ok(text)
}

#[tokio::test]
async fn redirects_are_followed_and_checked_again() {
    let refused = |host: &str| Err(Failure::Refused { host: host.to_owned() });
    let loopback = |port: u16| vec![format!("127.0.0.1:{port}"), format!("localhost:{port}"), "example.com".to_owned()];
    let check = async |answers: Vec<String>, trusted: &[&str], expected: Result<String, Failure>| {
        let port = server(answers.clone()).await;
        let got = ask(&trusting(trusted), &format!("http://127.0.0.1:{port}/a?secret"), &loopback(port)).await;
        assert_eq!(
            got,
            expected.map_err(|error| match error {
                Failure::Refused { host } => Failure::Refused { host: host.replace("{port}", &port.to_string()) },
                other => other,
            }),
            "{answers:?}"
        );
    };
    let here = ["127.0.0.1"];
    check(vec![HELLO.to_owned()], &here, Ok("200 hello".to_owned())).await;
    check(vec![moved("/b"), moved("http://127.0.0.1:{port}/c"), HELLO.to_owned()], &here, Ok("200 hello".to_owned()))
        .await;
    // Where it leads is not listed, or is private under another name.
    check(vec![moved("http://elsewhere.example/b")], &here, refused("elsewhere.example")).await;
    check(vec![moved("//127.0.0.1:1/b")], &here, refused("127.0.0.1:1")).await;
    check(vec![moved("http://localhost:{port}/b")], &here, refused("localhost:{port}")).await;
    check(
        vec![moved("http://localhost:{port}/b"), HELLO.to_owned()],
        &["127.0.0.1", "LOCALHOST"],
        Ok("200 hello".to_owned()),
    )
    .await;
    check(vec![HELLO.to_owned()], &[], refused("127.0.0.1:{port}")).await;
    let unreachable = |why: &str| Err(Failure::Unreachable(why.to_owned()));
    check(vec![moved("ftp://example.com/b")], &here, unreachable("a link of another scheme than http and https")).await;
    check(vec![moved("/again"); 6], &here, unreachable("too many redirects")).await;
}

#[tokio::test]
async fn nobody_waits_for_ever() {
    let allowed = |port: u16| vec![format!("127.0.0.1:{port}")];
    let port = server(vec![String::new()]).await;
    let url = format!("http://127.0.0.1:{port}/secret");
    let outgoing = trusting(&["127.0.0.1"]);
    assert_eq!(ask(&outgoing, &url, &allowed(port)).await, Err(Failure::Unreachable("no answer in time".to_owned())));
    let port = server(vec!["HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhello".to_owned()]).await;
    let broken = ask(&outgoing, &format!("http://127.0.0.1:{port}/secret"), &allowed(port)).await;
    assert_eq!(broken, Err(Failure::Unreachable("the answer broke off: nothing came for too long".to_owned())));
}

#[tokio::test]
async fn what_went_wrong_is_told_without_the_address() {
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let url = format!("http://user:pass@127.0.0.1:{port}/secret.wav?token=secret");
    let away = ask(&trusting(&["127.0.0.1"]), &url, &[format!("127.0.0.1:{port}")]).await;
    let Err(Failure::Unreachable(text)) = away else { panic!("{away:?}") };
    assert!(!text.contains("secret") && !text.contains("pass"), "{text}");
    let no_address = ask(&trusting(&[]), "nonsense", &[]).await;
    assert_eq!(no_address, Err(Failure::Unreachable("the link is no address".to_owned())));
}
