//! Reading cards: one, or pages of them by name.

use domain::id::{CompanyId, ContactId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use uuid::Uuid;

use super::card::{Cards, OneCard, part};
use crate::calls::like;
use crate::reach::Reach;
use crate::{Value, statements};

// A read of cards is one statement, so that a page and its entries are of one snapshot: a row per phone and e-mail address, and one for a card
// without phones.
macro_rules! with_columns {
    ($columns:literal, $filters:literal, $by_name:literal, $few_by_name:literal, $entries:literal) => {
        statements! {
            BY_ID: "with page as (select " $columns " where k.workspace_id = $1 and k.id = $2) " $entries [Int, Bytes];
            LIST:
                "with page as (select " $columns " where k.workspace_id = $1 " $filters $by_name ") " $entries
                [Int, Text, Bytes, Int, Text, Text, Text, Text, Text, Text, Int, Bytes, Text, Int, Text, Int, Bytes, Text, Text, Int, Bytes, Bytes];
            LIST_OF_PHONE:
                "with page as (select " $columns " where k.workspace_id = $1 and k.id in "
                "(select p.contact_id from contact_phones p where p.workspace_id = $1 and p.e164 = $15) "
                $filters $few_by_name ") " $entries
                [Int, Text, Bytes, Int, Text, Text, Text, Text, Text, Text, Int, Bytes, Text, Int, Text, Int, Bytes, Text, Text, Int, Bytes, Bytes];
            LIST_OF_COMPANY:
                "with page as (select " $columns " where k.workspace_id = $1 and k.company_id = $17 and k.company_id is not null "
                $filters $few_by_name ") " $entries
                [Int, Text, Bytes, Int, Text, Text, Text, Text, Text, Text, Int, Bytes, Text, Int, Text, Int, Bytes, Text, Text, Int, Bytes, Bytes];
            LIST_OF_MARK:
                "with page as (select " $columns " where k.workspace_id = $1 and k.id in "
                "(select m.card_id from card_marks m where m.workspace_id = $1 and m.entity = 1 and m.mark = $18) "
                $filters $few_by_name ") " $entries
                [Int, Text, Bytes, Int, Text, Text, Text, Text, Text, Text, Int, Bytes, Text, Int, Text, Int, Bytes, Text, Text, Int, Bytes, Bytes];
        }
    };
}

// The filters: $2, $3 the place behind which the page begins · $4 how many · $5 part of a name · $6 part of a phone · $7 the number that the same
// text is · $8, $9 from and to which e-mail address · $10 a phone that is no number · $11, $12 responsible · $13 source · $14 named · $15 number ·
// $16, $17 company · $18, $19 marks, of which the first is the rarer one · $20, $21, $22 whose cards are
// reached. An absent filter is NULL; only of texts and numbers both engines can be asked that alike, so ids have a flag before them.
// How a thing is said decides which index SQLite takes: with something behind the names a list of few cannot run along all names, and the e-mail
// addresses are crossed with the page so that the page comes first.
with_columns!(
    "k.id, k.name, k.name_fold, k.named, k.caller_name, k.source, k.company_id, o.name as company_name, k.responsible_id, \
     u.name as responsible_name, k.responsible_by, k.created_by, k.first_campaign, k.last_campaign, k.tags, k.created_at, k.changed_at, \
     f.last_call_at, k.version, k.fields \
     from contacts k left join companies o on o.workspace_id = k.workspace_id and o.id = k.company_id \
     left join users u on u.workspace_id = k.workspace_id and u.id = k.responsible_id \
     left join contact_facts f on f.workspace_id = k.workspace_id and f.contact_id = k.id",
    "and (cast($5 as text) is null or k.name_fold like $5 escape '!' \
     or k.id in (select p.contact_id from contact_phones p where p.workspace_id = $1 and cast($6 as text) is not null \
     and (p.e164 like $6 escape '!' or p.raw like $6 escape '!' or p.e164 = $7)) \
     or k.id in (select e.contact_id from contact_emails e where e.workspace_id = $1 and e.email_fold >= $8 and e.email_fold < $9)) \
     and (cast($10 as text) is null or k.id in (select p.contact_id from contact_phones p where p.workspace_id = $1 and p.e164 is null \
     and p.raw = $10)) \
     and ($11 = 0 or k.responsible_id = $12) \
     and (cast($13 as text) is null or k.source = $13) \
     and (cast($14 as bigint) is null or k.named = $14) \
     and (cast($15 as text) is null or k.id in (select p.contact_id from contact_phones p where p.workspace_id = $1 and p.e164 = $15)) \
     and ($16 = 0 or k.company_id = $17) \
     and (cast($18 as text) is null or exists (select 1 from card_marks m where m.workspace_id = $1 and m.entity = 1 and m.mark = $18 and m.card_id = k.id)) \
     and (cast($19 as text) is null or exists (select 1 from card_marks m where m.workspace_id = $1 and m.entity = 1 and m.mark = $19 and m.card_id = k.id)) \
     and ($20 = 0 or k.responsible_id is null or k.responsible_id = $21 \
     or k.responsible_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $22)) ",
    "and (k.name_fold, k.id) > ($2, $3) order by k.name_fold, k.id limit $4",
    "and (k.name_fold || '', k.id) > ($2, $3) order by k.name_fold || '', k.id limit $4",
    "select page.*, 0 as kind, p.position as place, p.raw as entry, p.e164 as number from page \
     left join contact_phones p on p.workspace_id = $1 and p.contact_id = page.id \
     union all select page.*, 1, e.position, e.email, cast(null as text) from page \
     cross join contact_emails e where e.workspace_id = $1 and e.contact_id = page.id \
     order by name_fold, id, kind, place"
);

/// What a search box holds, read in every way in which it may be meant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// Folded text that occurs in the name.
    pub text: String,
    /// Digits that occur in a phone.
    pub digits: Option<String>,
    /// The number that the text is.
    pub number: Option<PhoneNumber>,
}

