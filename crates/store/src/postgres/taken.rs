//! A connection in use.

use std::ops::Deref;

use deadpool::managed::Object;
use tokio::{runtime::Handle, sync::OwnedSemaphorePermit};

use super::connect::{Connection, Pooled};

/// A connection, and the place that it takes from those that are not kept for the intake.
///
/// A caller that goes in the middle leaves a connection on which the server still works. Nothing is open behind that, but whoever came next would
/// wait; so the connection goes back to the pool only when the server has answered everything.
pub(super) struct Taken {
    connection: Option<Pooled>,
    place: Option<OwnedSemaphorePermit>,
}

impl Taken {
    pub(super) fn new(connection: Pooled, place: Option<OwnedSemaphorePermit>) -> Taken {
        Taken { connection: Some(connection), place }
    }

    /// Gives the connection back to the pool, or ends it.
    pub(super) fn give_back(mut self, spoilt: bool) {
        let connection = self.connection.take();
        if spoilt {
            drop(connection.map(Object::take));
        }
    }

    /// Takes the connection out of the pool for good.
    pub(super) fn keep(mut self) -> Connection {
        Object::take(self.connection.take().expect("it is there until it is given back or kept"))
    }
}

impl Deref for Taken {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("it is there until it is given back or kept")
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        let (Some(connection), place) = (self.connection.take(), self.place.take()) else { return };
        match Handle::try_current() {
            Ok(runtime) => {
                _ = runtime.spawn(async move {
                    if connection.client.check_connection().await.is_err() {
                        drop(Object::take(connection));
                    }
                    drop(place);
                })
            }
            Err(_) => drop(Object::take(connection)),
        }
    }
}
