//! Requests to the outside world: one factory for all of them.
//!
//! It asks only hosts that the caller lists, connects only to addresses that the internet carries (unless the configuration says otherwise of a host),
//! and follows redirects by hand, so that each hop is checked like the first. A name is resolved once for a connection, and the connection goes to the
//! address that was checked. Nothing waits for ever. Addresses with their secrets appear in no log and in no error.

mod place;
pub(crate) mod storage;

use std::error::Error as _;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
pub use reqwest::Method;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{ACCEPT_ENCODING, HeaderMap, HeaderName, HeaderValue, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode, Url};

pub use place::{Reach, reach};

/// The most redirects that are followed.
const MOST_HOPS: usize = 5;
/// The longest answer that is taken as a whole, in bytes.
const LONGEST: usize = 64 << 20;
/// Why there is no answer, where the other side let us wait too long.
const NOT_IN_TIME: &str = "no answer in time";

/// How long is waited for what.
#[derive(Debug, Clone, Copy)]
pub struct Deadlines {
    /// Until a connection stands: name, address, TLS.
    pub connect: Duration,
    /// Until the answer begins, redirects included.
    pub first_byte: Duration,
    /// Until the next part of an answer under way.
    pub idle: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        let [connect, first_byte, idle] = [5, 15, 30].map(Duration::from_secs);
        Self { connect, first_byte, idle }
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The host may not be asked: it is not listed, or leads to a private address.
    #[error("a host that may not be asked")]
    Refused {
        /// The host, with its port if that is not the usual one.
        host: String,
    },
    /// It does not answer, or not in time, or what it answers cannot be followed.
    #[error("the other side cannot be reached: {0}")]
    Unreachable(String),
}

/// A request that is sent as it is.
pub struct Sending<'a> {
    /// Such as POST.
    pub method: Method,
    /// Where to.
    pub url: &'a str,
    /// What goes along, with secrets.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

/// Asks the outside world.
pub struct Outgoing {
    resolver: Resolver,
    deadlines: Deadlines,
    client: OnceLock<Result<Client, String>>,
}

impl Outgoing {
    /// `private_hosts` may be at addresses of this machine or its network.
    pub fn new(private_hosts: &[String], deadlines: Deadlines) -> Self {
        let private_hosts = private_hosts.iter().map(|host| host.to_ascii_lowercase()).collect();
        Self { resolver: Resolver { private_hosts }, deadlines, client: OnceLock::new() }
    }

    /// Asks for `url`, which must be of one of the `allowed` hosts wherever redirects lead; `headers` go along on each hop.
    ///
    /// # Errors
    /// [`Failure`]. An answer with an error status is an answer.
    pub async fn get(&self, url: &str, allowed: &[String], headers: &HeaderMap) -> Result<Answer, Failure> {
        let followed = tokio::time::timeout(self.deadlines.first_byte, self.follow(url, allowed, headers)).await;
        let response = followed.unwrap_or_else(|_| Err(Failure::Unreachable(NOT_IN_TIME.to_owned())))?;
        Ok(Answer { response, idle: self.deadlines.idle })
    }

    /// The host of an address that may be asked as far as can be said without resolving its name, in the form in which hosts are listed; none for what is no
    /// address of the web, and for a private address that is written out.
    pub fn host_of(&self, url: &str) -> Result<String, Failure> {
        let url = Url::parse(url).map_err(|_| no_address())?;
        let host = place::host(&url).ok_or_else(no_address)?;
        let host = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        self.check(&url, std::slice::from_ref(&host))?;
        Ok(host)
    }

    /// Sends one request to `url`, of which only the status of the answer counts; what else it says is not read. Redirects are not followed.
    ///
    /// # Errors
    /// [`Failure`]. An answer with an error status is an answer.
    pub async fn tell(&self, request: Sending<'_>, patience: Duration) -> Result<u16, Failure> {
        let allowed = [self.host_of(request.url)?];
        let answered = tokio::time::timeout(patience, self.ask(request, &allowed));
        let response = answered.await.unwrap_or_else(|_| Err(Failure::Unreachable(NOT_IN_TIME.to_owned())))?;
        Ok(response.status().as_u16())
    }

    /// Sends one request with a secret in its headers to `url`, which must be of one of the `allowed` hosts. Redirects are not followed: the secret goes nowhere
    /// else. The whole answer has to be there within `patience`, and to be no longer than 64 MiB.
    ///
    /// # Errors
    /// [`Failure`]. An answer with an error status is an answer.
    pub async fn send(
        &self,
        request: Sending<'_>,
        allowed: &[String],
        patience: Duration,
    ) -> Result<(u16, Vec<u8>), Failure> {
        let answered = tokio::time::timeout(patience, async { whole(self.ask(request, allowed).await?).await });
        answered.await.unwrap_or_else(|_| Err(Failure::Unreachable(NOT_IN_TIME.to_owned())))
    }

    async fn ask(&self, request: Sending<'_>, allowed: &[String]) -> Result<Response, Failure> {
        let url = Url::parse(request.url).map_err(|_| no_address())?;
        self.check(&url, allowed)?;
        let asking = self.client()?.request(request.method, url.clone()).headers(request.headers).body(request.body);
        let response = asking.send().await.map_err(|error| failure(error, &url))?;
        if redirect(&response).is_some() {
            return Err(Failure::Unreachable("it answers with a redirect".to_owned()));
        }
        Ok(response)
    }

