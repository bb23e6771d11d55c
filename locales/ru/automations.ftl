### Automations: the list, the editor, the test, the history.

automations-title = Автоматизации
automations-one = Автоматизация
automations-about = Что происходит само собой: поступил звонок – появилась сделка, задача или сообщение.
automations-new = Новая автоматизация
automations-new-title = С чего начать
automations-templates = Шаблоны
automations-empty-one = Пустая автоматизация
automations-first-name = Новая автоматизация
automations-unnamed = Без названия
automations-empty = Автоматизаций пока нет
automations-empty-text = Самая полезная готова как шаблон: звонит новый клиент – и создаётся сделка на менеджера, который ответил.
automations-name = Название
automations-trigger = Событие
automations-state = Состояние
automations-runs = Запуски
automations-failures = Ошибки
automations-never-ran = ещё не было
automations-ran = { $count ->
    [one] { $countText } запуск
    [few] { $countText } запуска
   *[many] { $countText } запусков
}
automations-failed-runs = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[many] { $count } ошибок
}
automations-state-draft = Черновик
automations-state-active = Активна
automations-state-inactive = Выключена
automations-switch-of = { $name }: включена
automations-switch-on = Включить
automations-switch-off = Выключить
automations-switched-on = Включено. Работает с этого момента.
automations-switched-off = Выключено
automations-switch-off-title = Выключить эту автоматизацию?
automations-switch-off-text = { $count ->
    [one] { $count } запуск выполняется или ждёт. Он будет отменён; сделанное останется.
    [few] { $count } запуска выполняются или ждут. Они будут отменены; сделанное останется.
   *[many] { $count } запусков выполняются или ждут. Они будут отменены; сделанное останется.
}
automations-complete-first = Кое-чего ещё не хватает. Список – над цепочкой.

## The editor

automations-views = Разделы автоматизации
automations-view-chain = Цепочка
automations-view-test = Проверка
automations-view-history = История
automations-save = Сохранить
automations-save-draft = Сохранить черновик
automations-saved = Сохранено
automations-more = Ещё
automations-rename = Переименовать
automations-delete = Удалить автоматизацию
automations-delete-title = Удалить эту автоматизацию?
automations-delete-text = Вместе с ней исчезнет её история, а ожидающее будет отменено. Созданное ею останется.
automations-deleted = Удалено: { $name }
automations-gone-title = Такой автоматизации нет
automations-gone-text = Её удалили, или она принадлежит другому рабочему пространству.
automations-conflict = Тем временем эту автоматизацию изменил кто-то другой
automations-conflict-text = Ваши изменения здесь не потеряны. Решите, что должно остаться.
automations-take-theirs = Показать их версию, мою отбросить
automations-keep-mine = Продолжить с моей
automations-blocks = Блоки
automations-end = Конец
automations-add-here = Добавить блок сюда
automations-add-first = Добавить блок
automations-menu-of = { $name }: меню
automations-move-of = Переместить: { $name }
automations-move-up = Выше
automations-move-down = Ниже
automations-copy = Копировать
automations-remove = Удалить блок
automations-removed = Удалено: { $name }
automations-drag-help = Нажмите пробел, чтобы поднять блок, стрелками вверх и вниз выберите место, ещё раз пробел – чтобы положить, Esc – чтобы оставить, где был.
automations-heard-lifted = Поднято: { $name }.
automations-heard-over = Место { $at } из { $of }.
automations-heard-dropped = Положено: { $name }.
automations-heard-stays = { $name }: оставлено, где было.
automations-problems = Нужно дополнить: { $count }
automations-problems-more = и ещё { $count }
automations-problem-required = Не заполнено обязательное поле.
automations-problem-condition = В условии не указано значение.
automations-problem-no_conditions = Добавьте условие.
automations-problem-unknown_placeholder = Неизвестная подстановка: { $detail }
automations-problem-nobody = Выберите, кто это.
automations-problem-many_blocks = Блоков больше 50.
automations-problem-unreached = Сюда никогда не дойдёт: раньше стоит конец.
automations-problem-amount = Это не сумма.
automations-problem-empty = Добавьте хотя бы один блок.

## Triggers

