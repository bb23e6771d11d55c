//! The client of the storage of recordings. Whoever runs the server names that storage, so it may stand in the own network, unlike what connections list.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use http_body_util::BodyExt;
use object_store::client::{
    ClientOptions, HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpResponseBody,
    HttpService,
};
use reqwest::redirect::Policy;
use reqwest::{Body, Client, Request, Url};

use super::tls;

/// Until a connection stands.
const CONNECT: Duration = Duration::from_secs(5);
/// Until the next part of an answer.
const IDLE: Duration = Duration::from_secs(30);

/// Hands our client to the storage, so that TLS has one provider.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Connector;

impl HttpConnector for Connector {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        let failed = |error: String| object_store::Error::Generic { store: "S3", source: error.into() };
        #[expect(clippy::disallowed_methods, reason = "the other place where requests to the outside world are made")]
        let builder = Client::builder();
        let builder = builder.redirect(Policy::none()).no_proxy().referer(false).user_agent("Switchhook");
        let builder = builder.connect_timeout(CONNECT).read_timeout(IDLE);
        let client = builder.tls_backend_preconfigured(tls().map_err(failed)?).build();
        let client = client.map_err(|error| failed(error.without_url().to_string()))?;
        Ok(HttpClient::new(Service(client)))
    }
}

#[derive(Debug)]
struct Service(Client);

impl HttpService for Service {
    fn call<'a, 'f>(
        &'a self,
        request: HttpRequest,
    ) -> Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'f>>
    where
        'a: 'f,
        Self: 'f,
    {
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let url =
                Url::parse(&parts.uri.to_string()).map_err(|error| HttpError::new(HttpErrorKind::Unknown, error))?;
            let mut asked = Request::new(parts.method, url);
            *asked.headers_mut() = parts.headers;
            *asked.body_mut() = Some(Body::wrap(body));
            let answer = self.0.execute(asked).await.map_err(failure)?;
            let (status, headers) = (answer.status(), answer.headers().clone());
            let mut response = HttpResponse::new(HttpResponseBody::new(Body::from(answer).map_err(failure)));
            (*response.status_mut(), *response.headers_mut()) = (status, headers);
            Ok(response)
        })
    }
}

/// What of a failure decides whether the request is sent again.
fn failure(error: reqwest::Error) -> HttpError {
    let kind = if error.is_timeout() {
        HttpErrorKind::Timeout
    } else if error.is_connect() {
        HttpErrorKind::Connect
    } else if error.is_body() || error.is_request() {
        HttpErrorKind::Interrupted
    } else {
        HttpErrorKind::Unknown
    };
    HttpError::new(kind, error.without_url())
}
