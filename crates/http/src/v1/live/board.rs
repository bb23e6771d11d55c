//! `GET /live/board`

use app::live::{Person, TeamBoard, Waiting};
use app::{Ctx, Principal, live};
use axum::extract::State;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::LiveLineOut;
use super::out::{line, number_out};
use crate::extract::Json;
use crate::problem::Problem;
use crate::v1::calls::out::NumberOut;
use crate::v1::{NamedOut, moment, named};

/// Somebody on the board.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BoardPersonOut {
    /// Who.
    pub user: NamedOut,
    /// `free`, `ringing`, `talking`, `away`, `offline` or `unknown`.
    pub state: &'static str,
    /// Since when he or she rings or talks.
    #[schema(required)]
    pub since: Option<Timestamp>,
    /// The call.
    #[schema(required)]
    pub call_id: Option<Uuid>,
    /// With whom: the contact's name, else the number.
    #[schema(required)]
    pub with: Option<String>,
}

/// A team on the board.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BoardTeamOut {
    /// The team; null for those without one.
    #[schema(required)]
    pub id: Option<Uuid>,
    /// Its name.
    #[schema(required)]
    pub name: Option<String>,
    /// Its people, by name.
    pub people: Vec<BoardPersonOut>,
}

/// A caller whom nobody has answered yet.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BoardWaitingOut {
    /// The call.
    pub call_id: Uuid,
    /// The client.
    #[schema(required)]
    pub number: Option<NumberOut>,
    /// The contact.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// The line.
    #[schema(required)]
    pub line: Option<LiveLineOut>,
    /// Since when the caller waits.
    pub started_at: Timestamp,
}

/// Who is free, rings or talks, and which callers wait.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BoardOut {
    /// The teams, by name; those without one last.
    pub teams: Vec<BoardTeamOut>,
    /// The callers who wait, the longest first.
    pub waiting: Vec<BoardWaitingOut>,
}

/// Shows who is free, rings or talks, and which callers wait.
#[utoipa::path(get, path = "/live/board", tag = "live", responses((status = 200, body = BoardOut)))]
pub async fn board(State(ctx): State<Ctx>, who: Principal) -> Result<Json<BoardOut>, Problem> {
    let board = live::board(&ctx, &who).await?;
    Ok(Json(BoardOut {
        teams: board.teams.into_iter().map(team).collect(),
        waiting: board.waiting.iter().map(waiting).collect(),
    }))
}

fn team(board: TeamBoard) -> BoardTeamOut {
    let (id, name) = board.team.map(|(id, name)| (Uuid::from(id), name)).unzip();
    BoardTeamOut { id, name, people: board.people.into_iter().map(person).collect() }
}

fn person(person: Person) -> BoardPersonOut {
    BoardPersonOut {
        user: named(person.user),
        state: person.state.as_str(),
        since: person.since.map(moment),
        call_id: person.call.map(Uuid::from),
        with: person.with,
    }
}

fn waiting(waiting: &Waiting) -> BoardWaitingOut {
    BoardWaitingOut {
        call_id: waiting.call.into(),
        number: waiting.client.as_ref().map(number_out),
        contact: waiting.contact.clone().map(named),
        line: waiting.line.as_ref().map(line),
        started_at: moment(waiting.started_at),
    }
}
