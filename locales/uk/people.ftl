### Users, roles and teams; tokens, the audit log, the workspace; the own profile.

## People

people-title = Люди
people-about = Хто тут працює, у яких командах і що кому дозволено.
people-users = Користувачі
people-you = ви
people-empty = Тут ще нікого немає
people-empty-text = Тут буде список усіх, хто працює в цьому робочому просторі.
people-column-name = Ім’я
people-column-title = Назва
people-column-email = Ел. пошта
people-column-role = Роль
people-column-team = Команда
people-column-state = Стан
people-column-members = Люди
people-column-created = Створено
people-column-used = Використано
people-column-actions = Дії
people-role-owner = Власник
people-role-admin = Адміністратор
people-role-manager = Менеджер
people-role-about-manager = Працює з дзвінками, контактами й компаніями.
people-role-about-admin = Також налаштовує інтеграції, людей і робочий простір.
people-role-about-owner = Також вирішує, хто ще є власником.
people-state-active = Працює
people-state-invited = Запрошено
people-state-inactive = Не працює
people-no-team = Без команди

## Inviting

people-invite = Запросити
people-invite-title = Запросити людину
people-invite-button = Створити запрошення
people-email-hint = З нею людина входитиме.
people-invited = Запрошено: { $name }
people-invited-known = { $name } вже має обліковий запис і може одразу увійти.
people-link = Посилання для входу
people-link-about = Посилання показано лише зараз, і воно спрацює один раз. Надішліть його самі на { $email }: Switchhook не надсилає листів.
people-link-until = Діє до: { $until }.
people-done = Готово

## One person

people-renew-join-about = Запрошення ще не прийнято. Нове посилання замінить попереднє.
people-renew-join = Створити нове посилання
people-renew-join-link = Посилання для входу
people-renew-password-about = Забули пароль? За посиланням людина обере новий.
people-renew-password = Посилання для нового пароля
people-renew-password-link = Посилання для нового пароля
people-deactivate-about = Хто йде, той втрачає доступ. Дзвінки, контакти й нотатки залишаються.
people-deactivate = Вимкнути доступ
people-deactivate-title = Вимкнути доступ: { $name }?
people-deactivate-text = Людина одразу вийде із системи, не зможе увійти й не отримуватиме дзвінків. Усе зроблене залишиться, а доступ можна повернути.
people-deactivated = Доступ вимкнено: { $name }
people-activate-about = Більше тут не працює. Усе зроблене залишилося.
people-activate = Повернути доступ

## Teams

people-teams = Команди
people-teams-about = Дзвінки можна відфільтрувати за командою.
people-teams-empty = Команд ще немає
people-teams-empty-text = Об’єднайте людей, що працюють разом, наприклад продажі чи сервіс, і переглядайте їхні дзвінки разом.
people-team-new = Нова команда
people-team-rename = Перейменувати
people-team-delete = Видалити команду
people-team-delete-title = Видалити цю команду?
people-team-delete-text = Її люди залишаться без команди.
people-team-menu = { $name }: дії
people-team-members = { $count ->
    [one] { $count } людина
    [few] { $count } людини
   *[many] { $count } людей
}

## API tokens

people-tokens = API-токени
people-tokens-about = З токеном ваша програма читає та змінює те, що дозволяє його роль.
people-tokens-empty = Токенів ще немає
people-tokens-empty-text = Токен дає доступ програмі: звіту чи вашому сайту. Кожен має роль, його можна відкликати, і видно, коли ним користувалися.
people-token-new = Новий токен
people-token-name-hint = Для чого він, щоб знати, який відкликати.
people-token-create = Створити токен
people-token-secret = Токен
people-token-once = Його показано лише зараз, і він ніде не зберігається. Вкажіть його у програмі: Authorization: Bearer …
people-token-copied = Скопійовано
people-token-never = ніколи
people-token-menu = { $name }: дії
people-token-revoke = Відкликати
people-token-revoke-title = Відкликати цей токен?
people-token-revoke-text = Наступний запит із ним буде відхилено. Програма не працюватиме, доки не отримає інший.

## Audit log