impl Search {
    /// `$n…$n+4`: parts of a name and of a phone, the number, and the range of e-mail addresses that begin with the text.
    pub(crate) fn values(search: Option<&Self>) -> [Value; 5] {
        let Some(search) = search else { return [Value::Null, Value::Null, Value::Null, Value::Null, Value::Null] };
        [
            like(&search.text).into(),
            search.digits.as_deref().map(like).into(),
            search.number.as_ref().map(PhoneNumber::as_e164).into(),
            search.text.as_str().into(),
            format!("{}{}", search.text, char::MAX).into(),
        ]
    }
}

/// What the list is filtered by; absent filters let everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// What the search box holds.
    pub search: Option<Search>,
    /// A phone of theirs.
    pub number: Option<PhoneNumber>,
    /// A phone of theirs that is no number, as entered.
    pub raw_phone: Option<String>,
    /// Who owns them.
    pub responsible: Option<UserId>,
    /// Their company.
    pub company: Option<CompanyId>,
    /// What they came from, in people's words.
    pub source: Option<String>,
    /// Somebody named them, or not yet.
    pub named: Option<bool>,
    /// By what they are found: tags and what stands in fields.
    pub marks: [Option<String>; 2],
    /// Those with the first mark are few, so they are looked through instead of all.
    pub few_have_mark: bool,
    /// Whose cards are reached.
    pub reach: Reach,
}

/// One card.
pub fn by_id(workspace: WorkspaceId, id: ContactId) -> OneCard {
    OneCard(Cards(BY_ID.query(vec![workspace.0.into(), id.0.into()], part)))
}

/// Cards by name, behind a place; the statement is chosen by the filter that leaves the fewest rows.
pub fn list(workspace: WorkspaceId, filter: &Filter, after: Option<(&str, Uuid)>, limit: i64) -> Cards {
    let (name_fold, id) = after.unwrap_or(("", Uuid::nil()));
    let statement = if filter.number.is_some() {
        &LIST_OF_PHONE
    } else if filter.company.is_some() {
        &LIST_OF_COMPANY
    } else if filter.few_have_mark && filter.marks[0].is_some() {
        &LIST_OF_MARK
    } else {
        &LIST
    };
    let mut params: Vec<Value> = vec![workspace.0.into(), name_fold.into(), id.into(), limit.into()];
    params.extend(Search::values(filter.search.as_ref()));
    params.extend([
        filter.raw_phone.clone().into(),
        filter.responsible.is_some().into(),
        filter.responsible.map(|user| user.0).into(),
        filter.source.clone().into(),
        filter.named.into(),
        filter.number.as_ref().map(PhoneNumber::as_e164).into(),
        filter.company.is_some().into(),
        filter.company.map(|company| company.0).into(),
    ]);
    params.extend(filter.marks.iter().map(|mark| mark.clone().into()));
    params.extend(filter.reach.values());
    Cards(statement.query(params, part))
}
