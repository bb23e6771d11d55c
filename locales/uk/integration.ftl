### The connections to telephony.

## The list

integration-title = Інтеграції
integration-title-about = Звідки надходять дзвінки.
integration-name = Ringostat
integration-empty = Телефонію не підключено
integration-empty-text = Підключіть Ringostat — і кожен дзвінок стане рядком звіту, прив’язаним до контакту. Це займе близько трьох хвилин.
integration-first-make = Створіть підключення
integration-first-make-text = Один клік — і ви отримаєте адресу для Ringostat.
integration-first-see = Подивіться зразок
integration-first-see-text = Зразковий дзвінок покаже, як усе працює, ще до налаштувань.
integration-first-paste = Вставте адресу
integration-first-paste-text = У кабінеті Ringostat. Далі дзвінки надходитимуть самі.
integration-connect = Підключити Ringostat
integration-add-example = Київський офіс
integration-add-taken = Підключення з такою назвою вже є.
integration-column-name = Назва
integration-column-state = Стан
integration-column-created = Створено
integration-on = Підключено
integration-locked = Лише для адміністраторів
integration-locked-text = Телефонію налаштовують власник і адміністратори робочого простору.

## How a connection stands

integration-about = Дзвінки стають рядками звіту й контактами.
integration-standing-off = Не підключено
integration-standing-waiting = Чекає на перше повідомлення
integration-standing-arriving = Підключено
integration-standing-failing = Підключено, є помилки
integration-standing-silent = Вебхуки зупинилися
integration-observes = Лише спостерігає
integration-light-off = Не підключено: усе, що надходить, зберігається до підключення
integration-light-waiting = Чекаємо на перше повідомлення
integration-light-arriving = Повідомлення надходять
integration-light-failing = Повідомлення надходять, але деякі незрозумілі
integration-light-silent = Повідомлення більше не надходять
integration-on-button = Підключити
integration-pause = Призупинити
integration-paused = Призупинено. Усе, що надходить, зберігається до нового підключення.
integration-strip-off = Усе готово до підключення
integration-strip-off-text = Спершу нічого налаштовувати не треба: підключіть і подивіться зразковий дзвінок, а потім пройдіть кроки нижче.
integration-strip-kept = { $count ->
    [one] { $count } повідомлення збережено, воно чекає на підключення.
    [few] { $count } повідомлення збережено, вони чекають на підключення.
   *[many] { $count } повідомлень збережено, вони чекають на підключення.
}
integration-strip-kept-many = Понад { $count } повідомлень збережено, вони чекають на підключення.
integration-strip-waiting = Підключено. Подивіться, як це працює
integration-strip-waiting-text = Зразковий дзвінок проходить той самий шлях, що й справжні. Щоб надходили справжні, вставте адресу з кроку 3 у Ringostat.
integration-figure-last = Останній вебхук
integration-figure-waiting = У черзі
integration-figure-waiting-some = обробляються
integration-figure-waiting-none = усе оброблено
integration-figure-bad = Незрозумілі за добу
integration-figure-bad-show = Показати в журналі
integration-figure-bad-none = { $count ->
    [one] з останнього { $count } повідомлення
    [few] з останніх { $count } повідомлень
   *[many] з останніх { $count } повідомлень
}
integration-figure-repair = Звірка з Ringostat
integration-figure-cards = Картки контактів
integration-figure-calls = Дзвінки
integration-figure-calls-show = До звіту
integration-mode-act-short = контакти створюються
integration-mode-observe-short = нічого не створюється
integration-views = Частини сторінки
integration-view-setup = Налаштування

## Messages that were kept

integration-kept-title = Що робити зі збереженими повідомленнями?
integration-kept-text = { $count ->
    [one] Поки підключення не працювало, надійшло { $count } повідомлення.
    [few] Поки підключення не працювало, надійшло { $count } повідомлення.
   *[many] Поки підключення не працювало, надійшло { $count } повідомлень.
}
integration-kept-many = Поки підключення не працювало, надійшло понад { $count } повідомлень.
integration-kept-question = Їхні дзвінки — це
integration-kept-news = Новини
integration-kept-news-text = Усе, що спричиняє дзвінок, станеться зараз: буде створено контакти й призначено відповідальних.
integration-kept-history = Історія
integration-kept-history-text = Вони лише з’являться у звіті та в історії відомих контактів.