people-audit = Журнал дій
people-audit-about = Хто що змінив або відкрив.
people-audit-empty = Ще нічого немає
people-audit-empty-text = Тут з’являються входи та зміни, зроблені людьми й програмами.
people-audit-when = Коли
people-audit-who = Хто
people-audit-what = Що
people-audit-system = Switchhook
people-audit-open = відкрити
people-audit-other = { $entity }: { $action }
people-audit-absence-created = додавання відсутності
people-audit-absence-deleted = видалення відсутності
people-audit-absence-updated = зміна відсутності
people-audit-backfill-cancelled = зупинка читання минулих дзвінків
people-audit-blocked_number-created = блокування номера
people-audit-blocked_number-deleted = розблокування номера
people-audit-task-created = створив задачу
people-audit-task-updated = змінив задачу
people-audit-task-deleted = видалив задачу
people-audit-waiting-took = взяв клієнта, який чекає на дзвінок
people-audit-waiting-released = відпустив клієнта, який чекає на дзвінок
people-audit-call-exported = експорт дзвінків файлом
people-audit-contact-exported = експорт контактів файлом
people-audit-import-cancelled = скасування імпорту
people-audit-import-counted = підрахунок файлу для імпорту
people-audit-import-created = завантаження файлу для імпорту
people-audit-form-created = створення форми
people-audit-form-deleted = видалення форми
people-audit-form-updated = зміна форми
people-audit-form_submission-accepted = звернення позначено: не спам
people-audit-import-started = початок імпорту
people-audit-import-updated = налаштування імпорту файлу
people-audit-call-downloaded = завантаження запису файлом
people-audit-call-listened = прослуховування запису
people-audit-call-recording_deleted = видалення запису, строк якого минув
people-audit-call-deleted = видалення записаного вручну дзвінка
people-audit-call-logged = запис дзвінка вручну
people-audit-call-updated = зміна дзвінка
people-audit-call_request-called = дзвінок клацанням
people-audit-call_result-created = новий результат дзвінків
people-audit-call_result-updated = зміна результату дзвінків
people-audit-company-created = створення компанії
people-audit-company-deleted = видалення компанії
people-audit-company-merged = об’єднання компаній
people-audit-company-set_apart = позначення компаній як різних
people-audit-company-unmerged = скасування об’єднання компаній
people-audit-company-updated = зміна компанії
people-audit-connection-backfilled = читання минулих дзвінків із телефонії
people-audit-connection-repaired = перевірка загублених дзвінків
people-audit-connection-created = підключення телефонії
people-audit-connection-deleted = видалення підключення
people-audit-connection-employees_replaced = зміна співробітників підключення
people-audit-connection-reapplied = нові налаштування застосовано до минулих дзвінків
people-audit-connection-rotated = заміна адреси вебхука
people-audit-connection-updated = зміна підключення
people-audit-contact-created = створення контакту
people-audit-contact-deleted = видалення контакту
people-audit-contact-linked_earlier = прив’язування давніших дзвінків до контакту
people-audit-contact-merged = об’єднання контактів
people-audit-contact-set_apart = позначення контактів як різних
people-audit-contact-unmerged = скасування об’єднання контактів
people-audit-contact-updated = зміна контакту
people-audit-deal-created = створення угоди
people-audit-deal-deleted = видалення угоди
people-audit-deal-updated = зміна угоди
people-audit-pipeline-created = створення воронки
people-audit-pipeline-deleted = видалення воронки
people-audit-pipeline-updated = зміна воронки
people-audit-line-created = додавання лінії
people-audit-line-deleted = видалення лінії
people-audit-line-updated = зміна лінії
people-audit-note-created = нова нотатка
people-audit-note-deleted = видалення нотатки
people-audit-note-updated = зміна нотатки
people-audit-team-created = створення команди
people-audit-team-deleted = видалення команди
people-audit-team-updated = перейменування команди
people-audit-token-created = створення API-токена
people-audit-token-revoked = відкликання API-токена
people-audit-user-created = додавання користувача
people-audit-user-deactivated = вимкнення доступу
people-audit-user-invited = запрошення
people-audit-user-joined = прийняття запрошення
people-audit-user-language_changed = вибір іншої мови
people-audit-user-mail_alarms_changed = зміна листів про тривогу
people-audit-user-mail_tasks_changed = змінив, чи надходить зранку лист про задачі
people-audit-user-logged_in = вхід
people-audit-user-logged_out = вихід
people-audit-user-password_changed = зміна пароля
people-audit-user-password_link_made = посилання для нового пароля
people-audit-user-updated = зміна користувача
people-audit-webhook-created = створення вебхука
people-audit-webhook-deleted = видалення вебхука
people-audit-webhook-retried = повторне надсилання повідомлення вебхука
people-audit-webhook-tested = перевірка вебхука
people-audit-webhook-updated = зміна вебхука
people-audit-automation-created = створення автоматизації
people-audit-automation-deleted = видалення автоматизації
people-audit-automation-updated = зміна автоматизації
people-audit-automation-switched_on = увімкнення автоматизації
people-audit-automation-switched_off = вимкнення автоматизації
people-audit-automation-retried = повтор запуску автоматизації
people-audit-automation-cancelled = скасування запуску автоматизації
people-audit-workspace-created = створення робочого простору
people-audit-workspace-recordings_retried = повторне архівування записів
people-audit-workspace-updated = зміна налаштувань робочого простору

