//! The people of the demo: those who sell, and their clients. All of them are invented.

/// The owner's name; the login is said by the command.
pub const OWNER: &str = "Марія Бондар";

/// A manager, with what telephony knows of him.
pub struct Manager {
    /// The name.
    pub name: &'static str,
    /// The part of the e-mail before the host, and of the SIP account behind the project.
    pub login: &'static str,
    /// Ringostat's number of the employee.
    pub employee: i64,
    /// The mobile phone that telephony rings, if there is one.
    pub mobile: Option<&'static str>,
}

/// The teams and who is in them.
pub const TEAMS: [(&str, &[Manager]); 2] = [
    (
        "Продажі",
        &[
            Manager {
                name: "Оксана Мельник", login: "oksana", employee: 331_801, mobile: Some("380501110801")
            },
            Manager { name: "Андрій Коваленко", login: "andriy", employee: 331_802, mobile: None },
            Manager {
                name: "Ірина Ткаченко", login: "iryna", employee: 331_803, mobile: Some("380501110803")
            },
        ],
    ),
    (
        "Підтримка",
        &[
            Manager { name: "Богдан Савчук", login: "bohdan", employee: 331_804, mobile: None },
            Manager { name: "Наталія Кравець", login: "nataliia", employee: 331_805, mobile: None },
        ],
    ),
];

/// All managers.
pub fn managers() -> Vec<&'static Manager> {
    TEAMS.iter().flat_map(|(_, managers)| managers.iter()).collect()
}

/// A client who has a card from the beginning.
pub struct Client {
    /// The name.
    pub name: &'static str,
    /// The phone as somebody wrote it down once.
    pub phone: &'static str,
    /// The company.
    pub company: Option<&'static str>,
    /// The e-mail.
    pub email: Option<&'static str>,
}

macro_rules! clients {
    ($($name:literal $phone:literal $company:expr, $email:expr;)*) => {
        &[$(Client { name: $name, phone: $phone, company: $company, email: $email }),*]
    };
}

/// The clients, those who call most first. Their phones are spelled as people spell them.
pub const CLIENTS: &[Client] = clients! {
    "Олена Шевченко" "067 555-01-01" Some("Кав’ярня «Зерно»"), Some("olena@zerno.example");
    "Тарас Гончар" "+380 (50) 555 01 02" Some("Майстерня Гончара"), Some("taras@honchar.example");
    "Юлія Лисенко" "0635550103" None, Some("yulia.lysenko@mail.example");
    "Віктор Поліщук" "38 097 555 01 04" Some("БудКомплект"), Some("v.polishchuk@budkomplekt.example");
    "Світлана Романюк" "(093) 555-01-05" None, None;
    "Дмитро Захарченко" "+380665550106" Some("Автосервіс «Поршень»"), None;
    "Катерина Павленко" "8 050 555 01 07" Some("Студія «Лінія»"), Some("kateryna@liniia.example");
    "Михайло Дорошенко" "067-555-01-08" None, None;
    "Ганна Білоус" "+380 98 555 0109" Some("Аптека «Ромашка»"), Some("hanna@romashka.example");
    "Сергій Кузьменко" "0955550110" None, None;
    "Людмила Остапчук" "+38 (068) 555-01-11" Some("Клініка «Здоров’я»"), Some("l.ostapchuk@clinic.example");
    "Роман Яремчук" "0935550112" None, None;
    "Тетяна Гнатюк" "380505550113" Some("Квіти на Подолі"), Some("tetiana@kvity.example");
    "Олексій Марченко" "096 555 01 14" None, Some("o.marchenko@mail.example");
    "Вікторія Костенко" "+380 73 555 01 15" Some("Школа англійської «Bridge»"), None;
    "Ігор Паламарчук" "0665550116" Some("Логістик Плюс"), Some("ihor@logistyk.example");
    "Надія Мороз" "+380675550117" None, None;
    "Артем Фещенко" "(050) 555 01 18" None, None;
    "Любов Приходько" "0985550119" Some("Ательє «Голка»"), Some("liubov@holka.example");
    "Максим Стеценко" "+38 093 555 01 20" None, None;
    "Зоя Тимошенко" "067 555 01 21" None, Some("zoia@mail.example");
    "Владислав Бойчук" "0505550122" Some("IT Студія «Кут»"), Some("vlad@kut.example");
    "Алла Черненко" "+380635550123" None, None;
    "Станіслав Литвин" "0975550124" Some("Ферма «Світанок»"), None;
    "Євгенія Соколенко" "+380 95 555 01 25" None, None;
    "Петро Деркач" "068-555-01-26" None, None;
    "Раїса Федорчук" "0935550127" Some("Перукарня «Локон»"), None;
    "Геннадій Усенко" "+380665550128" None, None;
};

/// Companies that have a card without a person who calls.
pub const COMPANY_PHONES: [(&str, &str); 2] = [("Логістик Плюс", "044 555 02 01"), ("БудКомплект", "044 555 02 02")];

/// What people who have no card say their names are, when telephony knows.
pub const CALLER_NAMES: [&str; 6] = ["Ivan", "Оксана", "Sklad Kyiv", "Vasyl Petrovych", "Лариса", "OLX"];

/// What calls lead to, beside what every workspace begins with.
pub const RESULTS: [&str; 3] = ["Домовилися про зустріч", "Уточнює терміни", "Оплата підтверджена"];

/// What managers note on cards.
pub const NOTES: [&str; 8] = [
    "Просить телефонувати після 14:00, зранку на об’єкті.",
    "Порівнює нас із двома іншими, рішення до кінця місяця.",
    "Потрібен договір із ПДВ. Реквізити надішле поштою.",
    "Постійний клієнт, знижка 5 % за домовленістю.",
    "Запитує про доставку до Львова, чекає на розрахунок.",
    "Краще писати в месенджер: у залі погано чути.",
    "Замовлення затримали на день, вибачились, клієнт не сердиться.",
    "Хоче повторити весняне замовлення, але вдвічі більше.",
];
