//! The body of an event, whole or not at all.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use futures_util::StreamExt;

/// The largest event, in bytes.
const LARGEST: usize = 1 << 20;
/// Of what is larger so much is read and forgotten: who still sends when the answer comes may never see it.
const FORGOTTEN: usize = 8 << 20;
/// And for so long.
const FORGETTING: Duration = Duration::from_secs(5);
/// Of a file that is too large more is read, since a browser sends all of it before it looks for an answer.
const FORGOTTEN_FILE: usize = 128 << 20;
/// And for longer.
const FORGETTING_FILE: Duration = Duration::from_secs(60);

/// Why there is no body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// It is larger than an event can be.
    TooLarge,
    /// The sender went away in the middle.
    Broken,
}

/// Reads a body to its end.
pub(super) async fn read(body: Body) -> Result<Vec<u8>, Unread> {
    let mut pieces = body.into_data_stream();
    let mut whole = Vec::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Unread::Broken)?;
        if whole.len() + piece.len() > LARGEST {
            forget_within(pieces, FORGOTTEN - whole.len(), FORGETTING).await;
            return Err(Unread::TooLarge);
        }
        // Most bodies come in one piece, which is taken over as it is.
        if whole.is_empty() { whole = piece.into() } else { whole.extend_from_slice(&piece) }
    }
    Ok(whole)
}

/// Reads a body that is not wanted, so that its sender hears why.
pub(crate) async fn decline(body: Body) {
    forget_within(body.into_data_stream(), FORGOTTEN, FORGETTING).await;
}

/// The same for a file.
pub(crate) async fn decline_file(body: Body) {
    forget_within(body.into_data_stream(), FORGOTTEN_FILE, FORGETTING_FILE).await;
}

async fn forget_within(pieces: BodyDataStream, most: usize, within: Duration) {
    // Whether all of it was read makes no difference to the answer.
    let _ = tokio::time::timeout(within, forget(pieces, most)).await;
}

async fn forget(mut pieces: BodyDataStream, most: usize) {
    let mut read = 0;
    while let Some(Ok(piece)) = pieces.next().await {
        read += piece.len();
        if read > most {
            return;
        }
    }
}
