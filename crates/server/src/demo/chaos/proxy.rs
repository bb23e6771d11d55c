//! The road to a PostgreSQL, which can be cut: the server connects to it instead of to the database.

use std::net::Ipv4Addr;

use reqwest::Url;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::failure::{Failure, Outcome};

/// The port of PostgreSQL, if none is said.
const PORT: u16 = 5432;

/// The road.
#[derive(Debug)]
pub struct Proxy {
    open: watch::Sender<bool>,
}

impl Proxy {
    /// Opens a road to the database; answers it with the URL that leads over it.
    ///
    /// # Errors
    /// The URL names several hosts, or a socket that is a file.
    pub async fn start(database_url: &str) -> Outcome<(Self, String)> {
        let failed = |error: std::io::Error| Failure::could_not(format!("the road to the database: {error}"));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let (target, over) = roads(database_url, port)?;
        let (open, is_open) = watch::channel(true);
        tokio::spawn(carry(listener, target, is_open));
        Ok((Self { open }, over))
    }

    /// Cuts the road, also for those who are on it; or mends it.
    pub fn set_open(&self, open: bool) {
        self.open.send_replace(open);
    }
}

/// Where the database is, and the URL by which it is reached at our port. The host stays, so that a certificate is still checked against it.
fn roads(database_url: &str, port: u16) -> Outcome<((String, u16), String)> {
    let unfit = || {
        Failure::bad_use(
            "--database-url: --chaos needs one host with a name or address, such as postgres://USER:PASSWORD@HOST:PORT/DATABASE",
        )
    };
    // The parser's own message may hold parts of the URL, and so the password.
    let mut url = Url::parse(database_url).map_err(|_| unfit())?;
    let host = url.host_str().unwrap_or_default().to_owned();
    let elsewhere = url.query_pairs().any(|(key, _)| matches!(&*key, "host" | "hostaddr" | "port"));
    if host.is_empty() || host.contains([',', '%', '/']) || elsewhere {
        return Err(unfit());
    }
    let target = (host.trim_matches(['[', ']']).to_owned(), url.port().unwrap_or(PORT));
    url.set_port(Some(port)).map_err(|()| unfit())?;
    url.query_pairs_mut().append_pair("hostaddr", &Ipv4Addr::LOCALHOST.to_string());
    Ok((target, url.into()))
}

async fn carry(listener: TcpListener, target: (String, u16), open: watch::Receiver<bool>) {
    // It ends with the program.
    while let Ok((mut client, _)) = listener.accept().await {
        let (target, mut open) = (target.clone(), open.clone());
        if !*open.borrow() {
            continue;
        }
        tokio::spawn(async move {
            let carried = async {
                let mut database = TcpStream::connect(target).await?;
                copy_bidirectional(&mut client, &mut database).await
            };
            // Both ends are dropped, whichever it is.
            tokio::select! {
                _ = carried => {}
                _ = open.wait_for(|open| !open) => {}
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_road_leads_to_the_same_database() {
        let check = |url: &str, host: &str, port: u16, over: &str| {
            assert_eq!(roads(url, 9).unwrap(), ((host.to_owned(), port), over.to_owned()), "{url}");
        };
        check("postgres://crm:a%40b@db:6432/crm", "db", 6432, "postgres://crm:a%40b@db:9/crm?hostaddr=127.0.0.1");
        check("postgres://u@127.0.0.1/x", "127.0.0.1", 5432, "postgres://u@127.0.0.1:9/x?hostaddr=127.0.0.1");
        check(
            "postgresql://u@db.example/x?sslmode=verify-full",
            "db.example",
            5432,
            "postgresql://u@db.example:9/x?sslmode=verify-full&hostaddr=127.0.0.1",
        );
        check("postgres://u@[::1]:5433/x", "::1", 5433, "postgres://u@[::1]:9/x?hostaddr=127.0.0.1");
        for unfit in
            ["postgres://u:s3cret@a,b/x", "postgres:///x?host=/run", "postgres://u@%2Frun/x", "postgres://u:s3cret@"]
        {
            let Err(Failure::BadUse(said)) = roads(unfit, 9) else { panic!("{unfit}") };
            assert!(!said.contains("s3cret"), "{said}");
        }
    }
}
