### Automations: the list, the editor, the test, the history.

automations-title = Автоматизації
automations-one = Автоматизація
automations-about = Що відбувається саме собою: надійшов дзвінок – з’явилася угода, задача чи повідомлення.
automations-new = Нова автоматизація
automations-new-title = З чого почати
automations-templates = Шаблони
automations-empty-one = Порожня автоматизація
automations-first-name = Нова автоматизація
automations-unnamed = Без назви
automations-empty = Автоматизацій ще немає
automations-empty-text = Найкорисніша готова як шаблон: телефонує новий клієнт – і створюється угода на менеджера, який відповів.
automations-name = Назва
automations-trigger = Подія
automations-state = Стан
automations-runs = Запуски
automations-failures = Помилки
automations-never-ran = ще не було
automations-ran = { $count ->
    [one] { $countText } запуск
    [few] { $countText } запуски
   *[many] { $countText } запусків
}
automations-failed-runs = { $count ->
    [one] { $count } помилка
    [few] { $count } помилки
   *[many] { $count } помилок
}
automations-state-draft = Чернетка
automations-state-active = Активна
automations-state-inactive = Вимкнена
automations-switch-of = { $name }: увімкнено
automations-switch-on = Увімкнути
automations-switch-off = Вимкнути
automations-switched-on = Увімкнено. Працює відтепер.
automations-switched-off = Вимкнено
automations-switch-off-title = Вимкнути цю автоматизацію?
automations-switch-off-text = { $count ->
    [one] { $count } запуск триває або чекає. Його буде скасовано; зроблене залишиться.
    [few] { $count } запуски тривають або чекають. Їх буде скасовано; зроблене залишиться.
   *[many] { $count } запусків тривають або чекають. Їх буде скасовано; зроблене залишиться.
}
automations-complete-first = Дечого ще бракує. Перелік – над ланцюжком.

## The editor

automations-views = Розділи автоматизації
automations-view-chain = Ланцюжок
automations-view-test = Перевірка
automations-view-history = Історія
automations-save = Зберегти
automations-save-draft = Зберегти чернетку
automations-saved = Збережено
automations-more = Ще
automations-rename = Перейменувати
automations-delete = Видалити автоматизацію
automations-delete-title = Видалити цю автоматизацію?
automations-delete-text = Разом із нею зникне її історія, а те, що чекає, буде скасовано. Створене нею залишиться.
automations-deleted = Видалено: { $name }
automations-gone-title = Такої автоматизації немає
automations-gone-text = Її видалено, або вона належить іншому робочому простору.
automations-conflict = Тим часом цю автоматизацію змінив хтось інший
automations-conflict-text = Ваші зміни тут не втрачено. Вирішіть, що має лишитися.
automations-take-theirs = Показати їхню, мою відкинути
automations-keep-mine = Продовжити з моєю
automations-blocks = Блоки
automations-end = Кінець
automations-add-here = Додати блок сюди
automations-add-first = Додати блок
automations-menu-of = { $name }: меню
automations-move-of = Перемістити: { $name }
automations-move-up = Вище
automations-move-down = Нижче
automations-copy = Копіювати
automations-remove = Видалити блок
automations-removed = Видалено: { $name }
automations-drag-help = Натисніть пробіл, щоб підняти блок, стрілками вгору та вниз оберіть місце, ще раз пробіл – щоб покласти, Esc – щоб залишити, де був.
automations-heard-lifted = Піднято: { $name }.
automations-heard-over = Місце { $at } з { $of }.
automations-heard-dropped = Покладено: { $name }.
automations-heard-stays = { $name }: залишено, де було.
automations-problems = Треба доповнити: { $count }
automations-problems-more = і ще { $count }
automations-problem-required = Не заповнено обов’язкове поле.
automations-problem-condition = В умові не вказано значення.
automations-problem-no_conditions = Додайте умову.
automations-problem-unknown_placeholder = Невідома підстановка: { $detail }
automations-problem-nobody = Оберіть, хто це.
automations-problem-many_blocks = Блоків понад 50.
automations-problem-unreached = Сюди ніколи не дійде: раніше стоїть кінець.
automations-problem-amount = Це не сума.
automations-problem-empty = Додайте хоча б один блок.

## Triggers

