//! Deals: what may become of a client, step by step through the stages of a pipeline.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::contact::ResponsibleBy;
use crate::decision::NewResponsible;
use crate::id::{StageId, UserId};
use crate::language::Language;
use crate::money::{Amount, Currency};
use crate::time::Time;

#[cfg(test)]
mod tests;

/// The most pipelines of a workspace.
pub const MOST_PIPELINES: usize = 50;
/// The most stages of a pipeline.
pub const MOST_STAGES: usize = 50;
/// The most reasons of a pipeline's list for which deals are lost.
pub const MOST_REASONS: usize = 50;

/// What it means that a deal is in a stage; the same words are the state of the deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    /// It is worked on.
    Open,
    /// The client has bought.
    Won,
    /// The client will not buy.
    Lost,
}

impl StageKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Won, Self::Lost];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// The kind that is missing among a pipeline's stages, if one is: each has to be there once at least.
pub fn missing_kind(kinds: &[StageKind]) -> Option<StageKind> {
    StageKind::ALL.into_iter().find(|kind| !kinds.contains(kind))
}

/// The stage in which a deal begins: the first open one.
pub fn first_stage<T>(stages: &[T], kind: impl Fn(&T) -> StageKind) -> Option<&T> {
    stages.iter().find(|stage| kind(stage) == StageKind::Open)
}

/// What made a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreatedBy {
    /// A person in the application, or a program through the API.
    User,
    /// A call.
    Call,
    /// An automation.
    Automation,
    /// An import.
    Import,
}

impl CreatedBy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::User, Self::Call, Self::Automation, Self::Import];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Call => "call",
            Self::Automation => "automation",
            Self::Import => "import",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.as_str() == text)
    }
}

/// The pipeline that a workspace begins with, in its language. It is the workspace's own from then on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// What it is called.
    pub name: &'static str,
    /// Its stages in their order.
    pub stages: [(&'static str, StageKind); 5],
    /// Why deals are lost.
    pub lost_reasons: [&'static str; 3],
}

/// The pipeline that a workspace of this language begins with. The migration has the same words (`migrations/0010_deals.sql`).
pub fn sample(language: Language) -> Sample {
    let (name, stages, lost_reasons) = match language {
        Language::En => (
            "Sales",
            ["New", "Presentation", "Negotiating", "Won", "Lost"],
            ["Too expensive", "Chose somebody else", "No longer needed"],
        ),
        Language::Uk => (
            "Продажі",
            ["Нові", "Презентація", "Переговори", "Виграно", "Втрачено"],
            ["Задорого", "Обрали інших", "Більше не потрібно"],
        ),
        Language::Ru => (
            "Продажи",
            ["Новые", "Презентация", "Переговоры", "Выиграно", "Потеряно"],
            ["Слишком дорого", "Выбрали других", "Больше не нужно"],
        ),
    };
    let kinds = [StageKind::Open, StageKind::Open, StageKind::Open, StageKind::Won, StageKind::Lost];
    Sample { name, stages: std::array::from_fn(|at| (stages[at], kinds[at])), lost_reasons }
}

/// Where a deal stands, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The kind of its stage.
    pub kind: StageKind,
    /// When it came into the stage.
    pub stage_since: Time,
    /// When it was won or lost.
    pub closed_at: Option<Time>,
    /// Why it was lost.
    pub lost_reason: Option<String>,
}

impl Standing {
    /// A deal that begins in a stage of this kind.
    pub fn begin(kind: StageKind, at: Time) -> Self {
        Self { kind, stage_since: at, closed_at: (kind != StageKind::Open).then_some(at), lost_reason: None }
    }

    /// What a move into a stage of another kind, or into another one of the same, writes: an open deal is closed no more, one that is closed in another way
    /// is closed anew, and the reason stays only with what is still lost.
    #[must_use]
    pub fn moved(&self, to: StageKind, at: Time) -> Self {
        let closed_at = match to {
            StageKind::Open => None,
            _ if to == self.kind => self.closed_at,
            StageKind::Won | StageKind::Lost => Some(at),
        };
        let lost_reason = self.lost_reason.clone().filter(|_| to == StageKind::Lost);
        Self { kind: to, stage_since: at, closed_at, lost_reason }
    }
}

/// What the sums of deals are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bucket {
    /// The stage.
    pub stage: StageId,
    /// Who owns them.
    pub responsible: Option<UserId>,
    /// In which currency they are counted.
    pub currency: Currency,
}

/// Sums of a bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// Deals.
    pub deals: i64,
    /// What they are worth, in hundredths; those of unknown worth add nothing.
    pub amount: i64,
}

/// What one deal adds.
pub fn contribution(bucket: Bucket, amount: Option<Amount>) -> (Bucket, Sum) {
    (bucket, Sum { deals: 1, amount: amount.map_or(0, Amount::hundredths) })
}

/// How the sums change when deals that added `before` add `after` instead; by bucket, in the order in which all batches touch them.
pub fn delta(
    before: impl IntoIterator<Item = (Bucket, Sum)>,
    after: impl IntoIterator<Item = (Bucket, Sum)>,
) -> Vec<(Bucket, Sum)> {
    let mut changes: BTreeMap<Bucket, Sum> = BTreeMap::new();
    let before = before.into_iter().map(|one| (one, -1));
    for ((bucket, sum), sign) in before.chain(after.into_iter().map(|one| (one, 1))) {
        let change = changes.entry(bucket).or_default();
        change.deals += sign * sum.deals;
        change.amount += sign * sum.amount;
    }
    changes.into_iter().filter(|(_, sum)| *sum != Sum::default()).collect()
}

/// Whether an open deal follows its contact, whose responsible changes by a call: it had nobody as the contact had, or whom the same call had given to both.
pub fn follows(responsible: Option<UserId>, by: ResponsibleBy, new: &NewResponsible) -> bool {
    let as_the_contact = responsible == new.of.responsible;
    let is_its_own = responsible.is_none() || by == ResponsibleBy::Adoption;
    new.by == ResponsibleBy::Adoption && as_the_contact && is_its_own
}