## Steps

integration-steps = Кроки
integration-step-done = Готово
integration-save = Зберегти
integration-saved = Збережено
integration-discard = Скасувати зміни
integration-conflict = Хтось щойно змінив це: { $field }
integration-conflict-now = Зараз:
integration-conflict-take = Прийняти
integration-conflict-keep = Залишити моє
integration-seconds = с
integration-minutes = хв
integration-hours = год

## Contacts

integration-contacts = Створення контактів
integration-contacts-about = З дзвінків із номерів, яких ще немає в контактах. У звіті є кожен дзвінок.
integration-kind-incoming_answered = Вхідні прийняті
integration-kind-incoming_answered-about = відповідальний — хто прийняв
integration-kind-incoming_missed = Вхідні пропущені
integration-kind-incoming_missed-about = поки без відповідального
integration-kind-outgoing_answered = Вихідні прийняті
integration-kind-outgoing_answered-about = відповідальний — хто телефонував
integration-kind-outgoing_unanswered = Вихідні без відповіді
integration-kind-outgoing_unanswered-about = відповідальний — хто телефонував
integration-kind-none = жодних
integration-kind-none-text = Жоден дзвінок не створює контакту: невідомі номери лишаються у звіті «не прив’язаними», з кнопкою створення.
integration-source = Джерело нових контактів
integration-source-about = Стоятиме в полі «Джерело» кожного контакту, створеного дзвінком
integration-exact = Знаходити лише номери у вигляді +380671234567
integration-exact-about = Як у NetHunt. Контакт із номером (067) 123-45-67 тоді не знайдеться, і з’явиться дублікат. Якщо вимкнено, підходить будь-яке написання.

## Key

integration-key = Auth-key і проєкт
integration-key-about = У Ringostat: Інтеграції → NetHunt → Підключити. Там є обидва. Дзвінки надходять і без них; вони потрібні, щоб Switchhook сам міг звертатися до Ringostat.
integration-key-saved = Збережено й зашифровано; більше не показується
integration-key-once = Зберігається зашифрованим, більше не показується
integration-key-replace = Замінити
integration-project = ID проєкту
integration-test = Перевірити з’єднання
integration-test-good = { $count ->
    [one] Ringostat відповідає: ключ працює, видно { $count } співробітника.
    [few] Ringostat відповідає: ключ працює, видно { $count } співробітників.
   *[many] Ringostat відповідає: ключ працює, видно { $count } співробітників.
}
integration-test-bad = Ringostat не пускає.

## Address

integration-address = Адреса вебхука
integration-address-about = Сюди Ringostat повідомляє про кожен дзвінок. Вставте її в кабінеті.
integration-address-way = Як підключено в Ringostat
integration-address-one = Картка NetHunt
integration-address-many = Webhooks 2.0
integration-address-one-how = Інтеграції → NetHunt → поле «URL», потім «Увімкнути інтеграцію».
integration-address-many-how = Інтеграції → Webhooks 2.0: окремий вебхук на кожну подію, метод POST, тип даних JSON. Обов’язковий лише «після дзвінка»; решта показує дзвінки, поки вони тривають.
integration-address-field = URL
integration-address-tick = Позначте:
integration-address-copy = Копіювати адресу: { $event }
integration-event-before_call = Вхідний: до дзвінка
integration-event-taking_call = Вхідний: прийняття дзвінка
integration-event-location_forwarding = Вхідний: крок переадресації
integration-event-after_call = Вхідний: після дзвінка
integration-event-before_out_call = Вихідний: до дзвінка
integration-event-after_out_call = Вихідний: після дзвінка
integration-event-processed_call_ai = Дзвінок оброблено ШІ
integration-reach-good = Адреса публічна й захищена (https).
integration-reach-loopback = Ringostat не дістанеться цієї адреси.
integration-reach-loopback-text = Вона веде на цей самий комп’ютер. Запустіть сервер із --public-url та адресою, за якою він доступний з інтернету. Зразкові дзвінки працюють і так.
integration-reach-private = Ringostat не дістанеться цієї адреси.
integration-reach-private-text = Вона належить внутрішній мережі. Запустіть сервер із --public-url та адресою, за якою він доступний з інтернету. Зразкові дзвінки працюють і так.
integration-reach-not_https = Адреса не захищена.
integration-reach-not_https-text = Дзвінки надходитимуть, але дорогою номери й імена може прочитати будь-хто. Розмістіть сервер за https і запустіть із таким --public-url.
integration-sample-send = Надіслати зразковий дзвінок
integration-sample-connect = Підключити й надіслати зразок
integration-sample-about = Зразок — прийнятий дзвінок із номера +380 67 000 00 00. Він робить усе, що робить справжній дзвінок із невідомого номера.
integration-sample-sent = Надіслано. За мить буде у звіті…
integration-sample-waits = Його збережено; у звіті він з’явиться після підключення.
integration-sample-arrived = Зразковий дзвінок уже у звіті
integration-sample-contact = Контакт: { $name }
integration-sample-show = Показати дзвінок
integration-rotate = Замінити адресу
integration-rotate-title = Замінити адресу?
integration-rotate-text-webhook = Зробіть це, якщо адресу дізнався хтось зайвий. Стара діятиме ще 24 години: вставте за цей час нову в Ringostat — і жоден дзвінок не загубиться.
integration-rotate-text-forward = Зробіть це, якщо адресу дізнався хтось зайвий. Стара діятиме ще 24 години: вставте за цей час нову у схеми — і жоден дзвінок не мине свого менеджера.
integration-rotate-done = Адресу замінено. Стара діятиме ще 24 години.

