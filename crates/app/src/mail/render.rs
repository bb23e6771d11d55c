//! From what a mail is about to the words and the form in which it is read.

use std::sync::LazyLock;

use domain::id::ConnectionId;
use domain::language::Language;
use domain::task::Origin;
use domain::time::Time;
use jiff::tz::TimeZone;
use minijinja::{Environment, Value};

use super::letter::{Letter, TaskLine};
use crate::error::Error;
use crate::texts::{Arg, Catalog};

/// For whom a mail is written.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// In which language.
    pub language: Language,
    /// Whose clocks the reader looks at.
    pub zone: &'a TimeZone,
    /// The workspace's name.
    pub workspace: &'a str,
    /// Where links lead, without a slash at the end.
    pub public_url: &'a str,
}

/// A mail in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What it is about.
    pub subject: String,
    /// As plain text.
    pub text: String,
    /// As HTML, in which all that was filled in is escaped.
    pub html: String,
}

/// What the templates are given.
struct Page {
    language: &'static str,
    subject: String,
    paragraphs: Vec<String>,
    list: Vec<String>,
    end: Vec<String>,
    button: String,
    url: String,
    foot: String,
    off: String,
    off_url: String,
}

impl Page {
    fn values(&self) -> Value {
        let list = |texts: &[String]| Value::from(texts.to_vec());
        let text = |text: &str| Value::from(text);
        Value::from_pairs([
            ("language", text(self.language)),
            ("subject", text(&self.subject)),
            ("paragraphs", list(&self.paragraphs)),
            ("list", list(&self.list)),
            ("end", list(&self.end)),
            ("button", text(&self.button)),
            ("url", text(&self.url)),
            ("foot", text(&self.foot)),
            ("off", text(&self.off)),
            ("off_url", text(&self.off_url)),
        ])
    }
}

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    Catalog::new(|language| match language {
        Language::En => include_str!("../../../../locales/en/mail.ftl"),
        Language::Uk => include_str!("../../../../locales/uk/mail.ftl"),
        Language::Ru => include_str!("../../../../locales/ru/mail.ftl"),
    })
});

/// Templates whose name ends with `.html` escape what is filled in.
static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.add_template("letter.html", include_str!("letter.html")).expect("a test reads this template");
    templates.add_template("letter.txt", include_str!("letter.txt")).expect("a test reads this template");
    templates
});

/// Writes a mail.
///
/// # Errors
/// [`Error::Internal`] if a text or a template is damaged.
pub fn write(letter: &Letter, reader: &Reader<'_>) -> Result<Written, Error> {
    let page = page(letter, reader);
    let values = page.values();
    let fill = |name: &str| {
        let template = TEMPLATES.get_template(name).and_then(|template| template.render(values.clone()));
        template.map_err(|error| Error::Internal(format!("a mail cannot be written: {:?}", error.kind())))
    };
    Ok(Written { text: fill("letter.txt")?, html: fill("letter.html")?, subject: page.subject })
}