automations-trigger-contact_created = Створено контакт
automations-trigger-call_ended = Дзвінок завершено
automations-trigger-call_answered = На дзвінок відповіли
automations-trigger-call_missed = Пропущено дзвінок
automations-trigger-call_processed = Дзвінок опрацював ШІ
automations-trigger-deal_created = Створено угоду
automations-trigger-deal_moved = Угода змінила етап
automations-trigger-field_changed = Змінилося поле
automations-trigger-task_overdue = Задачу прострочено
automations-trigger-form_submitted = Надіслано вебформу
automations-origins = Створено
automations-origin-call = Дзвінком
automations-origin-user = Вручну або програмою
automations-origin-import = Імпортом
automations-origin-form = Вебформою
automations-origin-automation = Автоматизацією
automations-by-call = дзвінком
automations-by-user = вручну
automations-by-import = імпортом
automations-by-form = вебформою
automations-by-automation = автоматизацією
automations-any = Будь-які
automations-no-matter = Не важливо
automations-clear = Очистити
automations-choose = Оберіть
automations-directions = Напрямок
automations-outcomes = Результат
automations-lines = Лінія
automations-first-call = Перший дзвінок клієнта
automations-first-call-true = перший дзвінок клієнта
automations-first-call-false = не перший дзвінок
automations-target = Цільовий дзвінок
automations-target-true = цільовий дзвінок
automations-target-false = нецільовий дзвінок
automations-score-min = Оцінка від
automations-score-max = Оцінка до
automations-score-between = оцінка від { $min } до { $max }
automations-score-from = оцінка від { $min }
automations-score-to = оцінка до { $max }
automations-pipelines = Воронки
automations-pipeline = Воронка
automations-stage = Етап
automations-from-stages = З етапів
automations-to-stages = На етапи
automations-from-stage = з етапу { $stages }
automations-to-stage = на етап { $stages }
automations-changed-field = Яке поле
automations-task-types = Види задач
automations-forms = Форми

## Conditions

automations-only-if = Лише якщо
automations-only-if-about = Без умов запускається щоразу.
automations-goes-on-if = Іде далі, якщо
automations-branch-if = Якщо
automations-and = і
automations-no-conditions = умов ще немає
automations-condition-add = Додати умову
automations-condition-number = Умова { $number }
automations-condition-remove = Видалити умову { $number }
automations-condition-field = Що перевіряється
automations-condition-op = Як порівнюється
automations-condition-value = Значення
automations-op-is = дорівнює
automations-op-is_not = не дорівнює
automations-op-contains = містить
automations-op-is_set = вказано
automations-op-is_not_set = не вказано
automations-op-more = більше ніж
automations-op-less = менше ніж
automations-op-more-date = пізніше ніж
automations-op-less-date = раніше ніж
automations-subject-call = Дзвінок
automations-subject-contact = Контакт
automations-subject-company = Компанія
automations-subject-deal = Угода
automations-subject-task = Задача
automations-field-call-direction = Напрямок дзвінка
automations-field-call-outcome = Результат дзвінка
automations-field-call-line_id = Лінія
automations-field-call-connection_id = Підключення
automations-field-call-talk_seconds = Секунд розмови
automations-field-call-wait_seconds = Секунд очікування
automations-field-call-first_call = Перший дзвінок клієнта
automations-field-call-target = Цільовий дзвінок
automations-field-call-department = Відділ
automations-field-call-scheme = Схема
automations-field-call-utm_source = utm_source
automations-field-call-utm_medium = utm_medium
automations-field-call-utm_campaign = utm_campaign
automations-field-call-ai_score = Оцінка ШІ
automations-field-call-employee_id = Менеджер
automations-field-contact-name = Ім’я контакту
automations-field-contact-source = Джерело контакту
automations-field-contact-tag = Тег
automations-field-contact-responsible_id = Відповідальний за контакт
automations-field-contact-created_by = Контакт створено
automations-field-contact-company_id = Компанія контакту
automations-field-contact-responsible = Відповідальний за контакт
automations-field-company-name = Назва компанії
automations-field-company-responsible_id = Відповідальний за компанію
automations-field-company-responsible = Відповідальний за компанію
automations-field-deal-name = Назва угоди
automations-field-deal-pipeline_id = Воронка угоди
automations-field-deal-stage_id = Етап угоди
automations-field-deal-stage = Етап угоди
automations-field-deal-state = Стан угоди
automations-field-deal-amount = Сума угоди
automations-field-deal-currency = Валюта угоди
automations-field-deal-close_date = Очікуване закриття
automations-field-deal-responsible_id = Відповідальний за угоду
automations-field-deal-responsible = Відповідальний за угоду
automations-field-deal-source = Джерело угоди
automations-field-task-type = Вид задачі
automations-field-task-assignee_id = Виконавець задачі
automations-own-of = { $card }: власні поля
automations-own-contact = { $name } контакту
automations-own-company = { $name } компанії
automations-own-deal = { $name } угоди
automations-quoted = «{ $text }»
automations-a-company = певна компанія
automations-gone = (видалено)

