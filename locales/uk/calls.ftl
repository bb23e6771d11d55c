### The report of calls and the details of one.

calls-title = Дзвінки
calls-title-of = Дзвінки { $connection }
calls-tabs = Звіт або зараз
calls-tab-report = Звіт
calls-tab-live = Зараз
calls-tab-losses = Втрати
calls-details = Дзвінок
calls-live = наживо
calls-empty = Дзвінків ще немає
calls-empty-text = Кожен дзвінок вашої телефонії стане тут рядком: хто дзвонив, хто відповів, запис і контакт. Підключіть Ringostat, щоб побачити перший.
calls-empty-action = Підключити Ringostat
calls-hidden = Номер приховано
calls-not-linked = Не прив’язано
calls-unnamed = Новий контакт
calls-candidates = { $count ->
    [one] { $count } кандидат
    [few] { $count } кандидати
   *[many] { $count } кандидатів
}
calls-waited = чекав { $time }
calls-search = Ім’я або номер у дзвінках
calls-search-clear = Очистити пошук

## Columns

calls-column-outcome = Статус
calls-column-client = Клієнт
calls-column-line = Лінія
calls-column-manager = Менеджер
calls-column-about = Результат, кампанія
calls-column-wait = Очікування
calls-column-talk = Розмова
calls-column-recording = Запис

## Filters

calls-filter-period = Період
calls-filter-direction = Напрямок
calls-filter-outcome = Статус
calls-filter-manager = Менеджер
calls-filter-team = Команда
calls-filter-line = Лінія
calls-filter-connection = Підключення
calls-filter-linked = Контакт
calls-filter-recording = Запис
calls-filter-lost = Втрачене
calls-linked-yes = Прив’язано до контакту
calls-linked-no = Не прив’язано
calls-recording-yes = Із записом
calls-recording-no = Без запису

## Totals

calls-total-calls = Дзвінки
calls-total-answered = Прийняті
calls-total-missed = Пропущені
calls-total-wait = Середнє очікування
calls-total-talk = Середня розмова
calls-total-change = { $change }, було { $before }
calls-total-same = як і раніше
calls-total-before = За попередній період на цей самий момент: { $value }

## What a call is

calls-direction-incoming = Вхідний
calls-direction-outgoing = Вихідний
calls-direction-internal = Внутрішній
calls-outcome-answered = Прийнятий
calls-outcome-missed = Пропущений
calls-outcome-no_answer = Без відповіді
calls-outcome-busy = Зайнято
calls-outcome-failed = Не вдався
calls-outcome-voicemail = Голосова пошта
calls-outcome-declined = Відхилений
calls-outcome-unknown = Невідомо
calls-phase-ringing = Дзвонить
calls-phase-talking = Розмова
calls-phase-ended = Завершено
calls-mark-callback = зворотний
calls-mark-callback-about = Клієнт замовив зворотний дзвінок.
calls-mark-service = службовий
calls-mark-service-about = На іншому боці лінія вашої компанії або номер менеджера.
calls-mark-internal = внутрішній
calls-mark-internal-about = На обох боках телефони вашої компанії.
calls-mark-target = цільовий
calls-mark-target-about = Ringostat вважає цей дзвінок цільовим.
calls-uncertain-about = Розмовляли кілька людей, і телефонія не повідомила, хто останній. Вирішив порядок її повідомлень.
calls-unmapped = не зіставлено
calls-unmapped-about = Так співробітника називає телефонія. Йому ще не зіставлено нікого у Switchhook.
calls-unmapped-action = Зіставити співробітників
calls-introduced = представився як «{ $name }»

## Details

calls-legs = Хто дзвонив і говорив
calls-leg-talked = Розмова
calls-leg-rang = Лише дзвінок
calls-fact-department = Відділ
calls-fact-scheme = Схема
calls-fact-target = Цільовий дзвінок
calls-fact-status = Статус джерела
calls-campaign = Кампанія
calls-fact-utm_source = Джерело
calls-fact-utm_medium = Канал
calls-fact-utm_campaign = Кампанія
calls-fact-utm_term = Ключове слово
calls-fact-utm_content = Оголошення
calls-ai = Про що говорили
calls-ai-score = оцінка { $score }
calls-ai-transcript = Відкрити розшифровку
calls-result = Результат
calls-result-placeholder = До чого привів дзвінок?
calls-result-clear = Без результату
calls-result-conflict = Показано результат, який дзвінок має тепер. Виберіть знову, якщо має бути інакше.
calls-notes = Нотатки
calls-note-add = Нотатка
calls-note-new = Нова нотатка
calls-note-edit = Змінити нотатку
calls-note-placeholder = Що варто запам’ятати?
calls-save = Зберегти

## The contact of a call

