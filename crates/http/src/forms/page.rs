//! The pages: the form, what is said when it was sent, and when there is none.

use app::FieldError;
use app::forms::{Asked, OpenForm};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::field::{Field, FieldKind};
use domain::form::{FormField, input_name, shown};

use super::html::Html;
use super::incoming::{TOKEN, TRAP, Typed};
use super::{address, assets};
use crate::i18n::{self, Language};

/// What a page needs beside the form.
pub(super) struct Sheet<'a> {
    /// The form.
    pub open: &'a OpenForm,
    /// The page stands in a frame that our script has made.
    pub framed: bool,
    /// What stands in the inputs.
    pub typed: &'a Typed,
    /// The token of the page.
    pub token: &'a str,
}

/// Why the form is shown again.
#[derive(Clone, Copy)]
pub(super) enum Trouble<'a> {
    /// It is shown for the first time.
    None,
    /// Inputs are wrong.
    Wrong(&'a [FieldError]),
    /// A sentence of the catalog says it.
    Said(&'static str),
}

fn say(language: Language, id: &str) -> String {
    i18n::text(language, id, &[]).unwrap_or_default()
}

/// An answer with a page. No script stands in it, and every other page may frame it. `leads_away`: sending it may lead to another server.
fn answer(status: StatusCode, leads_away: bool, html: Html) -> Response {
    let mut response = (status, html.finish()).into_response();
    let policy = if leads_away {
        "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self' https:; frame-ancestors *"
    } else {
        "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors *"
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    response
}

fn begin(language: Language, title: &str, framed: bool, redirect: Option<&str>) -> Html {
    let mut html = Html::default();
    html.raw("<!doctype html>\n<html lang=\"").raw(language.as_str()).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").text(title).raw("</title>\n");
    html.raw("<link rel=\"stylesheet\" href=\"/f/form.css?").number(assets::VERSION).raw("\">\n");
    html.raw("<script src=\"/f/form.js?").number(assets::VERSION).raw("\" defer></script>\n</head>\n<body");
    if framed {
        html.raw(" class=\"framed\"");
    }
    if let Some(redirect) = redirect {
        html.attribute("data-redirect", redirect);
    }
    html.raw(">\n<main>\n");
    html
}

fn end(html: &mut Html) {
    html.raw("</main>\n</body>\n</html>\n");
}

/// A page that says that there is nothing to fill in: `form-closed` or `form-missing`.
pub(super) fn nothing(status: StatusCode, language: Language, id: &str) -> Response {
    let title = say(language, id);
    let mut html = begin(language, &title, false, None);
    html.raw("<h1>").text(&title).raw("</h1>\n<p>").text(&say(language, &format!("{id}.text"))).raw("</p>\n");
    end(&mut html);
    answer(status, false, html)
}

/// What the form says when it was sent.
pub(super) fn thanks(open: &OpenForm) -> String {
    open.form.content.thanks.clone().unwrap_or_else(|| say(open.form.language, "form-thanks"))
}

/// The page behind the form. In a frame the script leads the page around it to the redirect; without one there is a link.
pub(super) fn sent(open: &OpenForm, framed: bool) -> Response {
    let language = open.form.language;
    let title = say(language, "form-sent");
    let redirect = open.form.content.redirect.as_deref();
    let mut html = begin(language, &title, framed, redirect);
    html.raw("<div role=\"status\" tabindex=\"-1\" data-focus>\n<h1>").text(&title).raw("</h1>\n<p class=\"text\">");
    html.text(&thanks(open)).raw("</p>\n</div>\n");
    if let Some(redirect) = redirect {
        html.raw("<p><a class=\"button\" target=\"_top\"").attribute("href", redirect).raw(">");
        html.text(&say(language, "form-go-on")).raw("</a></p>\n");
    }
    end(&mut html);
    answer(StatusCode::OK, false, html)
}

/// The form.
pub(super) fn form(status: StatusCode, sheet: &Sheet<'_>, trouble: Trouble<'_>) -> Response {
    let (form, language) = (&sheet.open.form, sheet.open.form.language);
    let content = &form.content;
    let title = content.title.as_deref().unwrap_or(&form.name);
    let mut html = begin(language, title, sheet.framed, None);
    if content.title.is_some() {
        html.raw("<h1>").text(title).raw("</h1>\n");
    }
    if let Some(intro) = &content.intro {
        html.raw("<p class=\"text\">").text(intro).raw("</p>\n");
    }
    let asked: Vec<_> = shown(content, &sheet.open.fields).collect();
    summary(&mut html, language, &asked, content.consent.as_deref(), trouble);
    html.raw("<form method=\"post\" action=\"").text(&address(&form.key));
    html.raw(if sheet.framed { "?embed=1" } else { "" }).raw("\" accept-charset=\"utf-8\">\n");
    let wrong = |name: &str, is_box: bool| match trouble {
        Trouble::Wrong(errors) => {
            let code = errors.iter().find(|error| error.field == name)?.code;
            // Nothing can be filled in there.
            Some(say_wrong(language, if is_box && code == "required" { "unticked" } else { code }))
        }
        _ => None,
    };
    for (at, (field, own)) in asked.iter().enumerate() {
        let name = input_name(field, *own);
        let is_box = own.is_some_and(|own| own.kind == FieldKind::Checkbox);
        let wrong = wrong(&name, is_box);
        let input = Input { at, field, own: *own, name: &name, typed: sheet.typed, wrong, language };
        input.write(&mut html);
    }
    if let Some(consent) = &content.consent {
        let ticked = !sheet.typed.one("consent").is_empty();
        write_box(&mut html, asked.len(), "consent", "1", consent, (true, ticked), wrong("consent", true).as_deref());
    }
    hidden(&mut html, sheet);
    let needed = content.consent.is_some() || asked.iter().any(|(field, _)| field.required);
    if needed {
        html.raw("<p class=\"quiet\">").text(&say(language, "form-needed")).raw("</p>\n");
    }
    let button = content.button.clone().unwrap_or_else(|| say(language, "form-button"));
    html.raw("<button type=\"submit\">").text(&button).raw("</button>\n</form>\n");
    end(&mut html);
    answer(status, content.redirect.is_some() && !sheet.framed, html)
}

fn say_wrong(language: Language, code: &str) -> String {
    i18n::text(language, &format!("form-wrong-{code}"), &[]).unwrap_or_else(|| say(language, "form-wrong-wrong_type"))
}

/// What is wrong, above the form, with ways to the inputs.
fn summary(
    html: &mut Html,
    language: Language,
    asked: &[(&FormField, Option<&Field>)],
    consent: Option<&str>,
    trouble: Trouble<'_>,
) {
    match trouble {
        Trouble::None => {}
        Trouble::Said(id) => {
            html.raw("<div class=\"summary\" role=\"alert\" tabindex=\"-1\" data-focus><p>")
                .text(&say(language, id))
                .raw("</p></div>\n");
        }
        Trouble::Wrong(errors) => {
            html.raw("<div class=\"summary\" role=\"alert\" tabindex=\"-1\" data-focus>\n<p>");
            html.text(&say(language, "form-check")).raw("</p>\n<ul>\n");
            let names = asked.iter().map(|(field, own)| (input_name(field, *own), field.label.as_str()));
            let all = names.chain(consent.map(|consent| ("consent".to_owned(), consent))).enumerate();
            for (at, (_, label)) in all.filter(|(_, (name, _))| errors.iter().any(|error| error.field == *name)) {
                html.raw("<li><a href=\"#f").number(at).raw("\">").text(label).raw("</a></li>\n");
            }
            html.raw("</ul>\n</div>\n");
        }
    }
}

/// What people do not see: the token, where they come from, and the trap for programs that fill in whatever they find.
fn hidden(html: &mut Html, sheet: &Sheet<'_>) {
    let origin = sheet.typed.origin();
    let mut one = |name: &str, value: &str| {
        html.raw("<input type=\"hidden\"").attribute("name", name).attribute("value", value).raw(">\n");
    };
    one(TOKEN, sheet.token);
    origin.campaign.iter().for_each(|(name, value)| one(name, value));
    [("page", &origin.page), ("referrer", &origin.referrer)].into_iter().for_each(|(name, value)| {
        if let Some(value) = value {
            one(name, value);
        }
    });
    html.raw("<div class=\"extra\" aria-hidden=\"true\"><label for=\"extra\">");
    html.text(&say(sheet.open.form.language, "form-trap")).raw("</label><input id=\"extra\"").attribute("name", TRAP);
    html.raw(" tabindex=\"-1\" autocomplete=\"off\"></div>\n");
}

/// One input with its label and what is wrong with it.
struct Input<'a> {
    at: usize,
    field: &'a FormField,
    own: Option<&'a Field>,
    name: &'a str,
    typed: &'a Typed,
    wrong: Option<String>,
    language: Language,
}

impl Input<'_> {
    fn write(&self, html: &mut Html) {
        match self.own.map(|own| own.kind) {
            Some(FieldKind::Checkbox) => {
                let state = (self.field.required, !self.typed.one(self.name).is_empty());
                write_box(html, self.at, self.name, "1", &self.field.label, state, self.wrong.as_deref());
            }
            Some(FieldKind::MultiChoice) => self.choices(html),
            kind => {
                html.raw("<div class=\"field\">\n<label for=\"f").number(self.at).raw("\">");
                self.label(html);
                html.raw("</label>\n");
                match kind {
                    Some(FieldKind::Choice) => self.select(html),
                    None if self.field.asked == Asked::Message => self.area(html),
                    _ => self.line(html, kind),
                }
                write_wrong(html, self.at, self.wrong.as_deref());
                html.raw("</div>\n");
            }
        }
    }

    fn label(&self, html: &mut Html) {
        html.text(&self.field.label);
        write_must(html, self.field.required);
    }

    /// What all inputs have.
    fn attributes(&self, html: &mut Html) {
        html.raw(" id=\"f")
            .number(self.at)
            .raw("\"")
            .attribute("name", self.name)
            .flag("required", self.field.required);
        write_state(html, self.at, self.wrong.is_some());
    }

    fn line(&self, html: &mut Html, kind: Option<FieldKind>) {
        let plain = match (self.field.asked, kind) {
            (Asked::Name, _) => " type=\"text\" autocomplete=\"name\" maxlength=\"200\"",
            (Asked::Phone, _) => " type=\"tel\" autocomplete=\"tel\" inputmode=\"tel\" maxlength=\"64\"",
            (Asked::Email, _) => " type=\"email\" autocomplete=\"email\" inputmode=\"email\" maxlength=\"254\"",
            (Asked::Company, _) => " type=\"text\" autocomplete=\"organization\" maxlength=\"200\"",
            (_, Some(FieldKind::Number)) => {
                " type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"40\""
            }
            (_, Some(FieldKind::Date)) => " type=\"date\" autocomplete=\"off\"",
            (_, Some(FieldKind::Link)) => " type=\"text\" inputmode=\"url\" autocomplete=\"url\" maxlength=\"2000\"",
            _ => " type=\"text\" autocomplete=\"off\" maxlength=\"2000\"",
        };
        html.raw("<input").raw(plain);
        self.attributes(html);
        html.attribute("value", self.typed.one(self.name)).raw(">\n");
    }

    fn area(&self, html: &mut Html) {
        html.raw("<textarea rows=\"4\" maxlength=\"5000\"");
        self.attributes(html);
        // The first line end behind the tag does not count.
        html.raw(">\n").text(self.typed.one(self.name)).raw("</textarea>\n");
    }

    fn select(&self, html: &mut Html) {
        html.raw("<select");
        self.attributes(html);
        html.raw(">\n<option value=\"\">").text(&say(self.language, "form-choose")).raw("</option>\n");
        for choice in self.own.iter().flat_map(|own| &own.choices) {
            html.raw("<option").attribute("value", &choice.name);
            html.flag("selected", self.typed.one(self.name) == choice.name)
                .raw(">")
                .text(&choice.name)
                .raw("</option>\n");
        }
        html.raw("</select>\n");
    }

    fn choices(&self, html: &mut Html) {
        html.raw("<fieldset class=\"field\" id=\"f").number(self.at).raw("\" tabindex=\"-1\"");
        write_state(html, self.at, self.wrong.is_some());
        html.raw(">\n<legend>");
        self.label(html);
        html.raw("</legend>\n");
        for choice in self.own.iter().flat_map(|own| &own.choices) {
            html.raw("<label class=\"box\"><input type=\"checkbox\"")
                .attribute("name", self.name)
                .attribute("value", &choice.name);
            html.flag("checked", self.typed.all(self.name).contains(&choice.name)).raw("> <span>").text(&choice.name);
            html.raw("</span></label>\n");
        }
        write_wrong(html, self.at, self.wrong.as_deref());
        html.raw("</fieldset>\n");
    }
}

