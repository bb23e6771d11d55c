//! The terms by which things are found, and how far they follow what happens.

use std::collections::BTreeSet;

use domain::id::WorkspaceId;
use domain::search::{Kind, Range};
use uuid::Uuid;

use crate::query::Query;
use crate::reach::Reach;
use crate::{Step, Value, statements, values};

macro_rules! declare {
    ($few:literal, $reached:literal) => {
        statements! {
            /// Of those in a range the first ones are looked through for such as are reached.
            FIND_REACHED:
                $few "limit $9) few where " $reached " order by few.term, few.entity_id limit $8"
                [Int, Int, Text, Text, Int, Bytes, Bytes, Int, Int];
            /// The same, and for another beginning among their own terms.
            FIND_REACHED_WITH:
                $few "limit $11) few where (select case when e.terms like $8 escape '!' or e.terms like $9 escape '!' then 1 else 0 end "
                "from search_entries e where e.workspace_id = $1 and e.kind = $2 and e.entity_id = few.entity_id) = 1 and " $reached " limit $10"
                [Int, Int, Text, Text, Int, Bytes, Bytes, Text, Text, Int, Int];
            FIND:
                "select entity_id from search_terms where workspace_id = $1 and kind = $2 and term >= $3 and term < $4 "
                "order by term, entity_id limit $5"
                [Int, Int, Text, Text, Int];
            /// Of those in a range the first ones are looked through for another beginning among their own terms: this ends as soon as there are enough.
            FIND_WITH:
                "select few.entity_id from (select entity_id from search_terms where workspace_id = $1 and kind = $2 and term >= $3 and term < $4 "
                "order by term, entity_id limit $7) few "
                "where (select case when e.terms like $5 escape '!' or e.terms like $6 escape '!' then 1 else 0 end "
                "from search_entries e where e.workspace_id = $1 and e.kind = $2 and e.entity_id = few.entity_id) = 1 limit $8"
                [Int, Int, Text, Text, Text, Text, Int, Int];
            COUNT:
                "select count(*) from (select 1 from search_terms where workspace_id = $1 and kind = $2 and term >= $3 and term < $4 limit $5) counted"
                [Int, Int, Text, Text, Int];
            /// A part of a number among the newest calls; who has called before that is found by the card.
            LATE_CALLS:
                "select late.id from (select c.id, c.client_text, c.started_at, c.contact_id, c.company_id, c.user_id from calls c where c.workspace_id = $1 "
                "order by c.started_at desc, c.id desc limit $4) late where late.client_text like $2 escape '!' and ($5 = 0 "
                "or late.user_id = $6 or late.user_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $7) "
                "or (select case when owner.id is null or owner.id = $6 "
                "or owner.id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $7) then 1 else 0 end "
                "from (select coalesce((select k.responsible_id from contacts k where k.workspace_id = $1 and k.id = late.contact_id), "
                "(select o.responsible_id from companies o where o.workspace_id = $1 and o.id = late.company_id)) as id) owner) = 1) "
                "order by late.started_at desc, late.id desc limit $3"
                [Int, Text, Int, Int, Int, Bytes, Bytes];
            PLACE: "select seq, scan_kind, scan_id, version from search_places where workspace_id = $1" [Int];
            BEGIN:
                "insert into search_places (workspace_id, seq, scan_kind, scan_id, version) values ($1, $2, $3, $4, 1)"
                [Int, Int, Int, Bytes];
            MOVE:
                "update search_places set seq = $3, scan_kind = $4, scan_id = $5, version = version + 1 where workspace_id = $1 and version = $2"
                [Int, Int, Int, Int, Bytes];
            CONTACTS: "select id from contacts where workspace_id = $1 and id > $2 order by id limit $3" [Int, Bytes, Int];
            COMPANIES: "select id from companies where workspace_id = $1 and id > $2 order by id limit $3" [Int, Bytes, Int];
            DEALS: "select id from deals where workspace_id = $1 and id > $2 order by id limit $3" [Int, Bytes, Int];
            ENTRY: "select terms from search_entries where workspace_id = $1 and kind = $2 and entity_id = $3" [Int, Int, Bytes];
            ENTER:
                "insert into search_entries (workspace_id, kind, entity_id, terms) values ($1, $2, $3, $4) "
                "on conflict (workspace_id, kind, entity_id) do update set terms = excluded.terms"
                [Int, Int, Bytes, Text];
            FORGET: "delete from search_entries where workspace_id = $1 and kind = $2 and entity_id = $3" [Int, Int, Bytes];
            ADD:
                "insert into search_terms (workspace_id, kind, term, entity_id) select $1, $2, new.column1, $3 from "
                "(values ($4), ($5), ($6), ($7), ($8), ($9), ($10), ($11), ($12), ($13), ($14), ($15)) new where new.column1 is not null "
                "on conflict (workspace_id, kind, term, entity_id) do nothing"
                [Int, Int, Bytes, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text];
            REMOVE:
                "delete from search_terms where workspace_id = $1 and kind = $2 and entity_id = $3 "
                "and term in ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
                [Int, Int, Bytes, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text];
        }
    };
}