    async fn follow(&self, url: &str, allowed: &[String], headers: &HeaderMap) -> Result<Response, Failure> {
        let mut url = Url::parse(url).map_err(|_| Failure::Unreachable("the link is no address".to_owned()))?;
        for _ in 0..=MOST_HOPS {
            self.check(&url, allowed)?;
            let sent = self.client()?.get(url.clone()).headers(headers.clone()).send().await;
            let response = sent.map_err(|error| failure(error, &url))?;
            let Some(next) = redirect(&response) else { return Ok(response) };
            url = url.join(&next).map_err(|_| Failure::Unreachable("a redirect to no address".to_owned()))?;
        }
        Err(Failure::Unreachable("too many redirects".to_owned()))
    }

    /// What can be said of an address before it is asked. Names are looked at when they are resolved.
    fn check(&self, url: &Url, allowed: &[String]) -> Result<(), Failure> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Failure::Unreachable("a link of another scheme than http and https".to_owned()));
        }
        let ip: Option<IpAddr> = place::host(url).and_then(|host| host.parse().ok());
        let private = ip.is_some_and(|ip| reach(ip) != Reach::World && !self.resolver.may_be_private(&ip.to_string()));
        if private || !place::is_listed(url, allowed) { Err(refused(url)) } else { Ok(()) }
    }

    /// Made when it is first needed: reading the machine's certificates takes a while, and few programs ask anybody.
    fn client(&self) -> Result<&Client, Failure> {
        let made = self.client.get_or_init(|| client(self.resolver.clone(), self.deadlines.connect));
        made.as_ref().map_err(|error| Failure::Unreachable(error.clone()))
    }
}

impl std::fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Outgoing")
    }
}

fn client(resolver: Resolver, connect: Duration) -> Result<Client, String> {
    let mut headers = HeaderMap::new();
    // What is passed on must be the bytes themselves, since ranges count them.
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    #[expect(clippy::disallowed_methods, reason = "the one place where requests to the outside world are made")]
    let builder = Client::builder();
    let builder = builder.redirect(Policy::none()).no_proxy().referer(false).dns_resolver(resolver);
    let builder = builder.connect_timeout(connect).user_agent("Switchhook").default_headers(headers);
    builder.tls_backend_preconfigured(tls()?).build().map_err(|error| error.without_url().to_string())
}

/// TLS by the certificates of this machine.
fn tls() -> Result<rustls::ClientConfig, String> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    Ok(config.map_err(|error| error.to_string())?.with_root_certificates(roots).with_no_client_auth())
}

/// Resolves names, and forgets addresses that may not be connected to.
#[derive(Clone)]
struct Resolver {
    private_hosts: Arc<[String]>,
}

impl Resolver {
    fn may_be_private(&self, host: &str) -> bool {
        self.private_hosts.iter().any(|listed| listed == host.trim_end_matches('.'))
    }
}

/// A name leads to private addresses only.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to a private address")]
struct NotPublic;

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let private = self.may_be_private(name.as_str());
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let good: Vec<_> = found.iter().copied().filter(|it| private || reach(it.ip()) == Reach::World).collect();
            if good.is_empty() && !found.is_empty() {
                return Err(NotPublic.into());
            }
            Ok(Box::new(good.into_iter()) as Addrs)
        })
    }
}

/// Where an answer redirects to.
fn redirect(response: &Response) -> Option<String> {
    use StatusCode as S;
    let moved = [S::MOVED_PERMANENTLY, S::FOUND, S::SEE_OTHER, S::TEMPORARY_REDIRECT, S::PERMANENT_REDIRECT];
    let to = response.headers().get(LOCATION).filter(|_| moved.contains(&response.status()))?;
    to.to_str().ok().map(str::to_owned)
}

fn no_address() -> Failure {
    Failure::Unreachable("the address is no address".to_owned())
}

fn refused(url: &Url) -> Failure {
    let name = place::host(url).unwrap_or_default();
    let host = url.port().map_or_else(|| name.to_owned(), |port| format!("{name}:{port}"));
    Failure::Refused { host }
}

/// What became of a request that was sent.
fn failure(error: reqwest::Error, url: &Url) -> Failure {
    let mut source = error.source();
    while let Some(cause) = source {
        if cause.is::<NotPublic>() {
            return refused(url);
        }
        source = cause.source();
    }
    Failure::Unreachable(error.without_url().to_string())
}

/// Status and body of an answer that is short enough.
async fn whole(mut response: Response) -> Result<(u16, Vec<u8>), Failure> {
    let (status, mut body) = (response.status().as_u16(), Vec::new());
    let broken = |error: reqwest::Error| Failure::Unreachable(error.without_url().to_string());
    while let Some(chunk) = response.chunk().await.map_err(broken)? {
        if body.len() + chunk.len() > LONGEST {
            return Err(Failure::Unreachable("the answer is too long".to_owned()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok((status, body))
}

/// An answer whose body has not been read yet.
#[derive(Debug)]
pub struct Answer {
    response: Response,
    idle: Duration,
}

/// An answer that broke off.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the answer broke off: {0}")]
pub struct Broken(String);

impl Broken {
    /// The storage of recordings broke off.
    pub(crate) fn storage() -> Self {
        Self("the storage broke off".to_owned())
    }
}

impl Answer {
    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// A header that is text.
    pub fn header(&self, name: &HeaderName) -> Option<&str> {
        self.response.headers().get(name)?.to_str().ok()
    }

    /// The next part of the body; none at its end.
    ///
    /// # Errors
    /// [`Broken`], also when nothing comes for too long.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Broken> {
        let next = tokio::time::timeout(self.idle, self.response.chunk()).await;
        let next = next.map_err(|_| Broken("nothing came for too long".to_owned()))?;
        next.map_err(|error| Broken(error.without_url().to_string()))
    }
}

#[cfg(test)]
mod tests;