## Employees

integration-employees = Співробітники
integration-employees-about = Щоб дзвінок належав правильному менеджеру. Досить однієї колонки; найнадійніший — ID співробітника. У Ringostat: Налаштування → Співробітники.
integration-employees-missing = Когось бракує?
integration-employees-invite = Запросити людей
integration-propose = Запропонувати за ел. поштою
integration-proposed-email = Запропоновано за ел. поштою, ще не збережено
integration-proposed-name = Запропоновано за ім’ям, ще не збережено
integration-proposed-count = { $count ->
    [one] Заповнено { $count } рядок. Перегляньте й збережіть.
    [few] Заповнено { $count } рядки. Перегляньте й збережіть.
   *[many] Заповнено { $count } рядків. Перегляньте й збережіть.
}
integration-proposed-none = У Ringostat немає нікого з ел. поштою чи ім’ям тих, кого ще не прив’язано.
integration-known-count = { $count ->
    [one] Ringostat знає { $count } співробітника: обирайте в полі «ID співробітника».
    [few] Ringostat знає { $count } співробітників: обирайте в полі «ID співробітника».
   *[many] Ringostat знає { $count } співробітників: обирайте в полі «ID співробітника».
}
integration-known-asking = Запитуємо список співробітників Ringostat…
integration-known-failed = Списку співробітників Ringostat немає, тож впишіть їх.
integration-known-key = З ключем співробітників можна обирати зі списку Ringostat. Його зберігають у кроці
integration-known-inactive = вимкнено в Ringostat
integration-known-no-sip = без SIP-акаунта
integration-known-taken = уже обрано: { $name }
integration-part-user = Користувач
integration-part-employee_id = ID співробітника
integration-part-sip_account = SIP-акаунт
integration-part-fmc_number = Номер FMC
integration-part-extension = Внутрішній
integration-notice-unmapped = Ще не прив’язано
integration-notice-inactive = Деактивовано
integration-notice-no_sip_account = Без SIP: розумна переадресація пропустить
integration-notice-sip_was_fmc = У полі SIP був номер: збережено як FMC
integration-notice-mapped_twice_employee_id = Такий ID співробітника вказано двічі
integration-notice-mapped_twice_sip_account = Такий SIP-акаунт вказано двічі
integration-notice-mapped_twice_fmc_number = Такий номер FMC вказано двічі
integration-notice-mapped_twice_extension = Такий внутрішній номер вказано двічі

## Lines

