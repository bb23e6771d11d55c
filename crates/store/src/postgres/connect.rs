//! Where the server is, how to connect to it, and the pool of connections.

use std::{
    collections::HashMap,
    ptr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use deadpool::managed::{Metrics, RecycleError, RecycleResult};
use tokio::task::JoinHandle;
use tokio_postgres::{
    Client, Config, NoTls,
    config::{Host, SslMode},
    types::Type as PgType,
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{error, guard::Form};
use crate::{
    engine::OpenOptions,
    error::StoreError,
    statement::Statement,
    value::{Type, Value},
};

pub(super) type Pool = deadpool::managed::Pool<Manager>;
pub(super) type Pooled = deadpool::managed::Object<Manager>;

/// Makes connections.
pub(super) struct Manager {
    config: Config,
    tls: Option<MakeRustlsConnect>,
    /// What a new session is told.
    setup: String,
}

/// A connection and the statements that are prepared on it.
pub(super) struct Connection {
    pub(super) client: Client,
    task: JoinHandle<()>,
    prepared: Mutex<HashMap<(usize, Form), tokio_postgres::Statement>>,
}

impl Manager {
    /// Reads the URL. Beside what `tokio_postgres` knows: `sslmode=verify-ca|verify-full` and `sslrootcert=FILE`.
    pub(super) fn new(url: &str, options: &OpenOptions) -> Result<Manager, StoreError> {
        let unusable =
            |reason: String| StoreError::Unusable { reason: format!("the database's URL cannot be used: {reason}") };
        let (base, query) = url.split_once('?').unwrap_or((url, ""));
        let (mut mode, mut roots, mut rest) = ("prefer", None, Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=') {
                Some(("sslmode", value)) => mode = value,
                Some(("sslrootcert", value)) => roots = Some(value),
                _ => rest.push(pair),
            }
        }
        let plain = format!("{base}{}{}", if rest.is_empty() { "" } else { "?" }, rest.join("&"));
        // The parser's own message may hold parts of the URL, and so the password.
        let mut config: Config = plain.parse().map_err(|_| {
            unusable("it is written as postgres://USER:PASSWORD@HOST:PORT/DATABASE?OPTION=VALUE".to_owned())
        })?;
        let tls = match mode {
            "disable" | "prefer" => None,
            "require" | "verify-ca" | "verify-full" => Some(tls(roots).map_err(unusable)?),
            _ => return Err(unusable("sslmode is one of disable, prefer, require, verify-ca, verify-full".to_owned())),
        };
        config.ssl_mode(if tls.is_some() { SslMode::Require } else { SslMode::Disable });
        if tls.is_none() && mode == "prefer" && config.get_hosts().iter().any(is_remote) {
            tracing::warn!("the connection to PostgreSQL is not encrypted; sslmode=verify-full makes it so");
        }
        if config.get_application_name().is_none() {
            config.application_name("switchhook");
        }
        // A peer that vanished without a word is noticed in about a minute.
        config
            .connect_timeout(options.wait)
            .tcp_user_timeout(Duration::from_secs(30))
            .keepalives_idle(Duration::from_secs(30));
        config.keepalives_interval(Duration::from_secs(10)).keepalives_retries(3);
        let setup = format!(
            "set statement_timeout = {}; set default_transaction_isolation = 'read committed'; set idle_in_transaction_session_timeout = '60s'; \
             set jit = off; select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'",
            options.statement_timeout.as_millis()
        );
        Ok(Manager { config, tls, setup })
    }

    async fn connect(&self) -> Result<(Client, JoinHandle<()>), tokio_postgres::Error> {
        match &self.tls {
            Some(tls) => self
                .config
                .connect(tls.clone())
                .await
                .map(|(client, connection)| (client, tokio::spawn(drive(connection)))),
            None => {
                self.config.connect(NoTls).await.map(|(client, connection)| (client, tokio::spawn(drive(connection))))
            }
        }
    }
}

/// Carries the traffic of a connection until one side closes it. Whoever waits for an answer gets the error; here it only ends the task.
async fn drive(connection: impl Future<Output = Result<(), tokio_postgres::Error>>) {
    if let Err(error) = connection.await {
        tracing::debug!(reason = error::reason(&error), "a connection to PostgreSQL ended");
    }
}

impl deadpool::managed::Manager for Manager {
    type Type = Connection;
    type Error = StoreError;

    async fn create(&self) -> Result<Connection, StoreError> {
        let away = |error: tokio_postgres::Error| StoreError::away(error::reason(&error));
        let (client, task) = self.connect().await.map_err(away)?;
        let connection = Connection { client, task, prepared: Mutex::default() };
        connection.client.batch_execute(&self.setup).await.map_err(away)?;
        Ok(connection)
    }

    async fn recycle(&self, connection: &mut Connection, _: &Metrics) -> RecycleResult<StoreError> {
        if connection.client.is_closed() { Err(RecycleError::message("closed")) } else { Ok(()) }
    }
}

impl Connection {
    /// The statement in one of its forms, prepared on this connection with the declared types.
    pub(super) async fn prepare(
        &self,
        statement: &'static Statement,
        form: Form,
    ) -> Result<tokio_postgres::Statement, tokio_postgres::Error> {
        let key = (ptr::from_ref(statement).addr(), form);
        let known = self.prepared.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(prepared) = known {
            return Ok(prepared);
        }
        let types: Vec<PgType> = form.types(statement).map(type_of).collect();
        let prepared = self.client.prepare_typed(&form.text(statement), &types).await?;
        self.prepared.lock().unwrap_or_else(PoisonError::into_inner).insert(key, prepared.clone());
        Ok(prepared)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.task.abort();
    }
}

pub(super) fn type_of(declared: Type) -> PgType {
    match declared {
        Type::Int => PgType::INT8,
        Type::Real => PgType::FLOAT8,
        Type::Text => PgType::TEXT,
        Type::Bytes => PgType::BYTEA,
    }
}

fn is_remote(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name != "localhost" && !name.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback())
        }
        Host::Unix(_) => false,
    }
}

