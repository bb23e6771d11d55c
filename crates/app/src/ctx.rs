//! The context of a use-case: clock, ids, store, secrets, and the bells that wake what waits.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::WorkspaceId;
use domain::time::Time;
use store::Store;
use tokio::sync::{Notify, Semaphore, broadcast};
use uuid::Uuid;

use crate::attempts::Attempts;
use crate::changes::Tails;
use crate::contact_cards::Rung;
use crate::events::doors::Doors;
use crate::events::senders::Senders;
use crate::events::spool::Spool;
use crate::forms::Crowd;
use crate::forward::{Forwarded, Kept};
use crate::live::Hub;
use crate::mail::{Mail, MailSettings};
use crate::outgoing::{Deadlines, Outgoing};
use crate::passwords::Hashing;
use crate::recordings::{Heard, Storage};
use crate::search::Indexed;
use crate::secrets::Keyring;
use crate::source_api::Breakers;
use crate::source_api::presence::Presences;

/// Tells the time. In tests it stands still until it is moved.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Time + Send + Sync>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place where the clock is read; all others get it from the context"
        )]
        Self(Arc::new(|| jiff::Timestamp::now().into()))
    }

    /// Another source of time.
    pub fn from_fn(now: impl Fn() -> Time + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// Now.
    pub fn now(&self) -> Time {
        (self.0)()
    }
}

/// Fills bytes with randomness.
type Fill = dyn Fn(&mut [u8]) + Send + Sync;

/// Makes ids and random bytes. Ids are of version 7 and grow strictly within one process, so that an event's id is its receipt number.
#[derive(Clone)]
pub struct Ids {
    clock: Clock,
    fill: Arc<Fill>,
    made: Arc<Mutex<Made>>,
}

/// What ids were made, and the randomness for the next ones: asking the operating system for each costs more than all the rest.
struct Made {
    last: u128,
    random: [u8; RANDOM_BYTES],
    used: usize,
}

/// Randomness for 64 ids.
const RANDOM_BYTES: usize = 512;

impl Ids {
    /// With the operating system's randomness.
    pub fn system(clock: Clock) -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place where randomness is taken; all others get it from the context"
        )]
        Self::from_fn(clock, |bytes| getrandom::fill(bytes).expect("the operating system gives random bytes"))
    }

    /// With another source of randomness.
    pub fn from_fn(clock: Clock, fill: impl Fn(&mut [u8]) + Send + Sync + 'static) -> Self {
        let made = Made { last: 0, random: [0; RANDOM_BYTES], used: RANDOM_BYTES };
        Self { clock, fill: Arc::new(fill), made: Arc::new(Mutex::new(made)) }
    }

    /// A new id: 48 bits of milliseconds, 10 bits of the microseconds within, then randomness (RFC 9562, §5.7 and §6.2).
    pub fn next(&self) -> Uuid {
        const RANDOM_BITS: u32 = 62;
        let micros = u128::try_from(self.clock.now().micros().max(0)).unwrap_or(0);
        let within = (micros % 1000) << 2;
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let random = u128::from(made.random(&*self.fill) >> (u64::BITS - RANDOM_BITS));
        // Counted without the bits of version and variant, so that a carry runs through.
        let fresh = ((micros / 1000) << 74) | (within << RANDOM_BITS) | random;
        // A clock that stands or goes back must not make ids go back: then the last one is counted on.
        made.last = if fresh > made.last { fresh } else { made.last + (1 << 20) };
        let last = made.last;
        let (millis, within) = (last >> 74, (last >> RANDOM_BITS) & 0xfff);
        Uuid::from_u128((millis << 80) | (7 << 76) | (within << 64) | (0b10 << 62) | (last & ((1 << RANDOM_BITS) - 1)))
    }

    /// Random bytes.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.fill)(&mut bytes);
        bytes
    }
}

/// The least id that was made at a time or later, by whichever process.
pub fn first_id_at(time: Time) -> Uuid {
    let millis = u128::try_from(time.micros().max(0) / 1000).unwrap_or(0);
    Uuid::from_u128(millis << 80)
}

impl Made {
    fn random(&mut self, fill: &Fill) -> u64 {
        if self.used + size_of::<u64>() > self.random.len() {
            fill(&mut self.random);
            self.used = 0;
        }
        let mut bytes = [0; size_of::<u64>()];
        bytes.copy_from_slice(&self.random[self.used..self.used + size_of::<u64>()]);
        self.used += size_of::<u64>();
        u64::from_le_bytes(bytes)
    }
}

/// What wakes those who wait for work.
#[derive(Debug)]
pub struct Bells {
    /// An event was stored: the drain has work.
    pub events: Notify,
    /// A job was queued.
    pub jobs: Notify,
    /// A message was queued: mail, or a webhook of ours.
    pub sent: Notify,
    /// A run of an automation may be due.
    pub automations: Notify,
    /// A call rings whose caller's card is wanted.
    pub cards: Notify,
    /// The change feed of a workspace grew. A receiver that lags looks at the feed itself, so a lost ring costs nothing.
    pub changes: broadcast::Sender<WorkspaceId>,
}