integration-lines = Лінії
integration-lines-about = Номери, на які телефонують клієнти. Вони з’являються з дзвінків самі; дайте їм назви або задайте відмінності.
integration-lines-empty = Номерів ще немає: їх принесе перший дзвінок.
integration-line-add = Додати лінію
integration-line-edit = Редагувати { $name }
integration-line-remove = Прибрати { $name }
integration-line-removed = { $name }: лінію прибрано. Її дзвінки залишаються.
integration-line-number = Номер
integration-line-number-about = У будь-якому написанні
integration-line-name = Назва
integration-line-name-about = Наприклад, «Сайт» або «Білборд»; видно у звіті
integration-line-group = Група
integration-line-ignored = Лише показувати її дзвінки
integration-line-ignored-about = Вони є у звіті й більше нічого не спричиняють: для кадрів, постачальників
integration-line-ignored-short = Дзвінки лише показуються
integration-line-has_own_kinds = Створювати контакти інакше
integration-line-own-about = Інакше — як у всіх: { $kinds }
integration-line-create_contacts = З яких дзвінків
integration-line-min_talk_seconds = Найкоротша розмова
integration-line-min_ring_seconds = Найкоротший виклик
integration-line-general = { $seconds }, як у всіх
integration-line-as-all = Як усі лінії
integration-line-creates = Контакти: { $kinds }
integration-line-creates-none = Контактів не створює
integration-line-talk = розмова від { $seconds } с
integration-line-ring = виклик від { $seconds } с
integration-line-responsible = Відповідальний за її контакти
integration-line-responsible-about = Отримує контакти з дзвінків, на які ніхто не відповів
integration-line-responsible-nobody = Ніхто
integration-line-responsible-clear = Ніхто
integration-line-owned = відповідальний: { $name }

## Advanced

integration-advanced = Додатково
integration-advanced-about = Зазвичай тут нічого не змінюють.
integration-advanced-mode = Що робить підключення
integration-mode-act = Діяти
integration-mode-act-text = Дзвінки створюють контакти й призначають відповідальних, як задано вище.
integration-mode-observe = Спостерігати
integration-mode-observe-text = Дзвінки лише з’являються у звіті й показують, що вони зробили б. Зручно поряд з іншою CRM.
integration-would = Що зробили б останні дзвінки
integration-would-none = Останні 50 дзвінків нічого не створили б.
integration-advanced-name = Назва підключення
integration-advanced-name-about = За нею розрізняють кілька підключень
integration-advanced-time_zone = Часовий пояс проєкту
integration-advanced-time_zone-about = Як задано в Ringostat: його час приходить без поясу
integration-advanced-min_talk_seconds = Найкоротша розмова
integration-advanced-min_talk_seconds-about = Коротший прийнятий дзвінок не створює контакту
integration-advanced-min_ring_seconds = Найкоротший виклик
integration-advanced-min_ring_seconds-about = Пропущений, що дзвонив менше, не створює контакту
integration-advanced-ringing_stale_seconds = Виклик без новин
integration-advanced-ringing_stale_seconds-about = Після цього дзвінок закривається як невідомий
integration-advanced-talking_stale_seconds = Розмова без новин
integration-advanced-talking_stale_seconds-about = Після цього дзвінок закривається як невідомий
integration-advanced-effects_horizon_seconds = Старі дзвінки
integration-advanced-effects_horizon_seconds-about = Дзвінок, що надійшов пізніше, дає рядок, але не контакт
integration-advanced-recording_hosts = Сервери записів
integration-advanced-recording_hosts-about = Записи беруться лише з них
integration-advanced-host-add = app.ringostat.com
integration-advanced-api_url = Адреса API Ringostat
integration-advanced-api_url-about = Лише якщо вона не така, як зазвичай
integration-advanced-push_contact_cards = Показувати, хто дзвонить, у Ringostat Smart Phone
integration-advanced-push_contact_cards-about = Коли дзвонить відомий контакт, Ringostat отримує його ім’я, номери телефонів, відповідального й посилання на картку, щоб телефон показав, хто це. Поки підключення лише спостерігає, нічого не надсилається.
integration-advanced-api = Те саме через API
integration-keys = Назви параметрів
integration-keys-about = У Ringostat параметри можна перейменувати. Невідома назва отримує значення в журналі.
integration-keys-log = До журналу
integration-key-remove = Забути значення { $key }
integration-key-removed = { $key } більше не має значення

## Deleting

integration-delete = Видалити підключення
integration-delete-title = Видалити { $name }?
integration-delete-goes = Назавжди зникнуть:
integration-delete-address = адреса: усе, що Ringostat надішле на неї, буде втрачено
integration-delete-names = налаштування, співробітники, лінії та журнал
integration-delete-stays = Контакти залишаться. Підключення, що має дзвінки у звіті, видалити не можна: призупиніть його, і дзвінки залишаться.
integration-delete-done = { $name } видалено