## Workspace

people-workspace = Робочий простір
people-workspace-about = Що діє для всіх тут.
people-workspace-name = Назва
people-workspace-name-about = Видно під кожним ім’ям і в запрошеннях.
people-workspace-country = Країна
people-workspace-country-about = Номери без коду країни читаються як номери цієї країни. Збережені номери залишаться, як були прочитані.
people-workspace-zone = Часовий пояс
people-workspace-zone-about = Коли починається день і за яким часом показано дзвінки. Минула статистика зберігає свої години.
people-workspace-language = Мова
people-workspace-language-about = Для тих, хто не обрав мову сам.
people-workspace-currency = Валюта
people-workspace-currency-about = Для угод, у яких не вказано іншої. Уже внесені суми залишаються у своїй валюті.
people-sees = Чиїх клієнтів бачать менеджери
people-sees-about = Контакти, компанії, угоди, задачі й дзвінки, із записами та підсумками. Те, за що ніхто не відповідає, бачать усі; хто розмовляв, той бачить свій дзвінок. Адміністратори бачать усе. Налаштування окремої людини має перевагу.
people-sees-all = Усіх
people-sees-about-all = Менеджери бачать клієнтів усієї компанії.
people-sees-team = Своєї команди
people-sees-about-team = Тих, чий відповідальний у команді менеджера; без команди — власних.
people-sees-own = Лише своїх
people-sees-about-own = Тих, за кого відповідає сам менеджер.
people-sees-person = Бачить клієнтів
people-sees-as-managers = Як усі менеджери: { $sees }
people-workspace-shared = Один номер, кілька контактів
people-workspace-shared-about = До якого контакту належить дзвінок, коли номер має кілька. Інші залишаться за один клік у дзвінку.
people-policy-last_talked = Остання розмова
people-policy-about-last_talked = Контакт, із яким говорили найпізніше.
people-policy-last_changed = Остання зміна
people-policy-about-last_changed = Контакт, який змінювали найпізніше.
people-policy-open_deal = Відкрита угода
people-policy-about-open_deal = Контакт, з яким є відкрита угода.
people-policy-ask = Запитати
people-policy-about-ask = Дзвінок не прив’язано, доки хтось не обере контакт.
people-workspace-earlier = Одразу прив’язувати давніші дзвінки
people-workspace-earlier-about = Коли контакт отримує номер, давніші неприв’язані дзвінки з нього переходять до контакту. Вимкнено: їх запропоновано на картці.
people-workspace-call-back = Коли клієнту передзвонили
people-workspace-call-back-about = Розмова щонайменше такої тривалості закриває задачу «передзвонити» й прибирає клієнта зі списку тих, хто чекає.
people-workspace-take = Скільки клієнт лишається взятим
people-workspace-take-about = Хто взяв клієнта, щоб передзвонити, має стільки часу; потім його може взяти інший.
people-workspace-seconds = с
people-workspace-minutes = хв
people-number-wrong = Число від { $min } до { $max }
people-number-save = Зберегти
people-workspace-adopt = Контакти без відповідального
people-workspace-adopt-about = Перший менеджер, який поговорить із таким контактом щонайменше 10 секунд, стане відповідальним.
people-on = Увімкнено
people-off = Вимкнено

