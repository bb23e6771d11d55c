//! Columns and rows as tables, and any text.

use proptest::prelude::*;

use super::*;
use crate::phone::Country;

fn ukraine() -> Country {
    Country::parse("UA").unwrap()
}

fn cells(text: &str) -> Vec<String> {
    text.split('¦').map(str::to_owned).collect()
}

fn names(fields: &[Option<Field>]) -> String {
    let one = |field: &Option<Field>| field.map_or("-".to_owned(), |field| format!("{field:?}"));
    fields.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn columns_by_the_words_of_their_header() {
    let check = |header: &str, expect: &str| {
        assert_eq!(names(&guess(Target::Contacts, &cells(header), &[], ukraine(), &[])), expect, "{header}")
    };
    check("ПІБ¦Телефон¦E-mail¦Компанія¦Відповідальний", "Name Phone Email Company Responsible");
    check("Прізвище¦Ім’я¦По батькові¦Моб. телефон¦Роб. тел.", "LastName FirstName MiddleName Phone Phone");
    check("Имя¦Телефон 1¦Телефон 2¦Эл. почта¦Примечание", "Name Phone Phone Email Note");
    check("Ф.И.О.¦тел¦Метки¦Источник", "Name Phone Tags Source");
    check(
        "First name¦Last Name¦Phone number¦Email address¦Company name¦Lead source",
        "FirstName LastName Phone Email Company Source",
    );
    check("Full name¦Mobile¦Manager¦Tags¦Comments", "Name Phone Responsible Tags Note");
    check("Contact¦Company phone¦Owner's e-mail", "Name Phone Email");
    check("Назва¦Name¦Сума¦Дата", "Name - - -");
}

#[test]
fn columns_by_what_is_in_them() {
    let check = |header: &str, rows: &[&str], expect: &str| {
        let header = if header.is_empty() { Vec::new() } else { cells(header) };
        let rows: Vec<Vec<String>> = rows.iter().map(|row| cells(row)).collect();
        assert_eq!(names(&guess(Target::Contacts, &header, &rows, ukraine(), &[])), expect, "{rows:?}");
    };
    check("", &["Олена¦067 123-45-67¦o@example.com", "Іван¦0501234567¦"], "Name Phone Email");
    check("A¦B¦C", &["12¦+380671234567¦300", "13¦380501234567¦400"], "- Phone -");
    check("Номер¦Контакт", &["0671234567¦Олена", "0501234567¦Іван"], "Phone Name");
    check("Telegram¦Ім'я", &["@olena_k¦Олена", "ivan.p¦Іван"], "Phone Name");
    check("Telegram¦Ім'я", &["olena¦Олена", "ivan¦Іван"], "- Name");
    check("Телефон¦Ім'я", &["¦Олена"], "Phone Name");
    check("Компанія¦Phone", &["'@home¦'+380671234567"], "Company Phone");
}

#[test]
fn the_first_row_may_be_a_header() {
    let check = |rows: &[&str], expect: bool| {
        let rows: Vec<Vec<String>> = rows.iter().map(|row| cells(row)).collect();
        assert_eq!(has_header(&rows, ukraine()), expect, "{rows:?}");
    };
    check(&["Ім'я¦Телефон", "Олена¦0671234567"], true);
    check(&["a¦b", "Олена¦0671234567"], true);
    check(&["Олена¦0671234567", "Іван¦0501234567"], false);
    check(&["Олена¦o@example.com"], false);
    check(&["Phone"], true);
    check(&["a¦b", "c¦d"], false);
    check(&[], false);
}

#[test]
fn a_row_is_a_person_or_has_reasons() {
    use Field::*;
    let check = |fields: &[Field], row: &str, expect: Result<&str, &str>| {
        let fields: Vec<Option<Field>> = fields.iter().copied().map(Some).collect();
        let got = match read(Target::Contacts, &cells(row), &fields, ukraine()) {
            Ok(person) => {
                let phones: Vec<_> = person
                    .phones
                    .iter()
                    .map(|phone| phone.e164.map_or(phone.raw.clone(), |n| n.as_e164().to_owned()))
                    .collect();
                let name = person.name.unwrap_or_default();
                Ok([
                    name,
                    phones.join(" "),
                    person.emails.join(" "),
                    person.tags.join("/"),
                    person.note.unwrap_or_default(),
                ]
                .join("|"))
            }
            Err(reasons) => Err(reasons
                .iter()
                .map(|reason| format!("{}:{}", reason.column.map_or("row".to_owned(), |c| c.to_string()), reason.code))
                .collect::<Vec<_>>()
                .join(" ")),
        };
        assert_eq!(got, expect.map(str::to_owned).map_err(str::to_owned), "{row}");
    };
    check(&[Name, Phone], " Олена   Коваль ¦067 123-45-67", Ok("Олена Коваль|+380671234567|||"));
    check(
        &[FirstName, LastName, MiddleName, Phone],
        "Олена¦Коваль¦Іванівна¦0671234567",
        Ok("Олена Іванівна Коваль|+380671234567|||"),
    );
    check(&[Phone], "067 123 45 67, 050 765 43 21", Ok("|+380671234567 +380507654321|||"));
    check(&[Phone], "0671234567/0507654321; 101", Ok("|+380671234567 +380507654321 101|||"));
    check(&[Phone], "044/123-45-67", Ok("|+380441234567|||"));
    check(&[Phone], "044 123 45 67, доб. 12", Ok("|+380441234567|||"));
    check(&[Phone, Phone], "8 067 123 45 67¦+38 (067) 123-45-67", Ok("|+380671234567|||"));
    check(&[Phone], "'+380671234567", Ok("|+380671234567|||"));
    check(&[Phone], "380671234567.0", Ok("|+380671234567|||"));
    check(&[Phone], "3.80671234567E+11", Ok("|+380671234567|||"));
    check(&[Phone], "3,80671E+11", Err("0:phone_shortened"));
    check(&[Name, Phone], "Олена¦дзвонити ввечері", Err("1:not_a_phone"));
    check(&[Name, Phone, Email], "Олена¦зайнятий¦olena", Err("1:not_a_phone 2:not_an_email"));
    check(
        &[Name, Phone, Email],
        "Олена¦-¦O@Example.com; o@example.com, b@example.com",
        Ok("Олена||o@example.com b@example.com||"),
    );
    check(&[Name, Phone], "Олена¦", Err("row:no_key"));
    check(&[Name, Phone], "Олена", Err("row:no_key"));
    check(&[Phone], "101", Err("row:no_key"));
    check(&[Phone, Tags, Tags], "0671234567¦VIP, опт;vip¦ Опт ,нові", Ok("|+380671234567||VIP/опт/нові|"));
    check(&[Phone, Note, Note], "0671234567¦перша¦друга", Ok("|+380671234567|||перша\nдруга"));
    check(&[Phone, Tags], &format!("0671234567¦{}", "т".repeat(51)), Err("1:tag_too_long"));
    check(&[Phone, Name], &format!("0671234567¦{}", "т".repeat(201)), Err("row:name_too_long"));
    let many: Vec<String> = (0..21).map(|n| format!("06711100{n:02}")).collect();
    check(&[Phone], &many.join(";"), Err("0:too_many_phones"));
}

#[test]
fn a_plan_uses_most_meanings_once() {
    let plan = |fields: &[Option<Field>]| Plan { fields: fields.to_vec(), ..Plan::default() };
    assert_eq!(plan(&[Some(Field::Name), None, Some(Field::Name)]).faults(Target::Contacts, 3), [(2, Fault::Twice)]);
    assert_eq!(plan(&[Some(Field::Phone), Some(Field::Phone)]).faults(Target::Contacts, 2), []);
    assert_eq!(plan(&[Some(Field::Phone), Some(Field::Phone)]).faults(Target::Contacts, 1), [(1, Fault::NoSuchColumn)]);
    assert_eq!(plan(&[Some(Field::Stage)]).faults(Target::Contacts, 1), [(0, Fault::NotOfThese)]);
    let has_key = |field, target| plan(&[Some(field)]).has_key(target);
    for (field, target, expect) in [
        (Field::Email, Target::Contacts, true),
        (Field::RecordId, Target::Contacts, true),
        (Field::Name, Target::Contacts, false),
        (Field::Name, Target::Deals, true),
        (Field::RecordId, Target::Companies, false),
    ] {
        assert_eq!(has_key(field, target), expect, "{field:?} {target:?}");
    }
}

#[test]
fn columns_of_other_cards() {
    let check = |target, header: &str, expect: &str| {
        assert_eq!(names(&guess(target, &cells(header), &[], ukraine(), &[])), expect, "{header}");
    };
    check(
        Target::Deals,
        "Record ID¦Name¦Stage¦Budget¦Currency¦Contacts¦Company¦Manager¦Close date¦Lost reason¦Tags",
        "RecordId Name Stage Amount Currency Contact Company Responsible CloseDate LostReason Tags",
    );
    check(
        Target::Deals,
        "Назва угоди¦Воронка¦Етап¦Сума¦Валюта¦Клієнт¦Телефон клієнта¦Дата закриття",
        "Name Pipeline Stage Amount Currency Contact Phone CloseDate",
    );
    check(Target::Companies, "ID¦Название¦Телефон¦Ответственный", "RecordId Name Phone Responsible");
    check(
        Target::Tasks,
        "Завдання¦Тип¦Опис¦Термін¦Виконавець¦Контакт¦Статус",
        "Name Kind Note Due Responsible Contact Done",
    );
    check(Target::Contacts, "Record ID¦Name¦Phone", "RecordId Name Phone");
}

#[test]
fn fields_of_the_workspace_are_known_by_their_names() {
    let own = [(FieldId(Uuid::from_u128(1)), "Місто"), (FieldId(Uuid::from_u128(2)), "Телефон бухгалтерії")];
    let fields = guess(Target::Contacts, &cells("Ім'я¦МІСТО¦Телефон¦Телефон бухгалтерії"), &[], ukraine(), &own);
    let expect = [Field::Name, Field::Own(own[0].0), Field::Phone, Field::Own(own[1].0)].map(Some);
    assert_eq!(fields, expect);
}

#[test]
fn what_a_file_is_of() {
    for (header, expect) in [
        ("ПІБ¦Телефон¦Компанія", Target::Contacts),
        ("Company¦Phone¦Manager", Target::Companies),
        ("Назва¦Етап¦Сума¦Клієнт", Target::Deals),
        ("Задача¦Термін¦Виконавець", Target::Tasks),
        ("a¦b", Target::Contacts),
    ] {
        assert_eq!(target("export.csv", &cells(header)), expect, "{header}");
    }
    let header = cells("Record ID¦Name¦Phone");
    for (name, expect) in [
        ("Companies.csv", Target::Companies),
        ("Угоди 2026.xlsx", Target::Deals),
        ("мои задачи.csv", Target::Tasks),
        ("Клієнти.csv", Target::Contacts),
        ("export.csv", Target::Contacts),
    ] {
        assert_eq!(target(name, &header), expect, "{name}");
    }
}

#[test]
fn names_of_fields_are_read_again() {
    for field in Field::ALL.into_iter().chain([Field::Own(FieldId(Uuid::from_u128(7)))]) {
        assert_eq!(Field::parse(&field.name()), Some(field));
    }
    assert_eq!((Field::parse("field:x"), Field::parse("colour")), (None, None));
    for target in Target::ALL {
        assert_eq!(Target::parse(target.as_str()), Some(target));
    }
}

#[test]
fn rows_of_other_cards() {
    use Field::*;
    let fields = [RecordId, Name, Stage, Amount, Contact].map(Some);
    let said = read(Target::Deals, &cells("65aa ¦ Кухня ¦New¦12 500¦Olena"), &fields, ukraine()).unwrap();
    assert_eq!((said.record_id.as_deref(), said.name.as_deref()), (Some("65aa"), Some("Кухня")));
    assert_eq!((said.word(Stage), said.word(Amount), said.word(Contact)), (Some("New"), Some("12 500"), Some("Olena")));
    assert_eq!((said.column(Amount), said.column(Phone)), (Some(3), None));
    let nameless = read(Target::Deals, &cells("65aa¦¦New"), &fields, ukraine()).unwrap_err();
    assert_eq!(nameless, [Reason::whole("no_name")]);
    let alone = read(Target::Contacts, &cells("65aa¦Олена"), &[Some(RecordId), Some(Name)], ukraine());
    assert!(alone.is_ok(), "a record id is enough to know a contact again");
}

#[test]
fn people_as_mails_write_them() {
    for (text, expect) in [
        ("Olena Example <olena@example.com>", ("olena@example.com", "Olena Example")),
        ("\"Koval, O.\" <o@example.com>", ("o@example.com", "Koval, O.")),
        ("Olena", ("Olena", "Olena")),
        ("Olena <3>", ("Olena <3>", "Olena <3>")),
    ] {
        assert_eq!(person(text), expect, "{text}");
    }
}

#[test]
fn what_words_of_a_file_mean() {
    let value = |word, text: &str, id: Option<u128>| Meant { word, text: text.to_owned(), id: id.map(Uuid::from_u128) };
    let values = vec![value(Word::User, "Степан", Some(1)), value(Word::User, "Ніхто", None)];
    let plan = Plan { values, ..Plan::default() };
    assert_eq!(plan.meaning(Word::User, "СТЕПАН"), Some(Meaning::This(Uuid::from_u128(1))));
    assert_eq!(plan.meaning(Word::User, "ніхто"), Some(Meaning::Nothing));
    assert_eq!((plan.meaning(Word::Stage, "Степан"), plan.meaning(Word::User, "Іван")), (None, None));
}

proptest! {
    #[test]
    fn any_row_is_read_or_refused(row in prop::collection::vec(".{0,60}|[0-9+(), /;eE.]{0,40}", 0..12), kinds in prop::collection::vec(prop::option::of(0_usize..22), 0..12), target in 0_usize..4) {
        let fields: Vec<Option<Field>> = kinds.into_iter().map(|kind| kind.map(|kind| Field::ALL[kind])).collect();
        let target = Target::ALL[target];
        match read(target, &row, &fields, ukraine()) {
            Ok(person) => {
                prop_assert!(person.phones.len() <= 20 && person.emails.len() <= 20 && person.tags.len() <= 50);
                let has_key = person.phones.iter().any(|phone| phone.e164.is_some()) || !person.emails.is_empty();
                let is_known = if target == Target::Contacts { has_key || person.record_id.is_some() } else { person.name.is_some() };
                prop_assert!(is_known);
            }
            Err(reasons) => {
                prop_assert!(!reasons.is_empty());
                prop_assert!(reasons.iter().all(|reason| Reason::CODES.contains(&reason.code.as_str())));
            }
        }
    }

    #[test]
    fn any_columns_are_guessed(rows in prop::collection::vec(prop::collection::vec(".{0,20}", 0..6), 0..5)) {
        let header = rows.first().cloned().unwrap_or_default();
        let fields = guess(Target::Contacts, &header, &rows, ukraine(), &[]);
        let plan = Plan { fields: fields.clone(), ..Plan::default() };
        prop_assert!(plan.faults(Target::Contacts, fields.len()).is_empty());
        has_header(&rows, ukraine());
    }
}