automations-trigger-contact_created = Создан контакт
automations-trigger-call_ended = Звонок завершён
automations-trigger-call_answered = На звонок ответили
automations-trigger-call_missed = Пропущен звонок
automations-trigger-call_processed = Звонок обработал ИИ
automations-trigger-deal_created = Создана сделка
automations-trigger-deal_moved = Сделка сменила этап
automations-trigger-field_changed = Изменилось поле
automations-trigger-task_overdue = Задача просрочена
automations-trigger-form_submitted = Отправлена веб-форма
automations-origins = Создан
automations-origin-call = Звонком
automations-origin-user = Вручную или программой
automations-origin-import = Импортом
automations-origin-form = Веб-формой
automations-origin-automation = Автоматизацией
automations-by-call = звонком
automations-by-user = вручную
automations-by-import = импортом
automations-by-form = веб-формой
automations-by-automation = автоматизацией
automations-any = Любые
automations-no-matter = Не важно
automations-clear = Очистить
automations-choose = Выберите
automations-directions = Направление
automations-outcomes = Исход
automations-lines = Линия
automations-first-call = Первый звонок клиента
automations-first-call-true = первый звонок клиента
automations-first-call-false = не первый звонок
automations-target = Целевой звонок
automations-target-true = целевой звонок
automations-target-false = нецелевой звонок
automations-score-min = Оценка от
automations-score-max = Оценка до
automations-score-between = оценка от { $min } до { $max }
automations-score-from = оценка от { $min }
automations-score-to = оценка до { $max }
automations-pipelines = Воронки
automations-pipeline = Воронка
automations-stage = Этап
automations-from-stages = С этапов
automations-to-stages = На этапы
automations-from-stage = с этапа { $stages }
automations-to-stage = на этап { $stages }
automations-changed-field = Какое поле
automations-task-types = Виды задач
automations-forms = Формы

## Conditions

automations-only-if = Только если
automations-only-if-about = Без условий запускается каждый раз.
automations-goes-on-if = Идёт дальше, если
automations-branch-if = Если
automations-and = и
automations-no-conditions = условий ещё нет
automations-condition-add = Добавить условие
automations-condition-number = Условие { $number }
automations-condition-remove = Удалить условие { $number }
automations-condition-field = Что проверяется
automations-condition-op = Как сравнивается
automations-condition-value = Значение
automations-op-is = равно
automations-op-is_not = не равно
automations-op-contains = содержит
automations-op-is_set = указано
automations-op-is_not_set = не указано
automations-op-more = больше чем
automations-op-less = меньше чем
automations-op-more-date = позже чем
automations-op-less-date = раньше чем
automations-subject-call = Звонок
automations-subject-contact = Контакт
automations-subject-company = Компания
automations-subject-deal = Сделка
automations-subject-task = Задача
automations-field-call-direction = Направление звонка
automations-field-call-outcome = Исход звонка
automations-field-call-line_id = Линия
automations-field-call-connection_id = Подключение
automations-field-call-talk_seconds = Секунд разговора
automations-field-call-wait_seconds = Секунд ожидания
automations-field-call-first_call = Первый звонок клиента
automations-field-call-target = Целевой звонок
automations-field-call-department = Отдел
automations-field-call-scheme = Схема
automations-field-call-utm_source = utm_source
automations-field-call-utm_medium = utm_medium
automations-field-call-utm_campaign = utm_campaign
automations-field-call-ai_score = Оценка ИИ
automations-field-call-employee_id = Менеджер
automations-field-contact-name = Имя контакта
automations-field-contact-source = Источник контакта
automations-field-contact-tag = Тег
automations-field-contact-responsible_id = Ответственный за контакт
automations-field-contact-created_by = Контакт создан
automations-field-contact-company_id = Компания контакта
automations-field-contact-responsible = Ответственный за контакт
automations-field-company-name = Название компании
automations-field-company-responsible_id = Ответственный за компанию
automations-field-company-responsible = Ответственный за компанию
automations-field-deal-name = Название сделки
automations-field-deal-pipeline_id = Воронка сделки
automations-field-deal-stage_id = Этап сделки
automations-field-deal-stage = Этап сделки
automations-field-deal-state = Состояние сделки
automations-field-deal-amount = Сумма сделки
automations-field-deal-currency = Валюта сделки
automations-field-deal-close_date = Ожидаемое закрытие
automations-field-deal-responsible_id = Ответственный за сделку
automations-field-deal-responsible = Ответственный за сделку
automations-field-deal-source = Источник сделки
automations-field-task-type = Вид задачи
automations-field-task-assignee_id = Исполнитель задачи
automations-own-of = { $card }: свои поля
automations-own-contact = { $name } контакта
automations-own-company = { $name } компании
automations-own-deal = { $name } сделки
automations-quoted = «{ $text }»
automations-a-company = определённая компания
automations-gone = (удалено)