fn page(letter: &Letter, reader: &Reader<'_>) -> Page {
    match letter {
        Letter::Silent { connection, name, since, expected_calls } => {
            let named = ("connection", Arg::Word(name));
            let since = when(*since, reader);
            let args = [named, ("since", Arg::Word(&since)), ("calls", Arg::Number(*expected_calls))];
            let list = ["mail-silent-check-on", "mail-silent-check-address", "mail-silent-check-call"];
            Page {
                paragraphs: vec![say(reader, "mail-silent-what", &args), say(reader, "mail-silent-look", &[])],
                list: list.map(|id| say(reader, id, &[])).to_vec(),
                end: vec![say(reader, "mail-silent-once", &[])],
                ..of_connection(*connection, say(reader, "mail-silent-subject", &[named]), reader)
            }
        }
        Letter::Recovered { connection, name, since, until } => {
            let named = ("connection", Arg::Word(name));
            let (since, until) = (when(*since, reader), when(*until, reader));
            let args = [named, ("since", Arg::Word(&since)), ("until", Arg::Word(&until))];
            Page {
                paragraphs: vec![say(reader, "mail-recovered-what", &args), say(reader, "mail-recovered-lost", &[])],
                ..of_connection(*connection, say(reader, "mail-recovered-subject", &[named]), reader)
            }
        }
        Letter::Tasks { overdue, today, lines } => {
            let args = [("overdue", Arg::Number(*overdue)), ("today", Arg::Number(*today))];
            let told = i64::try_from(lines.len()).unwrap_or(i64::MAX);
            let others = (overdue + today).saturating_sub(told);
            let others = (others > 0).then(|| say(reader, "mail-tasks-others", &[("count", Arg::Number(others))]));
            Page {
                paragraphs: vec![say(reader, "mail-tasks-what", &args)],
                list: lines.iter().map(|line| task(line, reader)).collect(),
                end: others.into_iter().collect(),
                button: say(reader, "mail-tasks-open", &[]),
                url: format!("{}/tasks", reader.public_url),
                foot: say(reader, "mail-tasks-why", &[("workspace", Arg::Word(reader.workspace))]),
                ..blank(say(reader, "mail-tasks-subject", &args), reader)
            }
        }
        Letter::Automation { subject, text, to_client } => {
            let paragraphs = text.split("\n\n").map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect();
            let page = Page { paragraphs, ..blank(subject.clone(), reader) };
            if *to_client {
                // A client has neither an account nor settings here.
                Page { foot: reader.workspace.to_owned(), off: String::new(), off_url: String::new(), ..page }
            } else {
                let foot = say(reader, "mail-automation-why", &[("workspace", Arg::Word(reader.workspace))]);
                Page {
                    button: say(reader, "mail-automation-open", &[]),
                    url: reader.public_url.to_owned(),
                    foot,
                    off: String::new(),
                    off_url: String::new(),
                    ..page
                }
            }
        }
    }
}

fn say(reader: &Reader<'_>, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    words(reader.language, id, args)
}

/// A text of the mails' catalog, in which stands what people are told in the application, too.
pub(crate) fn words(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    CATALOG.text(language, id, args).unwrap_or_default()
}

/// What all mails have.
fn blank(subject: String, reader: &Reader<'_>) -> Page {
    Page {
        language: reader.language.as_str(),
        subject,
        paragraphs: Vec::new(),
        list: Vec::new(),
        end: Vec::new(),
        button: String::new(),
        url: String::new(),
        foot: String::new(),
        off: say(reader, "mail-off", &[]),
        off_url: format!("{}/settings/profile", reader.public_url),
    }
}

/// What all mails about a connection have.
fn of_connection(connection: ConnectionId, subject: String, reader: &Reader<'_>) -> Page {
    Page {
        button: say(reader, "mail-open", &[]),
        url: format!("{}/settings/integrations/{connection}", reader.public_url),
        foot: say(reader, "mail-why", &[("workspace", Arg::Word(reader.workspace))]),
        ..blank(subject, reader)
    }
}

/// A task in one line: what, about whom, until when.
fn task(line: &TaskLine, reader: &Reader<'_>) -> String {
    let what = task_words(line, reader.language);
    line.due.map_or_else(|| what.clone(), |due| format!("{what} · {}", when(due, reader)))
}

/// A task in a few words: what, and about whom.
pub(crate) fn task_words(line: &TaskLine, language: Language) -> String {
    let client = line.client.as_deref().unwrap_or_default();
    match (&line.title, line.origin) {
        (Some(title), _) if client.is_empty() => title.clone(),
        (Some(title), _) => format!("{title} · {client}"),
        (None, Origin::AnsweredByOther) => words(language, "mail-task-answered", &[("client", Arg::Word(client))]),
        (None, _) => words(language, "mail-task-call_back", &[("client", Arg::Word(client))]),
    }
}

