//! Requests that are sent together and answered in order.

use std::{future::poll_fn, pin::Pin, task::Poll};

use tokio_postgres::{Client, Error, Row, Statement};

use super::{connect::Bound, error};
use crate::value::Value;

/// The answer to one request of a pipeline.
pub(super) enum Answer {
    Done,
    Rows(Vec<Row>),
}

type Request<'a> = Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send + 'a>>;

/// Requests for one connection. All are sent by the first poll of [`Pipeline::run`], so dropping that future later calls none of them back:
/// a pipeline that ends with a commit leaves no transaction open.
pub(super) struct Pipeline<'a> {
    client: &'a Client,
    requests: Vec<Request<'a>>,
}

impl<'a> Pipeline<'a> {
    pub(super) fn new(client: &'a Client, capacity: usize) -> Pipeline<'a> {
        Pipeline { client, requests: Vec::with_capacity(capacity) }
    }

    pub(super) fn simple(&mut self, sql: &'static str) {
        let client = self.client;
        self.requests.push(Box::pin(async move { client.batch_execute(sql).await.map(|()| Answer::Done) }));
    }

    pub(super) fn execute(&mut self, statement: Statement, params: impl Iterator<Item = &'a Value>) {
        let (client, params) = (self.client, params.map(Bound).collect::<Vec<_>>());
        self.requests.push(Box::pin(async move { client.execute_raw(&statement, params).await.map(|_| Answer::Done) }));
    }

    pub(super) fn query(&mut self, statement: Statement, params: &'a [Value]) {
        let (client, params) = (self.client, params.iter().map(Bound).collect::<Vec<_>>());
        self.requests.push(Box::pin(async move {
            let rows = client.query_raw(&statement, params).await?;
            collect(rows).await.map(Answer::Rows)
        }));
    }

    /// Sends everything at once, then waits for the answers, which stand in the order of the requests.
    ///
    /// An error of this function itself means that a request could not even be written. Then those behind it, the commit too, were not sent,
    /// and the connection must be ended.
    pub(super) async fn run(self) -> Result<Vec<Result<Answer, Error>>, Error> {
        let mut requests = self.requests;
        let mut answers: Vec<Option<Result<Answer, Error>>> = requests.iter().map(|_| None).collect();
        let (mut sent, mut answered) = (false, 0);
        poll_fn(|context| {
            if !sent {
                sent = true;
                for (request, answer) in requests.iter_mut().zip(&mut answers) {
                    match request.as_mut().poll(context) {
                        Poll::Ready(Err(error)) if error::is_unwritten(&error) => return Poll::Ready(Err(error)),
                        // The server may be as fast as that.
                        Poll::Ready(result) => *answer = Some(result),
                        Poll::Pending => {}
                    }
                }
            }
            // The server answers in order, so an open request hides nothing behind it.
            while answered < requests.len() {
                if answers[answered].is_none() {
                    let Poll::Ready(result) = requests[answered].as_mut().poll(context) else { return Poll::Pending };
                    answers[answered] = Some(result);
                }
                answered += 1;
            }
            Poll::Ready(Ok(()))
        })
        .await?;
        Ok(answers.into_iter().flatten().collect())
    }
}

async fn collect(rows: tokio_postgres::RowStream) -> Result<Vec<Row>, Error> {
    let mut rows = std::pin::pin!(rows);
    let mut found = Vec::new();
    while let Some(row) = poll_fn(|context| futures_core::Stream::poll_next(rows.as_mut(), context)).await {
        found.push(row?);
    }
    Ok(found)
}
