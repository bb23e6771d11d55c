//! `demo --chaos`: the real server is treated as badly as the world treats servers, and then its report is compared with the truth, call by call.
//!
//! This process is the source of calls and the one who kills: the server is a process of its own, and knows nothing of all this. What happens, and in
//! which order, follows from a seed; what it meets does not, since two processes and a disk are never twice at the same point.

mod api;
mod child;
mod compare;
mod figures;
mod journal;
mod outage;
mod page;
mod place;
mod plan;
mod play;
mod proxy;
mod trouble;

use std::io::IsTerminal;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use app::ctx::Clock;
use jiff::Timestamp;
use secrecy::ExposeSecret;
use simulator::{Faults, Settings, Simulator, Webhook};
use tokio::sync::watch;

use self::api::Api;
use self::child::Server;
use self::compare::Truth;
use self::figures::{Figures, Webhooks};
use self::journal::{Act, Journal};
use self::outage::Outage;
use self::trouble::Trouble;
use super::chance::Chance;
use super::port;
use crate::cli::DemoOptions;
use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::{output, shutdown, wiring};

/// How many calls are made unless somebody says otherwise.
const CALLS: u64 = 300;
/// Fewer do not leave room for everything that is done; of more the source does not remember every webhook.
const FEWEST: u64 = 20;
const MOST: u64 = 4_000;
/// How long the server may take, in the end, to work off what it took in, and to read the log.
const PATIENCE: Duration = Duration::from_secs(300);

/// Runs it; then, at a terminal, shows the page until somebody ends it.
///
/// # Errors
/// Something is lost, doubled or wrong; or it could not be brought to an end.
pub async fn chaos(config: &Config, options: &DemoOptions) -> Outcome {
    let count = options.calls.unwrap_or(CALLS);
    if !(FEWEST..=MOST).contains(&count) {
        return Err(Failure::bad_use(format!("--calls: with --chaos from {FEWEST} to {MOST}")));
    }
    let mut ending = shutdown::on_signals()?;
    let clock = Clock::system();
    let seed = options.seed.unwrap_or_else(|| clock.now().micros().unsigned_abs() % 1_000_000);
    let stage = tokio::select! {
        stage = Stage::set(config, clock, seed) => stage,
        _ = ending.wait_for(|ending| *ending) => return Err(stopped()),
    };
    let mut stage = stage?;
    let figures = tokio::select! {
        figures = stage.run(count) => figures,
        _ = ending.wait_for(|ending| *ending) => Err(stopped()),
    };
    let shown = match &figures {
        Ok(figures) => show(figures, &stage, options, ending).await,
        Err(_) => Ok(()),
    };
    stage.server.end().await;
    stage.simulator.stop().await;
    shown?;
    if figures?.good { Ok(()) } else { Err(Failure::Said) }
}

fn stopped() -> Failure {
    Failure::could_not("it was stopped before the end, so nothing was compared")
}

async fn show(figures: &Figures, stage: &Stage, options: &DemoOptions, ending: watch::Receiver<bool>) -> Outcome {
    if options.json {
        output::json(figures)?;
    } else {
        figures.print()?;
    }
    if options.exit || !std::io::stdout().is_terminal() {
        return Ok(());
    }
    let listener = port::bind(&stage.config.data_dir, "chaos-page.port").await?;
    let at = listener.local_addr().map_err(|error| Failure::could_not(error.to_string()))?;
    output::note(&format!("the page: http://{at}"))?;
    output::note(&format!("the server runs on at {}", stage.server.address()))?;
    output::note(&format!("log in as {} with the password {}; Ctrl-C ends it", place::EMAIL, place::PASSWORD))?;
    let router = page::router(figures.clone(), stage.server.address());
    let served = switchhook_http::serve(listener, router, ending).await;
    served.map_err(|error| Failure::could_not(format!("the page cannot be shown: {error}")))
}

/// Everything that takes part.
struct Stage {
    config: Config,
    seed: u64,
    chance: Chance,
    simulator: Simulator,
    outage: Outage,
    server: Server,
    api: Api,
    journal: Journal,
    began: Timestamp,
}

impl Stage {
    /// Starts the source and the server, and connects them.
    async fn set(config: &Config, clock: Clock, seed: u64) -> Outcome<Self> {
        let mut config = config.clone();
        config.private_hosts.push(Ipv4Addr::LOCALHOST.to_string());
        wiring::make_data_dir(&config)?;
        let simulator = simulator(&config, clock.clone()).await?;
        let (outage, database_url) = Outage::prepare(&config).await?;
        let mut server = Server::prepare(&config, database_url)?;
        let name = format!("{}, seed {seed}", clock.now().to_jiff().strftime("%Y-%m-%d %H:%M"));
        let place = place::make(&config, &server.address(), &simulator, &name).await?;
        let journal = Journal::begin();
        journal.say(&format!("seed {seed}, {}, the server's log is {}", outage.engine(), server.log_file().display()));
        let took_ms = server.start().await?;
        journal.note(Act::Started { took_ms });
        simulator.set_webhooks(Webhook::for_each(&format!("{}{}", server.address(), place.hook.expose_secret())));
        let faults = Faults {
            seed,
            mute_percent: 5,
            drop_percent: 12,
            double_percent: 20,
            spread_ms: 1_500,
            ..Faults::default()
        };
        simulator.set_faults(faults);
        let api = Api::new(&server.address(), place.token, place.connection)?;
        let began = clock.now().to_jiff();
        let chance = Chance::new(seed);
        Ok(Self { config, seed, chance, simulator, outage, server, api, journal, began })
    }

