use app::Error;
use app::connections::{NewEmployee, Notice, Part, employees, read, replace_employees};
use domain::id::UserId;

use crate::setup::*;
use crate::support::App;

stories! {
    a_number_as_sip_account_becomes_fmc
    names_that_are_given_twice_are_told
    all_of_them_are_replaced
    wrong_employees_are_told
}

fn employee(user: UserId) -> NewEmployee {
    NewEmployee { user, employee_id: None, sip_account: None, fmc_number: None, extension: None }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

async fn a_number_as_sip_account_becomes_fmc(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let (made, olena) = (connected(ctx, &who).await, user(ctx, "Acme", "olena").await);
    let given = NewEmployee {
        sip_account: text("067 123 45 67"),
        employee_id: text(" 331800 "),
        extension: text(""),
        ..employee(olena)
    };
    let replaced = replace_employees(ctx, &who, made.id, &[given]).await.unwrap();
    assert_eq!(replaced.changed_calls, Some(0));
    let [one] = replaced.items.as_slice() else { panic!("one employee") };
    assert_eq!(one.notices, [Notice::SipWasFmc, Notice::NoSipAccount]);
    assert_eq!((one.user_name.as_str(), one.mapping.sip_account.as_ref()), ("olena", None));
    assert_eq!(one.mapping.fmc_number.map(|number| number.as_e164()).as_deref(), Some("+380671234567"));
    assert_eq!((one.mapping.employee_id.as_deref(), one.mapping.extension.as_ref()), (Some("331800"), None));
    let listed = employees(ctx, &who, made.id).await.unwrap();
    assert_eq!(listed[0].mapping, one.mapping);
    assert_eq!(listed[0].notices, [Notice::NoSipAccount]);
    assert_eq!(read(ctx, &who, made.id).await.unwrap().version, 2);
}

async fn names_that_are_given_twice_are_told(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let (olena, ivan, petro) =
        (user(ctx, "Acme", "olena").await, user(ctx, "Acme", "ivan").await, user(ctx, "Acme", "petro").await);
    let given = [
        NewEmployee {
            sip_account: text("Acme_Olena"),
            employee_id: text("1"),
            fmc_number: text("0671234567"),
            ..employee(olena)
        },
        NewEmployee {
            sip_account: text("acme_olena"),
            employee_id: text("2"),
            extension: text("101"),
            ..employee(ivan)
        },
        NewEmployee {
            employee_id: text("1"),
            fmc_number: text("+38 067 123-45-67"),
            extension: text("101"),
            ..employee(petro)
        },
    ];
    let items = replace_employees(ctx, &who, made.id, &given).await.unwrap().items;
    let twice = |parts: &[Part]| parts.iter().map(|part| Notice::MappedTwice(*part)).collect::<Vec<_>>();
    assert_eq!(items[0].notices, twice(&[Part::EmployeeId, Part::SipAccount, Part::FmcNumber]));
    assert_eq!(items[1].notices, twice(&[Part::SipAccount, Part::Extension]));
    let mut third = vec![Notice::NoSipAccount];
    third.extend(twice(&[Part::EmployeeId, Part::FmcNumber, Part::Extension]));
    assert_eq!(items[2].notices, third);
    assert_eq!(employees(ctx, &who, made.id).await.unwrap(), items);
}

async fn all_of_them_are_replaced(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let (olena, ivan) = (user(ctx, "Acme", "olena").await, user(ctx, "Acme", "ivan").await);
    replace_employees(ctx, &who, made.id, &[employee(olena), employee(ivan)]).await.unwrap();
    replace_employees(ctx, &who, made.id, &[employee(ivan)]).await.unwrap();
    let listed = employees(ctx, &who, made.id).await.unwrap();
    assert_eq!(listed.iter().map(|it| it.mapping.user).collect::<Vec<_>>(), [ivan]);
    replace_employees(ctx, &who, made.id, &[]).await.unwrap();
    assert!(employees(ctx, &who, made.id).await.unwrap().is_empty());
}

async fn wrong_employees_are_told(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    workspace(ctx, "Other").await;
    let made = connected(ctx, &who).await;
    let (olena, foreign) = (user(ctx, "Acme", "olena").await, user(ctx, "Other", "foreign").await);
    let given = [
        NewEmployee { fmc_number: text("mobile"), ..employee(olena) },
        employee(olena),
        employee(foreign),
        NewEmployee { extension: Some("1".repeat(129)), ..employee(UserId(ctx.ids.next())) },
    ];
    let expected = "[0].fmc_number: not_a_phone, [1].user_id: twice, [2].user_id: unknown_user, [3].user_id: unknown_user, [3].extension: too_long";
    assert_eq!(fields(replace_employees(ctx, &who, made.id, &given).await), expected);
    assert!(employees(ctx, &who, made.id).await.unwrap().is_empty());
    let many = vec![employee(olena); 201];
    assert_eq!(fields(replace_employees(ctx, &who, made.id, &many).await), ": too_many");
    assert_error!(employees(ctx, &manager(&who), made.id).await, Error::Forbidden);
    assert_error!(replace_employees(ctx, &manager(&who), made.id, &[]).await, Error::Forbidden);
}
