//! Contact cards for the vendor's softphone.

use std::fmt;

use serde::Serialize;

use super::ApiRequest;

/// A contact as the softphone shows it when it calls.
#[derive(Clone, PartialEq, Eq)]
pub struct ContactCard {
    /// The name.
    pub full_name: String,
    /// The system it comes from, as the softphone names it.
    pub origin: String,
    /// Its id in that system.
    pub external_id: String,
    /// The id of the responsible there.
    pub responsible: Option<String>,
    /// The vendor's id of the responsible employee.
    pub staff_id: Option<String>,
    /// A link to the contact.
    pub link: Option<String>,
    /// The phones.
    pub phones: Vec<CardPhone>,
}

/// A phone of a card.
#[derive(Clone, PartialEq, Eq)]
pub struct CardPhone {
    /// What kind of phone it is, as `work`.
    pub name: String,
    /// The digits of its E.164 form, without the plus.
    pub digits: String,
}

impl fmt::Debug for ContactCard {
    /// Without names and numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ContactCard").field("phones", &self.phones.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for CardPhone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CardPhone").finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct Push<'a> {
    contacts: Vec<Card<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Card<'a> {
    project_id: ProjectId<'a>,
    full_name: &'a str,
    origin: &'a str,
    external_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    responsible: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    staff_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_link: Option<&'a str>,
    contact_directions: Vec<Direction<'a>>,
}

/// Here, and only here, the vendor's sample has a number.
#[derive(Clone, Copy, Serialize)]
#[serde(untagged)]
enum ProjectId<'a> {
    Number(u64),
    Text(&'a str),
}

#[derive(Serialize)]
struct Direction<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'a str,
    value: &'a str,
}

/// Sends cards to the softphone of a project.
pub fn push_contacts(project_id: &str, cards: &[ContactCard]) -> ApiRequest {
    let project = project_id.parse().map_or(ProjectId::Text(project_id), ProjectId::Number);
    let contacts = cards.iter().map(|contact| card(project, contact)).collect();
    let request = ApiRequest::post_json("/minicrm/contacts/sync", &Push { contacts });
    ApiRequest { project_header: Some(project_id.to_owned()), ..request }
}

fn card<'a>(project_id: ProjectId<'a>, contact: &'a ContactCard) -> Card<'a> {
    let direction = |phone: &'a CardPhone| Direction { kind: "phone", name: &phone.name, value: &phone.digits };
    Card {
        project_id,
        full_name: &contact.full_name,
        origin: &contact.origin,
        external_id: &contact.external_id,
        responsible: contact.responsible.as_deref(),
        staff_id: contact.staff_id.as_deref(),
        contact_link: contact.link.as_deref(),
        contact_directions: contact.phones.iter().map(direction).collect(),
    }
}