## The log

integration-log = Журнал
integration-log-at = Отримано
integration-log-summary = Що надійшло
integration-log-caused = Що це спричинило
integration-log-state = Стан
integration-log-good = Зрозуміло
integration-log-bad = Незрозуміло
integration-log-waits = Чекає
integration-log-partly = { $count ->
    [one] { $count } неясна назва
    [few] { $count } неясні назви
   *[many] { $count } неясних назв
}
integration-log-row = Рядок звіту
integration-log-nothing = Нічого
integration-log-empty = Ще нічого не надходило
integration-log-empty-text = Тут з’являється кожне повідомлення Ringostat: що в ньому, що з нього зроблено і як воно надійшло.
integration-log-message = Повідомлення
integration-log-older = Це повідомлення нижче в журналі. Прогорніть до нього й відкрийте знову.
integration-log-call = Показати дзвінок
integration-listed = з журналу Ringostat
integration-listed-about = Вебхука про це не було. Switchhook сам знайшов дзвінок, коли читав журнал дзвінків Ringostat.
integration-log-doubtful = Не вдалося використати
integration-log-doubtful-about = Назва відома, але значення не таке, як має бути.
integration-log-unknown = Невідомі назви
integration-log-unknown-about = Скажіть, що вони означають, — і далі їх буде використано.
integration-log-raw = Як надійшло
integration-log-raw-empty = Повідомлення було порожнє.
integration-log-query = В адресі
integration-log-cut = Це початок; повідомлення довше.
integration-caused-linked = Прив’язано до контакту
integration-caused-contact_created = Створено контакт
integration-caused-responsible_set = Призначено відповідального
integration-caused-responsible_adopted = Призначено відповідального
integration-caused-would_create_contact = Створив би контакт
integration-caused-would_adopt = Призначив би відповідального
integration-means = { $key } означає
integration-means-choose = означає…
integration-doubt-not_a_number = не число
integration-doubt-out_of_range = замале або завелике
integration-doubt-not_a_date = не дата
integration-doubt-not_a_flag = не 1 і не 0
integration-doubt-not_a_direction = не напрямок
integration-doubt-not_a_link = не посилання
integration-doubt-not_text = не текст
integration-doubt-too_long = задовге
integration-doubt-cut = задовге: скорочено
integration-doubt-conflict = інша назва каже інше
integration-doubt-placeholder = незаповнена змінна
integration-doubt-unreadable_body = повідомлення не читається
integration-doubt-other = непридатне

## Lost and past calls