## Blocks

automations-group-make = Створити
automations-group-change = Змінити
automations-group-tell = Повідомити
automations-group-flow = Перебіг
automations-block-create_deal = Створити угоду
automations-block-create_task = Створити задачу
automations-block-create_contact = Створити контакт
automations-block-set_field = Змінити поле
automations-block-set_responsible = Призначити відповідального
automations-block-add_tag = Додати тег
automations-block-comment = Залишити коментар
automations-block-send_webhook = Надіслати вебхук
automations-block-send_email = Надіслати лист
automations-block-notify = Сповістити
automations-block-wait = Зачекати
automations-block-filter = Іти далі, лише якщо
automations-block-split = Розгалуження
automations-block-end = Кінець
automations-first-pipeline = перша воронка
automations-first-stage = Перший етап
automations-deal-name-empty = Як названо контакт
automations-contact-name-empty = Номер дзвінка
automations-skip-if-open = Не створювати, якщо угода вже є
automations-skip-if-open-about = Контакт із відкритою угодою у воронці другої не отримає.
automations-skip-if-open-short = якщо відкритої немає
automations-responsible = Відповідальний
automations-assignee = Виконавець
automations-to = Кому
automations-whom-inherited = Успадкувати від контакту чи дзвінка
automations-whom-responsible = Відповідальний
automations-whom-contact = Контакт
automations-whom-user = Певна людина
automations-whom-rotate_users = Кілька людей по черзі
automations-whom-rotate_team = Команда по черзі
automations-whom-nobody = Ніхто
automations-inherited-short = успадкований відповідальний
automations-inherited-about = Відповідальний за контакт, інакше той, хто розмовляв, інакше типовий для лінії.
automations-in-turn = по черзі: { $names }
automations-task-type = Вид
automations-task-title = Що зробити
automations-text = Текст
automations-due = Термін
automations-due-about = Робочого часу.
automations-due-in = через { $span }
automations-create-contact-about = Для дзвінка від того, кого ще немає в контактах. Якщо контакт є, нічого не робиться.
automations-comment-about = З’явиться в історії контакту.
automations-notify-about = З’явиться під дзвіночком цієї людини.
automations-mail-subject = Тема
automations-set-field = Яке поле
automations-set-to = Нове значення
automations-set-to-empty = Порожньо: поле буде очищено
automations-from-placeholder = Заповнити з підстановки
automations-date-about = День, наприклад 2026-12-31.
automations-nothing = порожньо
automations-of-what = Чого саме
automations-tag = Тег
automations-webhook = Адреса
automations-webhook-about = Надсилається підписане повідомлення з контактом, угодою та дзвінком.
automations-webhook-settings = Адреси налаштовуються тут.
automations-wait-time = Зачекати
automations-wait-most = Щонайбільше
automations-wait-most-about = Порожньо: 30 днів.
automations-wait-until = Доки не зміниться поле
automations-wait-until-about = Іде далі, щойно це станеться.
automations-wait-field = Яке поле
automations-wait-value = На яке значення
automations-wait-value-empty = Будь-яке
automations-wait-for = { $span }
automations-wait-at-most = щонайбільше { $span }
automations-until-changes = доки не зміниться «{ $field }»
automations-until-is = доки «{ $field }» не стане { $value }
automations-unit = Одиниця
automations-unit-minutes = Хвилини
automations-unit-hours = Години
automations-unit-days = Дні
automations-span-minutes = { $count ->
    [one] { $count } хвилину
    [few] { $count } хвилини
   *[many] { $count } хвилин
}
automations-span-hours = { $count ->
    [one] { $count } годину
    [few] { $count } години
   *[many] { $count } годин
}
automations-span-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}
automations-filter-about = Якщо умови не виконано, запуск тут закінчується.
automations-end-about = Запуск тут закінчується.
automations-split-about = Обирається перша гілка, умови якої виконано; якщо такої немає – остання.
automations-branches-of = Гілки
automations-branches = { $count ->
    [one] { $count } гілка
    [few] { $count } гілки
   *[many] { $count } гілок
}
automations-branch-number = Гілка { $number }
automations-branch-name = Назва гілки { $number }
automations-branch-add = Додати гілку
automations-branch-remove = Видалити гілку { $number }
automations-branch-removed = Гілку видалено
automations-otherwise = Інакше
automations-otherwise-about = якщо інші не підійшли
automations-insert = Вставити
automations-insert-into = Вставити підстановку в поле: { $field }
automations-placeholder-contact-name = Ім’я контакту
automations-placeholder-contact-phone = Телефон контакту
automations-placeholder-contact-email = Пошта контакту
automations-placeholder-contact-source = Джерело контакту
automations-placeholder-company-name = Назва компанії
automations-placeholder-deal-name = Назва угоди
automations-placeholder-deal-amount = Сума угоди
automations-placeholder-deal-stage = Етап угоди
automations-placeholder-call-number = Номер дзвінка
automations-placeholder-call-line = Лінія дзвінка
automations-placeholder-call-manager = Менеджер дзвінка
automations-placeholder-call-started_at = Коли почався дзвінок
automations-placeholder-call-talk_seconds = Секунд розмови
automations-placeholder-task-title = Що зробити
automations-placeholder-responsible-name = Ім’я відповідального
automations-placeholder-workspace-name = Назва робочого простору

