//! The simulator as a whole: it starts, is asked, and stops.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::client::Client;
use crate::faults::Faults;
use crate::settings::{Clock, Settings, SimEmployee};
use crate::state::State;
use crate::{api, serve};

/// A running Ringostat with one project. Clones are the same one.
#[derive(Clone)]
pub struct Simulator {
    pub(crate) shared: Arc<Shared>,
}

pub(crate) struct Shared {
    pub url: String,
    pub auth_key: String,
    pub project_id: String,
    pub zone: TimeZone,
    pub client: Client,
    pub faults: watch::Sender<Faults>,
    clock: Clock,
    state: Mutex<State>,
    under_way: watch::Sender<usize>,
    stopping: watch::Sender<bool>,
    server: Mutex<Option<JoinHandle<()>>>,
}

impl Simulator {
    /// Starts on a free port of loopback.
    ///
    /// # Errors
    /// There is no free port.
    pub async fn start(settings: Settings) -> io::Result<Self> {
        Self::start_on(TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await?, settings)
    }

    /// Starts at an address of the caller's choice, so that links given out by an earlier run lead here.
    ///
    /// # Errors
    /// The address of the listener cannot be told: it is closed.
    pub fn start_on(listener: TcpListener, settings: Settings) -> io::Result<Self> {
        let url = format!("http://{}", listener.local_addr()?);
        let state = State::new(settings.employees, settings.lines);
        let shared = Shared {
            url,
            auth_key: settings.auth_key,
            project_id: settings.project_id,
            zone: settings.time_zone,
            client: Client::new(),
            faults: watch::Sender::new(Faults::default()),
            clock: settings.clock,
            state: Mutex::new(state),
            under_way: watch::Sender::new(0),
            stopping: watch::Sender::new(false),
            server: Mutex::new(None),
        };
        let simulator = Self { shared: Arc::new(shared) };
        let stopping = simulator.shared.stopping.subscribe();
        let server = tokio::spawn(serve::serve(listener, api::router(simulator.clone()), stopping));
        *lock(&simulator.shared.server) = Some(server);
        Ok(simulator)
    }

    /// Its address, such as `http://127.0.0.1:41234`: the base of the API and of recordings.
    pub fn url(&self) -> &str {
        &self.shared.url
    }

    /// Waits until no scripted call and no delayed webhook is under way. What is held for a release does not count.
    pub async fn idle(&self) {
        // It fails only if there is no sender any more, and `self` has one.
        let _ = self.shared.under_way.subscribe().wait_for(|count| *count == 0).await;
    }

    /// Stops: hanging requests are answered, delayed webhooks and scripted calls are given up, and the port is free afterwards.
    pub async fn stop(&self) {
        self.shared.stopping.send_replace(true);
        let server = lock(&self.shared.server).take();
        if let Some(server) = server {
            // A server that panicked has stopped, too.
            let _ = server.await;
        }
        self.idle().await;
    }

    /// Replaces the employees.
    pub fn set_employees(&self, employees: Vec<SimEmployee>) {
        self.state().employees = employees;
    }

    /// Registers or unregisters an employee's SIP account; says whether there is such an employee.
    pub fn set_online(&self, staff_id: u64, online: bool) -> bool {
        let mut state = self.state();
        let employee = state.employees.iter_mut().find(|employee| employee.staff_id == staff_id);
        employee.map(|employee| employee.online = online).is_some()
    }

    /// The contact cards that were pushed, the last version of each.
    pub fn contacts(&self) -> Vec<Value> {
        self.state().contacts.clone()
    }

    /// All calls as `calls/list` shows them now, without its limit, in the order in which they became known.
    pub fn rows(&self) -> Vec<Map<String, Value>> {
        let stale = self.faults().stale_rows;
        self.state().calls.iter().map(|record| self.row(record, stale).into_iter().collect()).collect()
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.shared.clock)()
    }

    /// It is held between awaits only.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.shared.state)
    }

    /// Counts as under way until it is dropped.
    pub(crate) fn under_way(&self) -> UnderWay {
        self.shared.under_way.send_modify(|count| *count += 1);
        UnderWay(self.clone())
    }

    /// Waits; says whether the simulator still runs.
    pub(crate) async fn pause(&self, time: Duration) -> bool {
        let passes = async {
            // Even the shortest sleep takes a millisecond.
            if !time.is_zero() {
                tokio::time::sleep(time).await;
            }
        };
        self.unless_stopping(passes).await.is_some()
    }

    /// What comes of something, unless the simulator stops meanwhile.
    pub(crate) async fn unless_stopping<T>(&self, something: impl Future<Output = T>) -> Option<T> {
        let mut stopping = self.shared.stopping.subscribe();
        tokio::select! {
            biased;
            _ = stopping.wait_for(|stopping| *stopping) => None,
            outcome = something => Some(outcome),
        }
    }

    /// Waits until the faults are no longer as they were, or the simulator stops.
    pub(crate) async fn until_faults_change(&self, before: &Faults) {
        let mut faults = self.shared.faults.subscribe();
        // It fails only if there is no sender any more, and `self` has one.
        let _ = self.unless_stopping(faults.wait_for(|now| now != before)).await;
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Simulator").field(&self.shared.url).finish()
    }
}

/// Something that [`Simulator::idle`] waits for.
pub(crate) struct UnderWay(Simulator);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.shared.under_way.send_modify(|count| *count -= 1);
    }
}

/// A panic while it was held has left the value as good as it was: no change spans two statements that depend on each other.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