integration-lost = Втрачені й минулі дзвінки
integration-lost-about = Ringostat не надсилає вебхук удруге. Тому Switchhook сам читає журнал дзвінків Ringostat і додає те, чого бракує.
integration-lost-key = Потрібен ключ. Його зберігають у кроці
integration-repair_seconds = Звіряти з Ringostat
integration-repair_seconds-about = Дзвінки, чиї вебхуки не надійшли, тоді з’являються самі
integration-repair-never = Ніколи
integration-repair-every = { $count ->
    [60] Щогодини
    [1] Щохвилини
    [one] Кожну { $count } хвилину
    [few] Кожні { $count } хвилини
   *[many] Кожні { $count } хвилин
}
integration-repair-every-seconds = { $count ->
    [one] Кожну { $count } секунду
    [few] Кожні { $count } секунди
   *[many] Кожні { $count } секунд
}
integration-repair-off = вимкнено
integration-repair-key = потрібен ключ
integration-repair-soon = ще не було
integration-repair-running = саме читається
integration-repair-now = Перевірити загублені дзвінки
integration-repair-now-short = Перевірити
integration-repair-failed = Не вдалося перевірити: { $why }
integration-repair-done = { $count ->
    [0] Перевірено: нічого не бракувало.
    [one] Знайдено { $count } загублений дзвінок.
    [few] Знайдено { $count } загублені дзвінки.
   *[many] Знайдено { $count } загублених дзвінків.
}
integration-repair-none = нічого не бракувало
integration-cards-none = ще жодної не надіслано
integration-cards-last = остання { $when }
integration-repair-found = { $count ->
    [one] знайдено { $count } дзвінок, { $when }
    [few] знайдено { $count } дзвінки, останній { $when }
   *[many] знайдено { $count } дзвінків, останній { $when }
}
integration-silence = Вебхуки зупинилися
integration-silence-text = { $count ->
    [one] Останній надійшов { $when }. Зазвичай за цей час буває близько { $count } дзвінка.
    [few] Останній надійшов { $when }. Зазвичай за цей час буває близько { $count } дзвінків.
   *[many] Останній надійшов { $when }. Зазвичай за цей час буває близько { $count } дзвінків.
}
integration-silence-check-on = Чи інтеграцію в Ringostat досі ввімкнено, а проєкт оплачено?
integration-silence-check-url = Чи в Ringostat досі адреса з цього кроку:
integration-silence-check-calls = Зателефонуйте на один зі своїх номерів: чи видно дзвінок у Ringostat?
integration-silence-repaired = Тим часом дзвінки беруться з журналу самого Ringostat: вони з’являються на кілька хвилин пізніше й не губляться.
integration-silence-unrepaired = Дзвінків за цей час тут бракує. З ключем і ввімкненою звіркою вони знайдуться.
integration-backfill = Прочитати минуле з Ringostat
integration-backfill-about = Дзвінки, що були до підключення Switchhook, або за будь-який інший час. Спершу їх рахують; нічого не станеться, доки ви не вирішите.
integration-backfill-period = Період
integration-backfill-preview = Переглянути
integration-backfill-calls = { $count ->
    [0] У Ringostat немає дзвінків за цей час.
    [one] У Ringostat { $count } дзвінок за цей час.
    [few] У Ringostat { $count } дзвінки за цей час.
   *[many] У Ringostat { $count } дзвінків за цей час.
}
integration-backfill-new = { $count ->
    [0] Нових серед них немає.
    [one] { $count } з них ще немає у звіті.
    [few] { $count } з них ще немає у звіті.
   *[many] { $count } з них ще немає у звіті.
}
integration-backfill-counts = { $count ->
    [one] Прочитано { $count } дзвінок, нових: { $new }
    [few] Прочитано { $count } дзвінки, нових: { $new }
   *[many] Прочитано { $count } дзвінків, нових: { $new }
}
integration-backfill-known-all = Усі вже є у звіті.
integration-backfill-contacts = Також створити контакти: { $count }
integration-backfill-contacts-about = Інакше дзвінки лише з’являться у звіті та в історії відомих контактів
integration-backfill-read = Прочитати
integration-backfill-leave = Не читати
integration-backfill-earlier = Прочитане раніше
integration-backfill-state-waiting = Чекає
integration-backfill-state-reading = Читається
integration-backfill-state-done = Готово
integration-backfill-state-cancelled = Скасовано
integration-backfill-state-failed = Зупинено
integration-backfill-counted = лише підраховано
integration-backfill-with-contacts = із контактами
integration-backfill-leave-page = Сторінку можна закрити, робота триватиме.
integration-backfill-cancel = Скасувати
integration-problem-source_no_key = Немає Auth-key
integration-problem-source_no_project = Немає ID проєкту
integration-problem-source_address = До цієї адреси API звертатися не можна
integration-problem-source_unreachable = Ringostat не відповідає
integration-problem-source_resting = Ringostat кілька разів поспіль не відповів
integration-problem-source_bad_key = Ringostat не приймає Auth-key
integration-problem-source_forbidden = Ringostat не дозволяє цього з таким ключем
integration-problem-source_refused = Ringostat відмовляє
integration-problem-source_busy = Ringostat перевантажений
integration-problem-source_not_understood = Відповідь Ringostat незрозуміла
integration-problem-other = Не вдалося

## Past calls

