//! What the simulated project knows at a moment.

use std::collections::{HashMap, VecDeque};

use serde_json::Value;

use crate::call::Record;
use crate::counters::Counters;
use crate::forward::{Asked, Forward};
use crate::script::Script;
use crate::settings::SimEmployee;
use crate::webhooks::{Held, Told, Webhook};

/// So many webhooks are remembered: the simulator may run for days.
const MOST_TOLD: usize = 20_000;

/// Everything that changes while the simulator runs.
#[derive(Default)]
pub(crate) struct State {
    pub employees: Vec<SimEmployee>,
    pub lines: Vec<String>,
    /// In the order in which they became known.
    pub calls: Vec<Record>,
    places: HashMap<String, usize>,
    /// Calls of each client.
    of_client: HashMap<String, usize>,
    pub webhooks: Vec<Webhook>,
    /// The newest, up to [`MOST_TOLD`].
    pub told: VecDeque<Told>,
    told_before: usize,
    pub held: Vec<Held>,
    /// Numbers what is held.
    pub last_held: u64,
    pub forward: Option<Forward>,
    pub asked: Option<Asked>,
    pub script: Script,
    /// Cards for the vendor's phone, as they were pushed; a card replaces its forerunner.
    pub contacts: Vec<Value>,
    pub counters: Counters,
}

impl State {
    pub fn new(employees: Vec<SimEmployee>, lines: Vec<String>) -> Self {
        Self { employees, lines, ..Self::default() }
    }

    pub fn call(&self, id: &str) -> Option<&Record> {
        self.places.get(id).map(|place| &self.calls[*place])
    }

    pub fn call_mut(&mut self, id: &str) -> Option<&mut Record> {
        self.places.get(id).map(|place| &mut self.calls[*place])
    }

    /// Keeps a call, and gives it its id and its number among all calls and among those of the client.
    pub fn add_call(&mut self, mut record: Record) -> String {
        record.number = self.calls.len() as u64 + 1;
        // Node, unix seconds, counter (§1).
        let id = format!("ua9_-{}.{}", record.started.as_second(), 100_000 + record.number);
        record.id.clone_from(&id);
        let of_client = self.of_client.entry(record.client.clone()).or_default();
        *of_client += 1;
        record.nth = *of_client;
        self.places.insert(id.clone(), self.calls.len());
        self.calls.push(record);
        id
    }

    /// Remembers a webhook; answers its number.
    pub fn tell(&mut self, told: Told) -> usize {
        if self.told.len() == MOST_TOLD {
            self.told.pop_front();
            self.told_before += 1;
        }
        self.told.push_back(told);
        self.told_before + self.told.len() - 1
    }

    /// A webhook by its number, if it is remembered still.
    pub fn told_mut(&mut self, number: usize) -> Option<&mut Told> {
        self.told.get_mut(number.checked_sub(self.told_before)?)
    }

    /// Whose phone it is.
    pub fn employee(&self, phone: &str) -> Option<&SimEmployee> {
        self.employees.iter().find(|employee| employee.has(phone))
    }
}
