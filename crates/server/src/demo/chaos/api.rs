//! The public API, as any program would ask it.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::{StreamExt, TryStreamExt, stream};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use super::compare::{Came, Row};
use crate::failure::{Failure, Outcome};

/// How long an answer may take.
const TIMEOUT: Duration = Duration::from_secs(60);
/// Requests at a time.
const AT_ONCE: usize = 8;
/// The event under which rows of the source's log are kept.
const LISTED: &str = "calls_list";

/// A client of the API.
pub struct Api {
    client: reqwest::Client,
    base: String,
    token: SecretString,
    connection: String,
}

impl Api {
    /// Speaks to the server at `address` alone, never by way of a proxy.
    ///
    /// # Errors
    /// No client can be made.
    #[expect(clippy::disallowed_methods, reason = "it is a stranger who speaks here, not the product")]
    pub fn new(address: &str, token: SecretString, connection: String) -> Outcome<Self> {
        let client = reqwest::Client::builder().no_proxy().timeout(TIMEOUT).build();
        let client = client.map_err(|error| Failure::could_not(format!("HTTP cannot be spoken: {error}")))?;
        Ok(Self { client, base: format!("{address}/api/v1"), token, connection })
    }

    async fn get(&self, path: &str) -> Outcome<Value> {
        self.ask(self.client.get(format!("{}{path}", self.base)), path).await
    }

    async fn ask(&self, request: reqwest::RequestBuilder, path: &str) -> Outcome<Value> {
        // A cursor says nothing to people.
        let shown = path.split('?').next().unwrap_or_default();
        let failed = |why: String| Failure::could_not(format!("the server's answer to {shown}: {why}"));
        let response = request.bearer_auth(self.token.expose_secret()).send().await;
        let response = response.map_err(|error| failed(error.without_url().to_string()))?;
        let status = response.status();
        let body = response.bytes().await.map_err(|error| failed(error.without_url().to_string()))?;
        if !status.is_success() {
            return Err(failed(status.to_string()));
        }
        serde_json::from_slice(&body).map_err(|error| failed(error.to_string()))
    }

    /// How many events wait to be worked off.
    ///
    /// # Errors
    /// The server does not answer.
    pub async fn pending(&self) -> Outcome<i64> {
        let health = self.get(&format!("/connections/{}/health", self.connection)).await?;
        Ok(health["pending"].as_i64().unwrap_or(i64::MAX))
    }

    /// Has the source's log be read from a moment on, as a person does with a button; answers where to look how far that is.
    ///
    /// # Errors
    /// The server does not do it.
    pub async fn read_log(&self, from: jiff::Timestamp) -> Outcome<String> {
        let path = format!("/connections/{}/backfills", self.connection);
        let body = json!({"from": from, "contacts": true}).to_string();
        let request = self.client.post(format!("{}{path}", self.base)).header("content-type", "application/json");
        let made = self.ask(request.body(body), &path).await?;
        Ok(format!("/backfills/{}", text(&made["id"])))
    }

    /// Whether the reading is done.
    ///
    /// # Errors
    /// The log cannot be read.
    pub async fn log_is_read(&self, reading: &str) -> Outcome<bool> {
        let now = self.get(reading).await?;
        match now["state"].as_str() {
            Some("failed" | "cancelled") => {
                Err(Failure::could_not(format!("the log of calls cannot be read: {}", text(&now["problem"]))))
            }
            state => Ok(state == Some("done")),
        }
    }

    /// All pages of a list.
    async fn list(&self, path: &str) -> Outcome<Vec<Value>> {
        let (mut all, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.get(&format!("{path}{cursor}")).await?;
            all.extend(page["items"].as_array().into_iter().flatten().cloned());
            match page["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return Ok(all),
            }
        }
    }

    /// The report of this connection, with what came in for each call.
    ///
    /// # Errors
    /// The server does not answer.
    pub async fn report(&self) -> Outcome<Vec<Row>> {
        let calls = self.list(&format!("/calls?limit=200&connection_id={}", self.connection)).await?;
        let rows = stream::iter(calls.iter().map(|call| self.row(call)));
        rows.buffered(AT_ONCE).try_collect().await
    }

    async fn row(&self, call: &Value) -> Outcome<Row> {
        let events = self.get(&format!("/calls/{}/events", text(&call["id"]))).await?;
        Ok(row(call, came(&events)))
    }

    /// How many calls the totals count.
    ///
    /// # Errors
    /// The server does not answer.
    pub async fn total(&self, from: jiff::Timestamp) -> Outcome<i64> {
        let totals = self.get(&format!("/reports/totals?connection_id={}&from={from}", self.connection)).await?;
        Ok(totals["now"]["calls"].as_i64().unwrap_or(-1))
    }

    /// How many contacts each number has.
    ///
    /// # Errors
    /// The server does not answer.
    pub async fn contacts(&self) -> Outcome<BTreeMap<String, usize>> {
        let mut counts = BTreeMap::new();
        for contact in self.list("/contacts?limit=200").await? {
            for phone in contact["phones"].as_array().into_iter().flatten() {
                *counts.entry(text(&phone["e164"])).or_default() += 1;
            }
        }
        Ok(counts)
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn seconds(value: &Value) -> Option<u32> {
    value.as_u64().and_then(|seconds| u32::try_from(seconds).ok())
}

fn row(call: &Value, came: Came) -> Row {
    Row {
        id: text(&call["external_id"]),
        direction: text(&call["direction"]),
        outcome: call["outcome"].as_str().map(str::to_owned),
        talk_seconds: seconds(&call["talk_seconds"]).unwrap_or(u32::MAX),
        wait_seconds: seconds(&call["wait_seconds"]),
        manager: call["employee"]["name"].as_str().map(str::to_owned),
        recorded: call["recording"]["state"] == "available",
        client: call["client_number"]["e164"].as_str().map(str::to_owned),
        came,
    }
}

fn came(events: &Value) -> Came {
    let names = events["items"].as_array().into_iter().flatten().map(|event| event["event"].as_str());
    names.filter(|name| *name != Some(LISTED)).fold(Came::default(), |came, name| Came {
        webhooks: came.webhooks + 1,
        end: came.end || matches!(name, Some("after_call" | "after_out_call")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_the_log_are_no_webhooks() {
        let events = |names: &[&str]| {
            let items: Vec<_> = names.iter().map(|name| json!({"event": name})).collect();
            came(&json!({"items": items}))
        };
        assert_eq!(events(&["calls_list", "calls_list"]), Came::default());
        assert_eq!(events(&["before_call", "calls_list"]), Came { webhooks: 1, end: false });
        assert_eq!(events(&["before_call", "after_call", "after_call"]), Came { webhooks: 3, end: true });
        assert_eq!(events(&["after_out_call"]), Came { webhooks: 1, end: true });
    }

    #[test]
    fn what_a_row_lacks_is_never_taken_for_right() {
        let row = row(&json!({"external_id": "a", "recording": {"state": "pending"}}), Came::default());
        assert_eq!((row.outcome, row.wait_seconds, row.manager, row.client), (None, None, None, None));
        assert_eq!((row.talk_seconds, row.recorded), (u32::MAX, false));
    }
}