## Working time

people-hours = Робочий час
people-hours-workspace-about = Лише в цей час людям переадресовують дзвінки. За годинником { $zone }.
people-hours-always = Завжди
people-hours-week = За тижневим розкладом
people-hours-own = Власний розклад
people-hours-as-workspace = Як у робочому просторі: { $hours }
people-hours-none = немає робочих днів
people-hours-free = вихідний
people-hours-from = { $day }: від
people-hours-until = { $day }: до
people-hours-add = { $day }: ще один проміжок
people-hours-remove = { $day }: прибрати { $time }
people-hours-copy = { $day }: так само для
people-hours-copy-busy = Усі робочі дні
people-hours-copy-weekdays = З понеділка до п’ятниці
people-hours-copy-all = Щодня
people-hours-wrong = Перевірте час: десь він незрозумілий або перетинається.
people-hours-wrong-order = Кінець має бути після початку.
people-hours-wrong-meets = Ці проміжки перетинаються.
people-hours-holidays = Неробочі дні
people-hours-holidays-add = Вибрати дні
people-hours-holiday-remove = Прибрати { $day }
people-hours-holidays-count = { $count ->
    [one] { $count } неробочий день
    [few] { $count } неробочі дні
   *[many] { $count } неробочих днів
}

## Absences

people-away = Відсутні
people-away-about = Дзвінки їхніх клієнтів надходять тому, хто заступає.
people-away-add = Додати відсутність
people-away-new = Нова відсутність
people-away-edit = Змінити відсутність
people-away-empty = Усі на місці
people-away-empty-text = Додайте відпустку чи лікарняний — і дзвінки клієнтів надходитимуть тому, хто заступає.
people-away-who = Хто
people-away-choose = Оберіть
people-away-when = Коли
people-away-whole = Цілі дні
people-away-begins = Від
people-away-ends = До
people-away-wrong = Кінець має бути після початку.
people-away-deputy = Заступає
people-away-deputy-about = Тим часом отримує дзвінки клієнтів
people-away-no-deputy = ніхто не заступає
people-away-nobody = Ніхто
people-away-own-deputy = Ніхто не заступає сам себе.
people-away-now = Зараз
people-away-later = Заплановано
people-away-edit-of = Змінити відсутність: { $name }
people-away-delete-of = Видалити відсутність: { $name }
people-away-delete = Видалити
people-away-delete-title = Видалити відсутність?
people-away-delete-text = Дзвінки клієнтів знову надходитимуть сюди.
people-away-mine = Відсутність
people-away-mine-about = Поки вас немає, дзвінки ваших клієнтів надходять тому, хто заступає.

## Profile

people-profile = Профіль
people-profile-name-about = Так вас бачать колеги в дзвінках і контактах.
people-profile-name-asks = Так вас бачать колеги. Змінити може адміністратор.
people-profile-language-about = Мова екранів і повідомлень сервера.
people-profile-scheme-about = На цьому пристрої.
people-password = Пароль
people-password-about = Після зміни ви вийдете з усіх інших пристроїв.
people-mail_alarms = Лист, коли дзвінки перестають надходити
people-mail_alarms-about = Один лист, коли вебхуки перестали надходити, хоча в цей час зазвичай є дзвінки, і один – коли надходять знову.
people-mail_alarms-none = На цьому сервері ще не налаштовано пошту; як це зробити, описано в його посібнику (--smtp-url). Тривогу видно на сторінці підключення.
people-mail_tasks = Лист зранку про задачі
people-mail_tasks-about = Один лист на день із тим, що прострочено, і тим, що треба зробити сьогодні; якщо нічого немає – без листа.
people-mail_tasks-none = На цьому сервері ще не налаштовано пошту; як це зробити, описано в його посібнику (--smtp-url).
people-password-change = Змінити пароль
people-password-current = Поточний пароль
people-password-new = Новий пароль
people-password-rule = Щонайменше десять символів. Речення легко запам’ятати.
people-password-short = Тут менше десяти символів.
people-password-changed = Пароль змінено. На інших пристроях ви вийшли.