## Blocks

automations-group-make = Создать
automations-group-change = Изменить
automations-group-tell = Сообщить
automations-group-flow = Ход
automations-block-create_deal = Создать сделку
automations-block-create_task = Создать задачу
automations-block-create_contact = Создать контакт
automations-block-set_field = Изменить поле
automations-block-set_responsible = Назначить ответственного
automations-block-add_tag = Добавить тег
automations-block-comment = Оставить комментарий
automations-block-send_webhook = Отправить вебхук
automations-block-send_email = Отправить письмо
automations-block-notify = Уведомить
automations-block-wait = Подождать
automations-block-filter = Идти дальше, только если
automations-block-split = Развилка
automations-block-end = Конец
automations-first-pipeline = первая воронка
automations-first-stage = Первый этап
automations-deal-name-empty = Как назван контакт
automations-contact-name-empty = Номер звонка
automations-skip-if-open = Не создавать, если сделка уже есть
automations-skip-if-open-about = Контакт с открытой сделкой в воронке второй не получит.
automations-skip-if-open-short = если открытой нет
automations-responsible = Ответственный
automations-assignee = Исполнитель
automations-to = Кому
automations-whom-inherited = Унаследовать от контакта или звонка
automations-whom-responsible = Ответственный
automations-whom-contact = Контакт
automations-whom-user = Определённый человек
automations-whom-rotate_users = Несколько людей по очереди
automations-whom-rotate_team = Команда по очереди
automations-whom-nobody = Никто
automations-inherited-short = унаследованный ответственный
automations-inherited-about = Ответственный за контакт, иначе тот, кто разговаривал, иначе ответственный линии.
automations-in-turn = по очереди: { $names }
automations-task-type = Вид
automations-task-title = Что сделать
automations-text = Текст
automations-due = Срок
automations-due-about = Рабочего времени.
automations-due-in = через { $span }
automations-create-contact-about = Для звонка от того, кого ещё нет в контактах. Если контакт есть, ничего не делается.
automations-comment-about = Появится в истории контакта.
automations-notify-about = Появится под колокольчиком этого человека.
automations-mail-subject = Тема
automations-set-field = Какое поле
automations-set-to = Новое значение
automations-set-to-empty = Пусто: поле будет очищено
automations-from-placeholder = Заполнить из подстановки
automations-date-about = День, например 2026-12-31.
automations-nothing = пусто
automations-of-what = Чего именно
automations-tag = Тег
automations-webhook = Адрес
automations-webhook-about = Отправляется подписанное сообщение с контактом, сделкой и звонком.
automations-webhook-settings = Адреса настраиваются здесь.
automations-wait-time = Подождать
automations-wait-most = Не дольше
automations-wait-most-about = Пусто: 30 дней.
automations-wait-until = Пока не изменится поле
automations-wait-until-about = Идёт дальше, как только это произойдёт.
automations-wait-field = Какое поле
automations-wait-value = На какое значение
automations-wait-value-empty = Любое
automations-wait-for = { $span }
automations-wait-at-most = максимум { $span }
automations-until-changes = пока не изменится «{ $field }»
automations-until-is = пока «{ $field }» не станет { $value }
automations-unit = Единица
automations-unit-minutes = Минуты
automations-unit-hours = Часы
automations-unit-days = Дни
automations-span-minutes = { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
   *[many] { $count } минут
}
automations-span-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
automations-span-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
automations-filter-about = Если условия не выполнены, запуск здесь заканчивается.
automations-end-about = Запуск здесь заканчивается.
automations-split-about = Выбирается первая ветка, условия которой выполнены; если такой нет – последняя.
automations-branches-of = Ветки
automations-branches = { $count ->
    [one] { $count } ветка
    [few] { $count } ветки
   *[many] { $count } веток
}
automations-branch-number = Ветка { $number }
automations-branch-name = Название ветки { $number }
automations-branch-add = Добавить ветку
automations-branch-remove = Удалить ветку { $number }
automations-branch-removed = Ветка удалена
automations-otherwise = Иначе
automations-otherwise-about = если другие не подошли
automations-insert = Вставить
automations-insert-into = Вставить подстановку в поле: { $field }
automations-placeholder-contact-name = Имя контакта
automations-placeholder-contact-phone = Телефон контакта
automations-placeholder-contact-email = Почта контакта
automations-placeholder-contact-source = Источник контакта
automations-placeholder-company-name = Название компании
automations-placeholder-deal-name = Название сделки
automations-placeholder-deal-amount = Сумма сделки
automations-placeholder-deal-stage = Этап сделки
automations-placeholder-call-number = Номер звонка
automations-placeholder-call-line = Линия звонка
automations-placeholder-call-manager = Менеджер звонка
automations-placeholder-call-started_at = Когда начался звонок
automations-placeholder-call-talk_seconds = Секунд разговора
automations-placeholder-task-title = Что сделать
automations-placeholder-responsible-name = Имя ответственного
automations-placeholder-workspace-name = Название рабочего пространства