impl Default for Bells {
    fn default() -> Self {
        Self {
            events: Notify::new(),
            jobs: Notify::new(),
            sent: Notify::new(),
            automations: Notify::new(),
            cards: Notify::new(),
            changes: broadcast::channel(1024).0,
        }
    }
}

/// How this server is set up, as far as use-cases need to know.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address under which the world reaches this server, without a slash at the end, such as `https://crm.example.com`.
    pub public_url: String,
    /// Where files are kept: the spool of events that came while the database was away. None: no spool.
    pub data_dir: Option<PathBuf>,
    /// Hosts that may be asked although they are at private addresses: a telephony source in the own network. The connection has to list them too.
    pub private_hosts: Vec<String>,
    /// How mail is sent; none: this server sends none.
    pub mail: Option<MailSettings>,
    /// Where recordings are archived. None: they are not.
    pub recordings: Option<Storage>,
}

/// Files that are read at once; each is held in memory meanwhile.
const FILES_AT_ONCE: usize = 2;

/// Everything that a use-case needs and must not take from the air.
#[derive(Clone)]
pub struct Ctx(Arc<Inner>);

/// The parts of a context.
pub struct Inner {
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Ids and randomness.
    pub ids: Ids,
    /// Seals secrets.
    pub keyring: Keyring,
    /// How this server is set up.
    pub settings: Settings,
    /// What wakes those who wait.
    pub bells: Bells,
    /// The webhook tokens that were found lately.
    pub doors: Doors,
    /// The senders that wait for their answer.
    pub senders: Senders,
    /// Takes events while the database is away.
    pub spool: Option<Spool>,
    /// Hashes passwords, a few at a time.
    pub hashing: Hashing,
    /// Counts wrong passwords.
    pub attempts: Attempts,
    /// Counts what is sent with forms.
    pub crowd: Crowd,
    /// Asks the outside world.
    pub outgoing: Outgoing,
    /// Sends mail.
    pub mail: Mail,
    /// Which sources fail when they are asked.
    pub breakers: Breakers,
    /// Which phones are online, as sources said lately.
    pub presences: Presences,
    /// The newest changes, of workspaces that somebody follows.
    pub tails: Tails,
    /// The calls that live, of workspaces that somebody watches.
    pub live: Hub,
    /// The settings of smart forwarding, as they were read last.
    pub forward_settings: Kept,
    /// The calls that ring and whose callers' cards are to be sent to their source.
    pub cards: Rung,
    /// What smart forwarding answered and has not been written down yet.
    pub forwarded: Forwarded,
    /// Who has been listening to what lately.
    pub heard: Heard,
    /// Up to which change things can be searched.
    pub indexed: Indexed,
    /// Turns of reading a file that somebody brings.
    pub files: Semaphore,
    stopping: AtomicBool,
}

impl Ctx {
    /// A context of these parts.
    pub fn new(store: Store, clock: Clock, ids: Ids, keyring: Keyring, settings: Settings) -> Self {
        let outgoing = Outgoing::new(&settings.private_hosts, Deadlines::default());
        let mail = Mail::new(settings.mail.as_ref());
        let spool = settings.data_dir.as_ref().map(|dir| Spool::new(dir.join("spool")));
        Self(Arc::new(Inner {
            store,
            clock,
            ids,
            keyring,
            settings,
            bells: Bells::default(),
            doors: Doors::default(),
            senders: Senders::default(),
            spool,
            hashing: Hashing::default(),
            attempts: Attempts::default(),
            crowd: Crowd::default(),
            outgoing,
            mail,
            breakers: Breakers::default(),
            presences: Presences::default(),
            tails: Tails::default(),
            live: Hub::default(),
            forward_settings: Kept::default(),
            cards: Rung::default(),
            forwarded: Forwarded::default(),
            heard: Heard::default(),
            indexed: Indexed::default(),
            files: Semaphore::new(FILES_AT_ONCE),
            stopping: AtomicBool::new(false),
        }))
    }

    /// Whether the server is about to end. Long work beside the requests looks at this between its portions, and leaves the rest for the next start.
    pub fn stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }

    /// Says that the server is about to end.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }
}

impl Deref for Ctx {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl std::fmt::Debug for Ctx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ctx")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_even_if_the_clock_stands_or_goes_back() {
        let now = Arc::new(Mutex::new(1_767_000_000_000_000));
        let told = Arc::clone(&now);
        let clock = Clock::from_fn(move || Time::from_micros(*told.lock().expect("not poisoned")));
        let ids = Ids::from_fn(clock, |bytes| bytes.fill(0xff));
        let mut last = ids.next();
        for turn in 0..5_000 {
            if turn % 7 == 0 {
                *now.lock().expect("not poisoned") -= 900;
            }
            let next = ids.next();
            assert!(next > last, "{next} after {last}");
            assert_eq!(next.get_version_num(), 7);
            assert_eq!(next.get_variant(), uuid::Variant::RFC4122);
            last = next;
        }
    }
}
