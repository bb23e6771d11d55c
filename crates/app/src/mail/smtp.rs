//! Sending mail over SMTP: one port for all that is sent.
//!
//! Where to send and who sends is told once, by the configuration. What a mail server answers may quote addresses, so only its code goes into errors and logs.

use std::time::Duration;

use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::AsyncSmtpTransportBuilder;
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message as Letter, Tokio1Executor};
use reqwest::Url;

/// How long one mail may take altogether.
const PATIENCE: Duration = Duration::from_secs(30);

/// How mail is sent.
#[derive(Clone)]
pub struct MailSettings {
    server: AsyncSmtpTransportBuilder,
    from: Mailbox,
    place: String,
    encrypted: bool,
}

impl std::fmt::Debug for MailSettings {
    /// Without login and sender.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailSettings").field("place", &self.place).finish_non_exhaustive()
    }
}

/// What is wrong with the settings of mail. The texts quote nothing, since the address holds a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongMail {
    /// The address of the server cannot be read.
    #[error("write the server as smtps://USER:PASSWORD@HOST:465 or smtp://USER:PASSWORD@HOST:587?tls=required")]
    Server,
    /// The sender is no address.
    #[error("write the sender as crm@example.com or Switchhook <crm@example.com>")]
    Sender,
}

impl MailSettings {
    /// Reads them: `smtps://user:pass@host:465`, `smtp://host:587?tls=required` (or `opportunistic`), and the sender with or without a name. `public_url` tells by
    /// which name this server greets.
    ///
    /// # Errors
    /// [`WrongMail`].
    pub fn read(server: &str, from: &str, public_url: Option<&str>) -> Result<Self, WrongMail> {
        let url = Url::parse(server).map_err(|_| WrongMail::Server)?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(WrongMail::Server)?;
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .map_err(|_| WrongMail::Server)?
            .timeout(Some(PATIENCE));
        let ours = public_url.and_then(|url| Url::parse(url).ok()).and_then(|url| url.domain().map(str::to_owned));
        if let (Some(name), "" | "/") = (ours, url.path()) {
            builder = builder.hello_name(ClientId::Domain(name));
        }
        let tls = url.query_pairs().any(|(key, value)| key == "tls" && value == "required");
        Ok(Self {
            server: builder,
            from: from.trim().parse().map_err(|_| WrongMail::Sender)?,
            place: url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")),
            encrypted: tls || url.scheme() == "smtps",
        })
    }

    /// Host and port of the server, as they may be shown.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Whether nothing is ever sent in the clear.
    pub fn is_encrypted(&self) -> bool {
        self.encrypted
    }
}

/// A mail to one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// The address.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The same for programs that show HTML.
    pub html: String,
}

impl std::fmt::Debug for Message {
    /// Without the address and the words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message").finish_non_exhaustive()
    }
}

/// Why a mail was not sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailFailure {
    /// This server sends no mail.
    #[error("this server is not set up to send mail")]
    NotSetUp,
    /// The mail server will never take it: it says so, or the address is none.
    #[error("the mail server refuses it for good{}", code(.0.as_deref()))]
    Refused(Option<String>),
    /// The mail server will not take it now.
    #[error("the mail server does not take it now{}", code(.0.as_deref()))]
    NotNow(Option<String>),
    /// The mail server cannot be reached, or does not answer in time.
    #[error("the mail server cannot be reached")]
    Unreachable,
}

fn code(code: Option<&str>) -> String {
    code.map_or_else(String::new, |code| format!(" ({code})"))
}

/// Sends mail.
#[derive(Debug, Default)]
pub struct Mail(Option<Server>);

#[derive(Debug)]
struct Server {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mail {
    /// By these settings; without any nothing is sent.
    pub fn new(settings: Option<&MailSettings>) -> Self {
        Self(settings.map(|it| Server { transport: it.server.clone().build(), from: it.from.clone() }))
    }

    /// Whether this server sends mail.
    pub fn is_set_up(&self) -> bool {
        self.0.is_some()
    }

    /// Sends a mail; it is sent when the mail server has taken it.
    ///
    /// # Errors
    /// [`MailFailure`].
    pub async fn send(&self, message: Message) -> Result<(), MailFailure> {
        let server = self.0.as_ref().ok_or(MailFailure::NotSetUp)?;
        let no_address = |_| MailFailure::Refused(None);
        let letter = Letter::builder().from(server.from.clone()).to(message.to.parse().map_err(no_address)?);
        // Programs must not answer with notes of absence.
        let letter = letter.subject(message.subject).header(AutoSubmitted).message_id(None);
        let letter = letter.multipart(MultiPart::alternative_plain_html(message.text, message.html));
        let letter = letter.map_err(|_| MailFailure::Refused(None))?;
        let sent = tokio::time::timeout(PATIENCE, server.transport.send(letter)).await;
        sent.map_err(|_| MailFailure::Unreachable)?.map(drop).map_err(|error| failure(&error))
    }

    /// Greets the mail server, with the login if there is one.
    ///
    /// # Errors
    /// [`MailFailure`].
    pub async fn greet(&self) -> Result<(), MailFailure> {
        let server = self.0.as_ref().ok_or(MailFailure::NotSetUp)?;
        let greeted = tokio::time::timeout(PATIENCE, server.transport.test_connection()).await;
        match greeted.map_err(|_| MailFailure::Unreachable)? {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailFailure::Unreachable),
            Err(error) => Err(failure(&error)),
        }
    }
}

fn failure(error: &lettre::transport::smtp::Error) -> MailFailure {
    let code = error.status().map(|code| code.to_string());
    if error.is_permanent() {
        MailFailure::Refused(code)
    } else if error.is_transient() {
        MailFailure::NotNow(code)
    } else {
        MailFailure::Unreachable
    }
}

/// `Auto-Submitted: auto-generated` (RFC 3834).
#[derive(Debug, Clone)]
struct AutoSubmitted;

impl lettre::message::header::Header for AutoSubmitted {
    fn name() -> lettre::message::header::HeaderName {
        lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> lettre::message::header::HeaderValue {
        lettre::message::header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_and_never_shown() {
        let check = |server: &str, from: &str, expected: Result<(&str, bool), WrongMail>| {
            let read = MailSettings::read(server, from, Some("https://crm.example.com"));
            let got = read.as_ref().map(|it| (it.place(), it.is_encrypted())).map_err(|error| *error);
            assert_eq!(got, expected);
            if let Ok(settings) = read {
                let shown = format!("{settings:?} {:?}", Mail::new(None));
                assert!(!shown.contains("s3cret") && !shown.contains("crm@example.com"), "{shown}");
            }
        };
        let from = "Switchhook <crm@example.com>";
        check("smtps://user:s3cret@mail.example.com:465", from, Ok(("mail.example.com:465", true)));
        check("smtp://mail.example.com:587?tls=required", "crm@example.com", Ok(("mail.example.com:587", true)));
        check("smtp://mail.example.com:587?tls=opportunistic", from, Ok(("mail.example.com:587", false)));
        check("smtp://127.0.0.1:2525", from, Ok(("127.0.0.1:2525", false)));
        for wrong in
            ["", "mail.example.com", "https://mail.example.com", "smtp://", "smtp://mail.example.com?tls=maybe"]
        {
            check(wrong, from, Err(WrongMail::Server));
        }
        for wrong in ["", "crm", "crm@", "a@b@c"] {
            check("smtps://mail.example.com", wrong, Err(WrongMail::Sender));
        }
    }
}
