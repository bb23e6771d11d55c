//! Words by which headers and names of files are understood, in Ukrainian, Russian and English.

use super::{Field, Target};

/// Words of headers, most telling first: a header that has the words of several means the first of them ("company phone" is a phone).
pub(super) const OF_CONTACTS: [(Field, &[&str]); 12] = [
    (Field::RecordId, RECORD_ID),
    (Field::Email, &["email", "e-mail", "mail", "пошта", "почта", "мейл", "имейл"]),
    (
        Field::Phone,
        &[
            "телефон",
            "тел",
            "phone",
            "phones",
            "mobile",
            "моб",
            "мобільний",
            "мобильный",
            "tel",
            "cell",
            "viber",
            "whatsapp",
            "telegram",
        ],
    ),
    (
        Field::Responsible,
        &["відповідальний", "ответственный", "менеджер", "manager", "owner", "responsible", "assigned"],
    ),
    (
        Field::Company,
        &[
            "компанія",
            "компания",
            "організація",
            "организация",
            "company",
            "organization",
            "organisation",
            "фірма",
            "фирма",
            "підприємство",
            "предприятие",
        ],
    ),
    (Field::LastName, &["прізвище", "фамилия", "surname", "lastname", "last name", "family name"]),
    (Field::MiddleName, &["по батькові", "отчество", "middle name", "middlename", "patronymic"]),
    (Field::FirstName, &["first name", "firstname", "given name", "ім'я", "имя"]),
    (Field::Source, &["джерело", "источник", "source", "lead source"]),
    (Field::Tags, &["теги", "тег", "мітки", "метки", "tags", "tag", "labels"]),
    (
        Field::Note,
        &[
            "примітка",
            "примітки",
            "примечание",
            "нотатка",
            "нотатки",
            "заметка",
            "заметки",
            "коментар",
            "коментарі",
            "комментарий",
            "note",
            "notes",
            "comment",
            "comments",
        ],
    ),
    (
        Field::Name,
        &[
            "піб",
            "фио",
            "name",
            "full name",
            "контакт",
            "клієнт",
            "клиент",
            "contact",
            "client",
            "customer",
            "назва",
            "название",
        ],
    ),
];

pub(super) const RECORD_ID: &[&str] = &["record id", "recordid", "id запису", "id записи"];
pub(super) const RESPONSIBLE: &[&str] = &[
    "відповідальний",
    "ответственный",
    "менеджер",
    "manager",
    "owner",
    "responsible",
    "assigned",
    "assignee",
    "виконавець",
    "исполнитель",
];
pub(super) const COMPANY: &[&str] = &[
    "компанія",
    "компании",
    "компанії",
    "компания",
    "організація",
    "организация",
    "company",
    "companies",
    "organization",
    "organisation",
    "account",
];
pub(super) const CONTACT: &[&str] =
    &["контакт", "контакти", "контакты", "клієнт", "клиент", "contact", "contacts", "client", "customer"];

/// The same for companies.
pub(super) const OF_COMPANIES: [(Field, &[&str]); 5] = [
    (Field::RecordId, RECORD_ID),
    (Field::Phone, &["телефон", "тел", "phone", "phones", "моб", "mobile", "tel"]),
    (Field::Responsible, RESPONSIBLE),
    (Field::Tags, &["теги", "тег", "мітки", "метки", "tags", "tag", "labels"]),
    (
        Field::Name,
        &[
            "компанія",
            "компания",
            "організація",
            "организация",
            "company",
            "organization",
            "organisation",
            "name",
            "назва",
            "название",
        ],
    ),
];

/// The same for deals.
pub(super) const OF_DEALS: [(Field, &[&str]); 15] = [
    (Field::RecordId, RECORD_ID),
    (
        Field::CloseDate,
        &[
            "дата закриття",
            "дата закрытия",
            "close date",
            "closing date",
            "closed",
            "close",
            "expected close",
            "очікуване закриття",
            "ожидаемое закрытие",
        ],
    ),
    (
        Field::LostReason,
        &[
            "причина втрати",
            "причина потери",
            "причина відмови",
            "причина отказа",
            "lost reason",
            "loss reason",
            "why lost",
            "чому втрачена",
            "почему потеряна",
        ],
    ),
    (Field::Email, &["email", "e-mail", "mail", "пошта", "почта"]),
    (Field::Phone, &["телефон", "тел", "phone", "phones", "моб", "mobile", "tel"]),
    (Field::Stage, &["стадія", "стадия", "етап", "этап", "stage", "status", "статус"]),
    (Field::Pipeline, &["воронка", "pipeline", "funnel"]),
    (Field::Currency, &["валюта", "currency"]),
    (
        Field::Amount,
        &["сума", "сумма", "amount", "бюджет", "budget", "value", "price", "вартість", "стоимость", "ціна", "цена"],
    ),
    (Field::Responsible, RESPONSIBLE),
    (Field::Company, COMPANY),
    (Field::Contact, CONTACT),
    (Field::Source, &["джерело", "источник", "source"]),
    (Field::Tags, &["теги", "тег", "мітки", "метки", "tags", "tag", "labels"]),
    (Field::Name, &["угода", "сделка", "deal", "opportunity", "name", "назва", "название", "title"]),
];

/// The same for tasks.
pub(super) const OF_TASKS: [(Field, &[&str]); 11] = [
    (Field::RecordId, RECORD_ID),
    (Field::Due, &["термін", "строк", "срок", "due", "deadline", "дедлайн"]),
    (Field::Done, &["state", "виконано", "выполнено", "done", "completed", "статус", "status", "стан", "состояние"]),
    (Field::Kind, &["тип", "type", "kind", "вид"]),
    (Field::Email, &["email", "e-mail", "mail", "пошта", "почта"]),
    (Field::Phone, &["телефон", "тел", "phone", "phones", "моб", "mobile", "tel"]),
    (Field::Responsible, RESPONSIBLE),
    (Field::Company, COMPANY),
    (Field::Contact, CONTACT),
    (
        Field::Note,
        &[
            "опис",
            "подробиці",
            "подробности",
            "details",
            "описание",
            "description",
            "текст",
            "text",
            "коментар",
            "комментарий",
            "comment",
            "note",
            "примітка",
            "примечание",
        ],
    ),
    (Field::Name, &["задача", "завдання", "task", "title", "тема", "subject", "назва", "название", "name"]),
];

/// Words of a whole header that mean a name in one word: `Ім'я` alone is the name of a person, not a part of it.
pub(super) const WHOLE_NAMES: [&str; 4] = ["ім'я", "имя", "п і б", "ф и о"];

/// Words of names of files, as other programs call what they give away.
pub(super) const FILE_NAMES: [(Target, &[&str]); 4] = [
    (Target::Companies, &["compan", "компан", "організац", "организац"]),
    (Target::Deals, &["deal", "угод", "сделк", "opportunit"]),
    (Target::Tasks, &["task", "задач", "завдан"]),
    (Target::Contacts, &["contact", "контакт", "клієнт", "клиент", "client"]),
];