## Test

automations-test-call = Прошлый звонок
automations-test-search = Имя или номер
automations-test-no-calls = Звонков ещё нет.
automations-test-told = Что произошло бы
automations-test-none = Выберите звонок
automations-test-none-text = Вы увидите шаг за шагом, что сделала бы эта автоматизация, и почему. На самом деле ничего не делается.
automations-test-runs = Запустилась бы
automations-test-runs-not = Не запустилась бы
automations-test-draft = По автоматизации в её нынешнем виде, с несохранёнными изменениями.
automations-month = На звонках последних 30 дней
automations-month-about = Сколько сделала бы эта автоматизация. На самом деле ничего не делается.
automations-month-saved = Несохранённое не учитывается.
automations-month-count = Посчитать
automations-month-sum = { $calls ->
    [one] { $callsText } звонок
    [few] { $callsText } звонка
   *[many] { $callsText } звонков
}, { $runs ->
    [one] { $runsText } запуск
    [few] { $runsText } запуска
   *[many] { $runsText } запусков
}
automations-month-contacts = Контакты
automations-month-deals = Сделки
automations-month-tasks = Задачи
automations-month-other = Другие действия
automations-month-capped = Учтены только последние звонки: { $count }.

## History

automations-run = Запуск
automations-run-began = Начало
automations-run-about = Карточка
automations-run-state = Состояние
automations-run-queued = в очереди
automations-run-running = выполняется
automations-run-waiting = ждёт
automations-run-done = выполнен
automations-run-failed = ошибка
automations-run-cancelled = отменён
automations-run-stopped = остановлен
automations-run-due = до { $at }
automations-run-error = Что пошло не так
automations-run-loop = Остановлен: автоматизации запускают друг друга по кругу
automations-run-retry = Повторить
automations-run-retried = Продолжается с блока, на котором произошёл сбой.
automations-run-cancel = Отменить запуск
automations-run-was-cancelled = Запуск отменён.
automations-run-steps = Шаг за шагом
automations-run-no-steps = Ещё ничего не сделано.
automations-run-gone = Такого запуска нет
automations-run-gone-text = Его удалили вместе с автоматизацией, или он принадлежит другому рабочему пространству.
automations-runs-empty = Запусков ещё не было
automations-runs-empty-active = Первый появится здесь, как только произойдёт событие.
automations-runs-empty-text = Включите автоматизацию: каждый запуск появится здесь со всеми шагами.
automations-step-done = выполнено
automations-step-skipped = пропущено
automations-step-failed = ошибка
automations-step-waiting = ждёт
automations-step-filtered = здесь закончено
automations-step-would = было бы выполнено
automations-open-deal = Открыть сделку
automations-open-task = Открыть задачу
automations-open-contact = Открыть контакт
automations-open-company = Открыть компанию
automations-open-call = Открыть звонок
automations-timeline = Автоматизация «{ $name }»
