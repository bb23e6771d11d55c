//! Companies that look like one. They have no e-mail addresses, and whatever they are called somebody called them so.

use domain::id::CompanyId;
use domain::merge::By;

use super::{Finders, Twin};

finders! { "companies", "company_phones", "company_id", "apart_companies", "id is not null"; }

impl Twin for CompanyId {
    const BY: &'static [By] = &[By::Phone, By::Name];

    fn finders() -> Finders {
        Finders {
            of: |by| match by {
                By::Phone => Some(&OF_PHONE),
                By::Name => Some(&OF_NAME),
                By::Email => None,
            },
            groups: |by| match by {
                By::Phone => Some(&BY_PHONE),
                By::Name => Some(&BY_NAME),
                By::Email => None,
            },
            apart_from: &APART_FROM,
            set_apart: &SET_APART,
        }
    }
}