    async fn run(&mut self, count: u64) -> Outcome<Figures> {
        let calls = plan::calls(count, &mut self.chance);
        let deeds = plan::deeds(count, &mut self.chance);
        let ((begun, begins), (allowed, may_begin)) = (watch::channel(0), watch::channel(0));
        let (simulator, journal) = (self.simulator.clone(), self.journal.clone());
        let mut trouble = Trouble {
            server: &mut self.server,
            outage: &mut self.outage,
            simulator: &simulator,
            begun: begins,
            allowed,
            journal: &journal,
            away_since: None,
            answered_while_away: 0,
        };
        let played = async { Ok(play::play(&simulator, calls, &begun, may_begin).await) };
        // If the trouble fails there is nothing to compare, and the calls are given up.
        let (mut truths, ()) = tokio::try_join!(played, trouble.cause(&deeds))?;
        let answered_without_database = trouble.answered_while_away;
        simulator.idle().await;
        self.journal.note(Act::CallsOver);
        count_accepted(&mut truths, &simulator);
        let drained = self.drain().await;
        self.journal.note(Act::Drained);
        self.read_log().await?;
        let drained = self.drain().await && drained;
        self.journal.note(Act::LogRead);
        let webhooks = Webhooks::of(&simulator.counters(), answered_without_database);
        self.compare(&truths, webhooks, drained).await
    }

    /// Waits until everything that was taken in is worked off; says whether that came about.
    async fn drain(&self) -> bool {
        let spool = self.config.data_dir.join("spool");
        let waits = || {
            let files = std::fs::read_dir(&spool).into_iter().flatten().filter_map(Result::ok);
            files.filter(|file| file.path().extension().is_some_and(|ending| ending == "events")).count()
        };
        let drained = async {
            let mut tick = tokio::time::interval(Duration::from_millis(200));
            // A server that has just got its database back may still say that it is away.
            while waits() > 0 || !matches!(self.api.pending().await, Ok(0)) {
                tick.tick().await;
            }
        };
        tokio::time::timeout(PATIENCE, drained).await.is_ok()
    }

    /// Has the source's log be read by hand: by itself the server does so every minute.
    async fn read_log(&self) -> Outcome {
        let from = self.began - jiff::SignedDuration::from_secs(60);
        let reading = self.api.read_log(from).await?;
        let done = async {
            let mut tick = tokio::time::interval(Duration::from_millis(200));
            while !self.api.log_is_read(&reading).await? {
                tick.tick().await;
            }
            Ok(())
        };
        let late = || Failure::could_not("the log of calls was not read in time");
        tokio::time::timeout(PATIENCE, done).await.map_err(|_| late())?
    }

    async fn compare(&mut self, truths: &[Truth], webhooks: Webhooks, drained: bool) -> Outcome<Figures> {
        let rows = self.api.report().await?;
        let contacts = self.api.contacts().await?;
        // From the full hour on, so that the statistics answer and not the rows.
        let hour = self.began.as_second() - self.began.as_second().rem_euclid(3_600);
        let counted = self.api.total(Timestamp::from_second(hour).unwrap_or(self.began)).await?;
        let report = compare::compare(truths, &rows, &contacts);
        self.journal.note(Act::Compared);
        let timeline = self.journal.entries();
        let acts = |wanted: fn(&Act) -> bool| timeline.iter().filter(|entry| wanted(&entry.act)).count();
        let ended = u32::from(!self.server.looks_alive());
        let figures = Figures {
            good: false,
            seed: self.seed,
            engine: self.outage.engine(),
            calls: truths.len(),
            webhooks,
            kills: acts(|act| matches!(act, Act::Killed { .. })),
            ended_by_itself: self.server.ended_by_itself + ended,
            mistakes: mistakes(&self.server),
            outages: acts(|act| matches!(act, Act::DatabaseAway)),
            drained,
            report,
            counted,
            took_ms: self.journal.elapsed_ms(),
            timeline: timeline.clone(),
        };
        Ok(figures.judged())
    }
}

/// A source with the employees and lines of the run, at the address of the last one if that is free.
async fn simulator(config: &Config, clock: Clock) -> Outcome<Simulator> {
    let settings = Settings {
        auth_key: place::KEY.to_owned(),
        project_id: place::PROJECT.to_owned(),
        time_zone: place::zone()?,
        clock: Arc::new(move || clock.now().to_jiff()),
        employees: place::employees(),
        lines: plan::LINES.iter().map(|line| (*line).to_owned()).collect(),
    };
    let listener = port::bind(&config.data_dir, "chaos-ringostat.port").await?;
    Simulator::start_on(listener, settings)
        .map_err(|error| Failure::could_not(format!("telephony cannot be stood in for: {error}")))
}

/// How many copies of each call's webhooks were answered with 200.
fn count_accepted(truths: &mut [Truth], simulator: &Simulator) {
    let mut accepted = std::collections::BTreeMap::<String, u32>::new();
    for told in simulator.told() {
        *accepted.entry(told.call).or_default() += told.accepted;
    }
    for truth in truths {
        truth.accepted = accepted.get(&truth.id).copied().unwrap_or(0);
    }
}

/// How often the log tells of a mistake in the program.
fn mistakes(server: &Server) -> usize {
    let log = std::fs::read_to_string(server.log_file()).unwrap_or_default();
    log.lines().filter(|line| line.contains("a mistake in the program")).count()
}
