//! Requests that the vendor makes: webhooks and forward questions.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

/// As the vendor's client introduces itself (§1).
const USER_AGENT: &str = "ringostat HTTP Client v1.1";
/// More of an answer is not read.
const MOST: usize = 64 * 1024;

/// One request.
#[derive(Clone)]
pub(crate) struct Message {
    pub method: &'static str,
    pub url: String,
    pub content_type: Option<&'static str>,
    pub body: String,
}

impl Message {
    /// What it says: the body, or the query of a request without one.
    pub fn said(&self) -> &str {
        let query = self.url.split_once('?').map_or("", |(_, query)| query);
        if self.content_type.is_none() { query } else { &self.body }
    }
}

/// An answer.
pub(crate) struct Answer {
    pub status: u16,
    pub body: String,
}

/// Speaks plain HTTP, a connection for each request.
pub(crate) struct Client(hyper_util::client::legacy::Client<HttpConnector, Body>);

impl Client {
    pub fn new() -> Self {
        let mut builder = hyper_util::client::legacy::Client::builder(TokioExecutor::new());
        Self(builder.pool_max_idle_per_host(0).build_http())
    }

    /// Sends it once. The reason why there is no answer names neither the address nor what was sent.
    pub async fn send(&self, message: &Message, timeout: Duration) -> Result<Answer, &'static str> {
        tokio::time::timeout(timeout, self.ask(message)).await.unwrap_or(Err("no answer in time"))
    }

    async fn ask(&self, message: &Message) -> Result<Answer, &'static str> {
        let mut request = Request::builder()
            .method(message.method)
            .uri(&message.url)
            .header(header::USER_AGENT, USER_AGENT)
            .header(header::CONNECTION, "close");
        if let Some(content_type) = message.content_type {
            request = request.header(header::CONTENT_TYPE, content_type);
        }
        let request = request.body(Body::from(message.body.clone())).map_err(|_| "the address cannot be asked")?;
        let response = self.0.request(request).await.map_err(|_| "no answer")?;
        let status = response.status().as_u16();
        let body = to_bytes(Body::new(response.into_body()), MOST).await.map_err(|_| "the answer broke off")?;
        Ok(Answer { status, body: String::from_utf8_lossy(&body).into_owned() })
    }
}

/// An address with further parameters behind those that it has.
pub(crate) fn with_query(url: &str, query: &str) -> String {
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}{query}")
}

/// Pairs as a query or the body of a form.
pub(crate) fn encoded<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}
