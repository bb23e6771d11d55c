//! Contacts that look like one person.

use domain::id::ContactId;
use domain::merge::By;

use super::{Finders, Twin};

finders! {
    "contacts", "contact_phones", "contact_id", "apart_contacts", "named = 1";
    OF_EMAIL:
        "select distinct e.contact_id from contact_emails e where e.workspace_id = $1 and e.email_fold = $2 and e.contact_id <> $3 "
        "order by e.contact_id limit $4"
        [Int, Text, Bytes, Int];
    BY_EMAIL:
        "select p.email_fold from contact_emails p where p.workspace_id = $1 and p.email_fold > $2 and exists (select 1 from contact_emails q "
        "where q.workspace_id = $1 and q.email_fold = p.email_fold and q.contact_id > p.contact_id and not exists "
        "(select 1 from apart_contacts a where a.workspace_id = $1 and a.first_id = p.contact_id and a.second_id = q.contact_id)) "
        "group by p.email_fold order by p.email_fold limit $3"
        [Int, Text, Int];
}

impl Twin for ContactId {
    const BY: &'static [By] = &By::ALL;

    fn finders() -> Finders {
        Finders {
            of: |by| {
                Some(match by {
                    By::Phone => &OF_PHONE,
                    By::Email => &OF_EMAIL,
                    By::Name => &OF_NAME,
                })
            },
            groups: |by| {
                Some(match by {
                    By::Phone => &BY_PHONE,
                    By::Email => &BY_EMAIL,
                    By::Name => &BY_NAME,
                })
            },
            apart_from: &APART_FROM,
            set_apart: &SET_APART,
        }
    }
}