// $5, $6, $7: whose cards are reached. What is looked up of each card is a value, not a join: PostgreSQL would read all cards for a join as soon as it has
// planned the statement for whatever values.
declare!(
    "select few.entity_id from (select entity_id, term from search_terms where workspace_id = $1 and kind = $2 and term >= $3 and term < $4 \
     order by term, entity_id ",
    "case $2 when 1 then (select case when $5 = 0 or c.responsible_id is null or c.responsible_id = $6 \
     or c.responsible_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $7) then 1 else 0 end \
     from contacts c where c.workspace_id = $1 and c.id = few.entity_id) \
     when 2 then (select case when $5 = 0 or c.responsible_id is null or c.responsible_id = $6 \
     or c.responsible_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $7) then 1 else 0 end \
     from companies c where c.workspace_id = $1 and c.id = few.entity_id) \
     else (select case when $5 = 0 or c.responsible_id is null or c.responsible_id = $6 \
     or c.responsible_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $7) then 1 else 0 end \
     from deals c where c.workspace_id = $1 and c.id = few.entity_id) end = 1"
);

/// The terms that one step writes.
const AT_ONCE: usize = 12;

/// How far the terms of a workspace follow its change feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// All changes up to this one are in the terms.
    pub seq: i64,
    /// What is still to be read once: the rest of this kind behind an id, and the kinds behind it.
    pub scan: Option<(Kind, Uuid)>,
    /// What a write is guarded by; 0 before the first.
    pub version: i64,
}

/// Where cards are looked for, and which of them.
#[derive(Debug, Clone, Copy)]
pub struct Among {
    /// Their kind.
    pub kind: Kind,
    /// The most that are answered.
    pub limit: i64,
    /// So many of the first are looked at where not all of them will do.
    pub of: i64,
    /// Whose.
    pub reach: Reach,
}

/// Ids that have a term in a range, in the order of the terms: who has exactly the word comes first.
pub fn find(workspace: WorkspaceId, among: Among, range: &Range) -> Query<Uuid> {
    let Among { kind, limit, of, reach } = among;
    let mut params = values![workspace.0, kind.number(), &range.from, &range.to];
    if !reach.is_limited() {
        params.push(limit.into());
        return FIND.query(params, |row| row.uuid(0));
    }
    params.extend(reach.values());
    params.extend([limit.into(), of.into()]);
    FIND_REACHED.query(params, |row| row.uuid(0))
}

/// Of the first that have a term in a range, those that also have one which begins with `other`.
pub fn find_with(workspace: WorkspaceId, among: Among, range: &Range, other: &Range) -> Query<Uuid> {
    let Among { kind, limit, of, reach } = among;
    // The terms of each are lines, the first of which has nothing before it.
    let behind = crate::calls::like(&format!("\n{}", other.from));
    let first = behind.strip_prefix("%\n").unwrap_or(&behind).to_owned();
    let mut params = values![workspace.0, kind.number(), &range.from, &range.to];
    if !reach.is_limited() {
        params.extend([behind.into(), first.into(), of.into(), limit.into()]);
        return FIND_WITH.query(params, |row| row.uuid(0));
    }
    params.extend(reach.values());
    params.extend([behind.into(), first.into(), limit.into(), of.into()]);
    FIND_REACHED_WITH.query(params, |row| row.uuid(0))
}