calls-contact = Контакт
calls-contact-unnamed = Створений дзвінком, імені ще немає.
calls-contact-matched = Знайдено за номером «{ $phone }». { $why }
calls-contact-create = Створити контакт
calls-contact-link = Прив’язати до контакту
calls-contact-change = Змінити прив’язку
calls-contact-other = Прив’язати до іншого
calls-contact-unlink = Відв’язати
calls-contact-created = { $name }: створено й прив’язано
calls-unlinked = Дзвінок більше не прив’язано до { $name }
calls-candidates-others = { $count ->
    [one] Цей номер має ще { $count } контакт:
    [few] Цей номер мають ще { $count } контакти:
   *[many] Цей номер мають ще { $count } контактів:
}
calls-candidates-choose = Оберіть, чий це дзвінок:
calls-candidate-choose = Обрати
calls-candidate-choose-of = Обрати { $name }
calls-link-search = Знайти контакт
calls-create-name = Ім’я
calls-create-caller = Узяти «{ $name }» з дзвінка
calls-create-phone = Телефон
calls-create-company = Компанія
calls-create-save = Створити

## Somebody else was quicker

calls-conflict = Тим часом це змінив хтось інший
calls-conflict-linked = Тепер дзвінок прив’язано до { $name }. Якщо має бути інакше, повторіть свій вибір.
calls-conflict-unlinked = Тепер дзвінок ні до кого не прив’язано. Якщо має бути інакше, повторіть свій вибір.
calls-conflict-theirs = Тепер там: «{ $text }». Ваш текст залишився в полі.
calls-conflict-empty = Змінився сам дзвінок або текст прибрали. Ваш текст залишився в полі.
calls-conflict-take = Залишити так
calls-conflict-join = Об’єднати обидва
calls-conflict-mine = Зберегти мій

## What came in and what was done

calls-story = Що прийшло і що зроблено
calls-story-came-as = Повідомлення телефонії «{ $event }»
calls-story-came-unnamed = Повідомлення телефонії без назви
calls-story-decision = Чому рядок саме такий
calls-story-contact = Відкрити контакт
calls-story-task = Задача
calls-observed = лише спостереження
calls-effect-linked = Контакт знайдено
calls-effect-contact_created = Контакт створено
calls-effect-responsible_set = Призначено відповідального
calls-effect-responsible_adopted = Контакт отримав відповідального
calls-effect-called_out = Розпочато клацанням
calls-effect-card_sent = Картку надіслано на телефон
calls-effect-would_create_contact = Було б створено контакт
calls-effect-would_adopt = Було б призначено відповідального
calls-effect-task_created = Створено задачу
calls-effect-task_noted = Додано до відкритої задачі
calls-effect-task_closed = Задачу виконано
calls-effect-task_withdrawn = Задачу знято
calls-effect-would_create_task = Було б створено задачу
calls-effect-other = Зроблено ще щось
calls-raw-show = Показати
calls-raw-hide = Сховати
calls-raw-body = Повідомлення, як воно надійшло
calls-raw-cut = Повідомлення довше; це його початок.

## Дзвінки, зроблені деінде

calls-log = Внести дзвінок
calls-log-edit = Виправити дзвінок
calls-log-number = Номер
calls-log-direction = Напрямок
calls-log-outcome = Чим завершився
calls-log-length = Тривалість
calls-log-minutes = хв
calls-log-no-length = Вкажіть, скільки хвилин тривала розмова.
calls-log-when = Коли
calls-log-now = Щойно завершився
calls-log-today = Сьогодні
calls-log-yesterday = Учора
calls-log-clock = О котрій
calls-log-no-time = Запишіть час так: 09:30.
calls-log-medium = Звідки дзвонили
calls-log-note = Нотатка
calls-log-save = Внести дзвінок
calls-log-done = Дзвінок додано до звіту.
calls-log-correct = Виправити
calls-log-delete = Видалити
calls-log-delete-title = Видалити цей дзвінок?
calls-log-delete-text = Він зникне зі звіту й показників, а з ним і його нотатки, якщо вони не належать також контакту. Створений ним контакт залишиться.
calls-medium-mobile = Власний мобільний
calls-medium-messenger = Месенджер
calls-medium-other = Інше
calls-by-hand = Записано вручну
calls-by-hand-told = { $name }, { $when } · { $medium }
calls-by-hand-program = Програмою, { $when } · { $medium }
calls-mark-by-hand = вручну
calls-mark-by-hand-about = Зроблений деінде й записаний вручну.

## До чого можуть привести дзвінки

calls-settings = Дзвінки
calls-settings-about = Що люди зазначають про дзвінки.
calls-results = Результати дзвінків
calls-results-about = Після дзвінка вибирають, до чого він привів. Дзвінки зберігають свій результат, навіть якщо тут його відправлено в архів.
calls-results-add = Додати результат
calls-results-empty = Результатів ще немає
calls-results-empty-text = Додане тут можна буде вибрати для кожного дзвінка, а дзвінки — фільтрувати за ним.
calls-results-name = Назва
calls-results-name-about = Дзвінки з цим результатом покажуть нову назву.
calls-results-archived = В архіві
calls-results-menu = { $name }: що можна зробити
calls-results-up = Перемістити «{ $name }» вище
calls-results-down = Перемістити «{ $name }» нижче
calls-results-rename = Перейменувати
calls-results-archive = В архів
calls-results-restore = Повернути з архіву
calls-results-was-archived = «{ $name }» більше не пропонується.
calls-results-was-restored = «{ $name }» знову пропонується.