## Test

automations-test-call = Минулий дзвінок
automations-test-search = Ім’я або номер
automations-test-no-calls = Дзвінків ще немає.
automations-test-told = Що сталося б
automations-test-none = Оберіть дзвінок
automations-test-none-text = Ви побачите крок за кроком, що зробила б ця автоматизація, і чому. Насправді нічого не робиться.
automations-test-runs = Запустилася б
automations-test-runs-not = Не запустилася б
automations-test-draft = За автоматизацією в її теперішньому вигляді, з незбереженими змінами.
automations-month = На дзвінках останніх 30 днів
automations-month-about = Скільки б зробила ця автоматизація. Насправді нічого не робиться.
automations-month-saved = Незбережене не враховується.
automations-month-count = Порахувати
automations-month-sum = { $calls ->
    [one] { $callsText } дзвінок
    [few] { $callsText } дзвінки
   *[many] { $callsText } дзвінків
}, { $runs ->
    [one] { $runsText } запуск
    [few] { $runsText } запуски
   *[many] { $runsText } запусків
}
automations-month-contacts = Контакти
automations-month-deals = Угоди
automations-month-tasks = Задачі
automations-month-other = Інші дії
automations-month-capped = Враховано лише останні дзвінки: { $count }.

## History

automations-run = Запуск
automations-run-began = Початок
automations-run-about = Картка
automations-run-state = Стан
automations-run-queued = у черзі
automations-run-running = виконується
automations-run-waiting = чекає
automations-run-done = виконано
automations-run-failed = помилка
automations-run-cancelled = скасовано
automations-run-stopped = зупинено
automations-run-due = до { $at }
automations-run-error = Що пішло не так
automations-run-loop = Зупинено: автоматизації запускають одна одну по колу
automations-run-retry = Повторити
automations-run-retried = Продовжується з блока, на якому стався збій.
automations-run-cancel = Скасувати запуск
automations-run-was-cancelled = Запуск скасовано.
automations-run-steps = Крок за кроком
automations-run-no-steps = Ще нічого не зроблено.
automations-run-gone = Такого запуску немає
automations-run-gone-text = Його видалено разом з автоматизацією, або він належить іншому робочому простору.
automations-runs-empty = Запусків ще не було
automations-runs-empty-active = Перший з’явиться тут, щойно станеться подія.
automations-runs-empty-text = Увімкніть автоматизацію: кожен запуск з’явиться тут з усіма кроками.
automations-step-done = виконано
automations-step-skipped = пропущено
automations-step-failed = помилка
automations-step-waiting = чекає
automations-step-filtered = тут закінчено
automations-step-would = було б виконано
automations-open-deal = Відкрити угоду
automations-open-task = Відкрити задачу
automations-open-contact = Відкрити контакт
automations-open-company = Відкрити компанію
automations-open-call = Відкрити дзвінок
automations-timeline = Автоматизація «{ $name }»