/// How many have a term in a range, counted up to a bound.
pub fn count(workspace: WorkspaceId, kind: Kind, range: &Range, most: i64) -> Query<i64> {
    COUNT.query(values![workspace.0, kind.number(), &range.from, &range.to, most], |row| row.int(0))
}

/// Which of the newest `of` calls have digits in the client's number and are reached; the newest first.
pub fn late_calls(workspace: WorkspaceId, digits: &str, limit: i64, of: i64, reach: Reach) -> Query<Uuid> {
    let mut params = values![workspace.0, crate::calls::like(digits), limit, of];
    params.extend(reach.values());
    LATE_CALLS.query(params, |row| row.uuid(0))
}

/// How far the terms of a workspace are.
pub fn place(workspace: WorkspaceId) -> Query<Place> {
    PLACE.query(values![workspace.0], |row| {
        let kind = row.opt_int(1)?.and_then(|number| Kind::ALL.into_iter().find(|kind| kind.number() == number));
        Ok(Place { seq: row.int(0)?, scan: kind.zip(row.opt_uuid(2)?), version: row.int(3)? })
    })
}

/// Notes how far they are, guarded by the version that was read.
pub fn move_to(workspace: WorkspaceId, place: &Place) -> Step {
    let scan: [Value; 2] = match place.scan {
        Some((kind, id)) => [kind.number().into(), id.into()],
        None => [Value::Null, Value::Null],
    };
    let [kind, id] = scan;
    match place.version {
        0 => BEGIN.step(vec![workspace.0.into(), place.seq.into(), kind, id]),
        version => MOVE.step(vec![workspace.0.into(), version.into(), place.seq.into(), kind, id]),
    }
}

/// The ids of a kind behind one, in their order.
pub fn ids_behind(workspace: WorkspaceId, kind: Kind, id: Uuid, limit: i64) -> Query<Uuid> {
    let statement = match kind {
        Kind::Contact => &CONTACTS,
        Kind::Company => &COMPANIES,
        Kind::Deal => &DEALS,
    };
    statement.query(values![workspace.0, id, limit], |row| row.uuid(0))
}

/// The terms that something has.
pub fn entry(workspace: WorkspaceId, kind: Kind, id: Uuid) -> Query<BTreeSet<String>> {
    ENTRY.query(values![workspace.0, kind.number(), id], |row| Ok(row.str(0)?.split('\n').map(str::to_owned).collect()))
}

/// Gives something other terms than it had.
pub fn replace(
    workspace: WorkspaceId,
    kind: Kind,
    id: Uuid,
    before: &BTreeSet<String>,
    after: &BTreeSet<String>,
) -> Vec<Step> {
    if before == after {
        return Vec::new();
    }
    let mut steps = Vec::new();
    for (statement, terms) in [(&REMOVE, before.difference(after)), (&ADD, after.difference(before))] {
        let terms: Vec<&String> = terms.collect();
        for some in terms.chunks(AT_ONCE) {
            let mut params: Vec<Value> = vec![workspace.0.into(), kind.number().into(), id.into()];
            params.extend((0..AT_ONCE).map(|at| some.get(at).map_or(Value::Null, |term| term.as_str().into())));
            steps.push(statement.step(params).any());
        }
    }
    if after.is_empty() {
        steps.push(FORGET.step(values![workspace.0, kind.number(), id]).any());
    } else {
        let lines: Vec<&str> = after.iter().map(String::as_str).collect();
        steps.push(ENTER.step(values![workspace.0, kind.number(), id, lines.join("\n")]));
    }
    steps
}
