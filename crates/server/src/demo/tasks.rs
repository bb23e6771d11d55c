//! The tasks of the demo: what its people have to do in these days, and which calls make more of them.

use app::connections::{self, ConnectionPatch, TaskRulesPatch};
use app::contacts::{self, ContactFilter};
use app::page::Limit;
use app::tasks::{self, NewTask, TaskPatch};
use app::{Error, Principal, users};
use domain::task::{Kind, Origin, State};
use domain::time::Time;

use super::chance::Chance;
use super::history::{self, Past};
use super::people::CLIENTS;

/// What is to be done, and in how many hours from now; none: whenever.
const TODO: [(Kind, &str, Option<i64>); 14] = [
    (Kind::Message, "Надіслати комерційну пропозицію", Some(-26)),
    (Kind::Call, "Узгодити дату монтажу", Some(-3)),
    (Kind::Other, "Виставити рахунок за другу партію", Some(2)),
    (Kind::Meeting, "Зустріч у шоурумі", Some(5)),
    (Kind::Call, "Уточнити адресу доставки", Some(24)),
    (Kind::Message, "Надіслати фото виконаних робіт", Some(28)),
    (Kind::Other, "Підготувати договір на рік", Some(70)),
    (Kind::Call, "Дізнатися, чи підійшов розмір", Some(96)),
    (Kind::Meeting, "Заміри на об’єкті", Some(120)),
    (Kind::Message, "Нагадати про оплату", Some(-50)),
    (Kind::Call, "Запропонувати обслуговування", Some(170)),
    (Kind::Other, "Оновити реквізити в картці", None),
    (Kind::Message, "Попросити відгук", None),
    (Kind::Other, "Перевірити залишки на складі", Some(1)),
];

/// Makes them, each for somebody, and has missed calls of known clients make more from now on.
pub async fn make(past: &Past, who: &Principal, now: Time) -> Result<(), Error> {
    let ctx = &past.ctx;
    let people = users::list(ctx, who, Some(true), Limit::MAX, None).await?.items;
    let people: Vec<Principal> = people.iter().map(|user| history::person(who, user.id)).collect();
    let mut chance = Chance::new(23);
    let known = contacts::list(ctx, who, &ContactFilter::default(), Limit::MAX, None).await?;
    let clients: Vec<_> =
        known.items.iter().filter(|contact| CLIENTS.iter().any(|client| client.name == contact.name)).collect();
    for (place, (kind, title, hours)) in TODO.into_iter().enumerate() {
        let author = &people[place % people.len()];
        let client = (!clients.is_empty()).then(|| *chance.one_of(&clients));
        past.go_to(now.plus_seconds(-chance.between(3, 90) * 3_600));
        let new = NewTask {
            kind,
            title: title.to_owned(),
            text: None,
            due: hours.map(|hours| now.plus_seconds(hours * 3_600)),
            assignee: None,
            contact: client.map(|client| client.id),
            company: None,
            call: None,
        };
        let task = tasks::create(ctx, author, new).await?;
        if chance.percent(15) {
            let done = TaskPatch { state: Some(State::Done), ..TaskPatch::default() };
            tasks::update(ctx, author, task.id, task.version, &done).await?;
        }
    }
    past.go_to(now);
    for connection in connections::list(ctx, who, Limit::MAX, None).await?.items {
        let tasks = TaskRulesPatch { on: Some(vec![Origin::MissedKnown]), ..TaskRulesPatch::default() };
        let patch = ConnectionPatch { tasks, ..ConnectionPatch::default() };
        connections::update(ctx, who, connection.id, connection.version, &patch).await?;
    }
    Ok(())
}