integration-past-counting = Рахуємо, скільки минулих дзвінків це змінить…
integration-past-count = { $count ->
    [one] Це змінило б і { $count } минулий дзвінок.
    [few] Це змінило б і { $count } минулі дзвінки.
   *[many] Це змінило б і { $count } минулих дзвінків.
}
integration-past-count-more = { $count ->
    [one] Це змінило б щонайменше { $count } минулий дзвінок.
    [few] Це змінило б щонайменше { $count } минулі дзвінки.
   *[many] Це змінило б щонайменше { $count } минулих дзвінків.
}
integration-past-about = Усе, що люди прив’язали чи написали, залишиться; нового нічого не створиться.
integration-past-apply = Застосувати до минулих
integration-past-leave = Не чіпати
integration-past-progress = { $count ->
    [one] Змінено { $done } з { $count } дзвінка. Сторінку можна закрити, робота триватиме.
    [few] Змінено { $done } з { $count } дзвінків. Сторінку можна закрити, робота триватиме.
   *[many] Змінено { $done } з { $count } дзвінків. Сторінку можна закрити, робота триватиме.
}
integration-past-done = { $count ->
    [one] Змінено { $count } минулий дзвінок.
    [few] Змінено { $count } минулі дзвінки.
   *[many] Змінено { $count } минулих дзвінків.
}

## What a parameter can mean

integration-meanings-call = Дзвінок
integration-meanings-people = Номери й люди
integration-meanings-lengths = Тривалість
integration-meanings-recording = Запис і аналіз
integration-meanings-marks = Позначки
integration-meanings-campaign = Кампанія
integration-meanings-nothing = Нічого
integration-meaning-call_id = ID дзвінка
integration-meaning-start = Початок: дата й час
integration-meaning-start_timestamp = Початок: секунди від 1970
integration-meaning-direction = Напрямок
integration-meaning-status = Статус
integration-meaning-forward_step = Крок переадресації
integration-meaning-project_id = ID проєкту
integration-meaning-call_card = Посилання на картку дзвінка
integration-meaning-client = Номер клієнта
integration-meaning-caller = Хто телефонував
integration-meaning-called = Кому телефонували
integration-meaning-caller_name = Ім’я клієнта
integration-meaning-answered_by = Хто відповів (SIP або телефон)
integration-meaning-employee_id = ID співробітника
integration-meaning-employee_name = Ім’я співробітника
integration-meaning-employee_email = Пошта співробітника
integration-meaning-extension = Внутрішній номер
integration-meaning-outbound_line = Лінія вихідного дзвінка
integration-meaning-department = Відділ
integration-meaning-scheme = Схема переадресації
integration-meaning-pool = Пул номерів
integration-meaning-talk_seconds = Розмова, секунди
integration-meaning-total_seconds = Увесь дзвінок, секунди
integration-meaning-total_milliseconds = Увесь дзвінок, мілісекунди
integration-meaning-wait_seconds = Очікування, секунди
integration-meaning-recording = Посилання на запис
integration-meaning-has_recording = Чи є запис
integration-meaning-ai_score = Оцінка якості
integration-meaning-ai_summary = Підсумок дзвінка
integration-meaning-ai_transcript = Посилання на розшифровку
integration-meaning-target = Цільовий дзвінок
integration-meaning-repeated = Повторний дзвінок
integration-meaning-unique = Перший дзвінок клієнта
integration-meaning-call_counter = Який за рахунком дзвінок
integration-meaning-category_mark = Оцінка категорії
integration-meaning-category_number = Номер категорії
integration-meaning-employee_mark = Оцінка співробітника
integration-meaning-utm_source = utm_source
integration-meaning-utm_medium = utm_medium
integration-meaning-utm_campaign = utm_campaign
integration-meaning-utm_content = utm_content
integration-meaning-utm_term = utm_term
integration-meaning-client_id = Client ID аналітики
integration-meaning-remote_ip = IP відвідувача
integration-meaning-referrer = Сторінка переходу
integration-meaning-landing = Сторінка входу
integration-meaning-ignore = Не потрібно: сховати

## Записи розмов

integration-recordings = Записи розмов
integration-recordings-about = Чи копіюються вони на сервер і кого чути на якому каналі.
integration-archive = Архівувати записи
integration-archive-about = Кожен запис копіюється до сховища сервера, щойно надходить посилання, і його можна слухати, коли в телефонії його вже немає.
integration-archive-impossible = У цього сервера немає сховища для записів, тож поки що це нічого не дає. Сховище вказує той, хто керує сервером, параметром --recordings.
integration-archive-on = увімкнено
integration-archive-off = вимкнено
integration-channel = Стерео: клієнт
integration-channel-about = Ringostat записує клієнта на лівому каналі, а менеджера на правому. Змініть, якщо назви в програвачі переплутано.
integration-channel-left = На лівому каналі
integration-channel-right = На правому каналі
integration-recordings-more = Скільки зберігати записи й скільки їх є