/// TLS that checks the server's certificate and name, against the roots of the file or of the operating system.
fn tls(roots_file: Option<&str>) -> Result<MakeRustlsConnect, String> {
    use rustls::pki_types::{CertificateDer, pem::PemObject};
    let mut roots = rustls::RootCertStore::empty();
    match roots_file {
        Some(file) => {
            let unreadable =
                |error: rustls::pki_types::pem::Error| format!("sslrootcert={file} cannot be read: {error}");
            for certificate in CertificateDer::pem_file_iter(file).map_err(unreadable)? {
                roots.add(certificate.map_err(unreadable)?).map_err(|error| format!("sslrootcert={file}: {error}"))?;
            }
        }
        None => _ = roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs),
    }
    if roots.is_empty() {
        return Err(
            "no root certificate was found to check the server with; name a file with sslrootcert=FILE".to_owned()
        );
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.map_err(|error| error.to_string())?.with_root_certificates(roots).with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

/// A parameter on its way to the server.
#[derive(Debug)]
pub(super) struct Bound<'a>(pub(super) &'a Value);

impl tokio_postgres::types::ToSql for Bound<'_> {
    fn to_sql(
        &self,
        of: &PgType,
        out: &mut bytes::BytesMut,
    ) -> Result<tokio_postgres::types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self.0 {
            Value::Null => Ok(tokio_postgres::types::IsNull::Yes),
            Value::Int(number) => number.to_sql(of, out),
            Value::Real(number) => number.to_sql(of, out),
            Value::Text(text) => text.to_sql(of, out),
            Value::Bytes(bytes) => bytes.to_sql(of, out),
            Value::Id(id) => id.as_slice().to_sql(of, out),
        }
    }

    fn accepts(_: &PgType) -> bool {
        // Parameters are prepared as the declared types, and values are checked against those.
        true
    }

    tokio_postgres::types::to_sql_checked!();
}