/// A box to be ticked; `state`: it must be, and it is.
fn write_box(
    html: &mut Html,
    at: usize,
    name: &str,
    value: &str,
    label: &str,
    state: (bool, bool),
    wrong: Option<&str>,
) {
    html.raw("<div class=\"field\">\n<label class=\"box\"><input type=\"checkbox\" id=\"f").number(at).raw("\"");
    html.attribute("name", name).attribute("value", value).flag("required", state.0).flag("checked", state.1);
    write_state(html, at, wrong.is_some());
    html.raw("> <span class=\"text\">").text(label);
    write_must(html, state.0);
    html.raw("</span></label>\n");
    write_wrong(html, at, wrong);
    html.raw("</div>\n");
}

fn write_must(html: &mut Html, required: bool) {
    if required {
        html.raw("\u{a0}<span class=\"must\" aria-hidden=\"true\">*</span>");
    }
}

fn write_state(html: &mut Html, at: usize, is_wrong: bool) {
    if is_wrong {
        html.raw(" aria-invalid=\"true\" aria-describedby=\"e").number(at).raw("\"");
    }
}

fn write_wrong(html: &mut Html, at: usize, wrong: Option<&str>) {
    if let Some(wrong) = wrong {
        html.raw("<p class=\"error\" id=\"e").number(at).raw("\">").text(wrong).raw("</p>\n");
    }
}