## Записи розмов

people-may-listen = Слухає записи розмов
people-may-listen-about = Вимкнено: людина бачить, що дзвінок записано, але програвача не має.
people-may-download = Зберігає записи файлами
people-may-download-about = Лише той, хто слухає. Кожне завантаження є в журналі дій, як і прослуховування.
people-archive = Архів записів
people-archive-about = Телефонія зберігає записи стільки, скільки сама вирішить. Те, що скопіював сервер, можна слухати, скільки вам треба.
people-archive-nowhere = Цей сервер нічого не архівує: записи програються з телефонії, поки вона їх зберігає. Місце для них указує той, хто керує сервером, параметром --recordings.
people-archive-directory = Зберігаються в каталозі
people-archive-bucket = Зберігаються в сховищі (bucket)
people-archive-size-mb = { $size } МБ
people-archive-size-gb = { $size } ГБ
people-archive-count = { $count ->
    [one] { $count } запис, { $size }
    [few] { $count } записи, { $size }
    [many] { $count } записів, { $size }
   *[other] { $count } запису, { $size }
}
people-archive-elsewhere = { $count ->
    [one] { $count } з них лежить в іншому сховищі, ніж сервер має тепер: його звідти не програти й не видалити за віком.
    [few] { $count } з них лежать в іншому сховищі, ніж сервер має тепер: їх звідти не програти й не видалити за віком.
    [many] { $count } з них лежать в іншому сховищі, ніж сервер має тепер: їх звідти не програти й не видалити за віком.
   *[other] { $count } з них лежать в іншому сховищі, ніж сервер має тепер: їх звідти не програти й не видалити за віком.
}
people-archive-waiting = { $count ->
    [one] { $count } чекає на архівування
    [few] { $count } чекають на архівування
    [many] { $count } чекають на архівування
   *[other] { $count } чекають на архівування
}
people-archive-deleted = { $count ->
    [one] { $count } видалено, коли минув строк
    [few] { $count } видалено, коли минув строк
    [many] { $count } видалено, коли минув строк
   *[other] { $count } видалено, коли минув строк
}
people-archive-lost = { $count ->
    [one] { $count } не вдалося заархівувати
    [few] { $count } не вдалося заархівувати
    [many] { $count } не вдалося заархівувати
   *[other] { $count } не вдалося заархівувати
}
people-archive-trouble = Сховище не працює. Спроби тривають, доки воно не запрацює.
people-archive-last = Остання перешкода:
people-archive-problem-not_there = у телефонії немає запису
people-archive-problem-away = телефонія не відповідає
people-archive-problem-not_audio = телефонія надсилає не аудіо
people-archive-problem-host = його адреси немає серед адрес підключення
people-archive-problem-too_large = він більший за 512 МБ
people-archive-problem-storage = сховище не відповідає
people-archive-retry = Спробувати ще раз
people-recordings = Скільки зберігати записи
people-recordings-about = Заархівовані записи старіших дзвінків видаляються назавжди, а їхні посилання більше не використовуються. Дзвінки лишаються.
people-recordings-ever = Завжди
people-recordings-days = Стільки днів
people-recordings-unit = дн.
people-recordings-wrong = Від 1 до { $most } днів
people-recordings-save = Зберегти
people-recordings-confirm = Видалити старіші записи
people-recordings-confirm-title = Видалити старіші записи?
people-recordings-confirm-text = { $count ->
    [one] Записи дзвінків, старіших за { $count } день, буде видалено за кілька хвилин, зараз і надалі. Повернути їх не можна.
    [few] Записи дзвінків, старіших за { $count } дні, буде видалено за кілька хвилин, зараз і надалі. Повернути їх не можна.
    [many] Записи дзвінків, старіших за { $count } днів, буде видалено за кілька хвилин, зараз і надалі. Повернути їх не можна.
   *[other] Записи дзвінків, старіших за { $count } дня, буде видалено за кілька хвилин, зараз і надалі. Повернути їх не можна.
}