/// A moment as the reader's clock and calendar show it.
fn when(time: Time, reader: &Reader<'_>) -> String {
    let form = if reader.language == Language::En { "%-d %b %Y, %H:%M" } else { "%d.%m.%Y, %H:%M" };
    time.to_jiff().to_zoned(reader.zone.clone()).strftime(form).to_string()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn write_in(language: Language, letter: &Letter) -> Written {
        let zone = domain::time::zone("Europe/Kyiv").unwrap();
        let reader = Reader { language, zone: &zone, workspace: "Acme & Co", public_url: "https://crm.example.com" };
        write(letter, &reader).unwrap()
    }

    fn silent(name: &str, expected_calls: i64) -> Letter {
        let since = Time::from_seconds(1_767_006_000);
        Letter::Silent { connection: ConnectionId(Uuid::nil()), name: name.to_owned(), since, expected_calls }
    }

    #[test]
    fn a_mail_says_all_in_each_language() {
        for (language, subject, words) in [
            (Language::En, "Calls have stopped coming: Main", "29 Dec 2025, 13:00"),
            (Language::Uk, "Дзвінки перестали надходити: Main", "29.12.2025, 13:00"),
            (Language::Ru, "Звонки перестали поступать: Main", "29.12.2025, 13:00"),
        ] {
            let written = write_in(language, &silent("Main", 21));
            assert_eq!(written.subject, subject);
            let link = "https://crm.example.com/settings/integrations/00000000-0000-0000-0000-000000000000";
            // Slashes are escaped in HTML, too; readers see them as they are.
            for form in [written.text.clone(), written.html.replace("&#x2f;", "/")] {
                assert!(form.contains(words) && form.contains("21") && form.contains(link), "{form}");
                assert!(form.contains("https://crm.example.com/settings/profile"), "{form}");
                assert!(!form.contains("{{") && !form.contains("{%"), "{form}");
            }
            assert!(written.text.contains("Acme & Co"), "plain text is not escaped: {}", written.text);
            let (since, until) = (Time::from_seconds(1_767_006_000), Time::from_seconds(1_767_009_600));
            let connection = ConnectionId(Uuid::nil());
            let recovered = Letter::Recovered { connection, name: "Main".to_owned(), since, until };
            let written = write_in(language, &recovered);
            assert!(written.text.contains("14:00") && written.text.contains(words), "{}", written.text);
        }
    }

    #[test]
    fn tasks_are_told_in_words_and_the_rest_is_counted() {
        let due = Some(Time::from_seconds(1_767_006_000));
        let line = |title: Option<&str>, origin, client: Option<&str>| TaskLine {
            title: title.map(str::to_owned),
            origin,
            client: client.map(str::to_owned),
            due,
        };
        let letter = Letter::Tasks {
            overdue: 2,
            today: 3,
            lines: vec![
                line(None, Origin::MissedKnown, Some("Taras")),
                line(None, Origin::AnsweredByOther, Some("Iryna")),
                line(Some("Send the papers"), Origin::User, None),
            ],
        };
        for (language, words) in [
            (
                Language::En,
                [
                    "Call back Taras · 29 Dec 2025, 13:00",
                    "Talk to Iryna, whom a colleague answered ·",
                    "Send the papers ·",
                    "2 more",
                ],
            ),
            (
                Language::Uk,
                [
                    "Передзвонити: Taras · 29.12.2025, 13:00",
                    "Поговорити: Iryna, відповідав колега ·",
                    "Send the papers ·",
                    "Ще 2",
                ],
            ),
            (
                Language::Ru,
                [
                    "Перезвонить: Taras · 29.12.2025, 13:00",
                    "Поговорить: Iryna, отвечал коллега ·",
                    "Send the papers ·",
                    "Ещё 2",
                ],
            ),
        ] {
            let written = write_in(language, &letter);
            for word in words {
                assert!(written.text.contains(word), "{word} is not in {}", written.text);
            }
            assert!(written.text.contains("https://crm.example.com/tasks"), "{}", written.text);
        }
    }

    #[test]
    fn what_is_filled_in_stays_text() {
        let written = write_in(Language::En, &silent("<script>alert(1)</script>\"&", 1));
        assert!(!written.html.contains("<script>"), "{}", written.html);
        assert!(written.html.contains("&lt;script&gt;"), "{}", written.html);
        assert!(written.html.contains("Acme &amp; Co"), "{}", written.html);
    }
}
