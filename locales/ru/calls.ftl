### The report of calls and the details of one.

calls-title = Звонки
calls-title-of = Звонки { $connection }
calls-tabs = Отчёт или сейчас
calls-tab-report = Отчёт
calls-tab-live = Сейчас
calls-tab-losses = Потери
calls-details = Звонок
calls-live = онлайн
calls-empty = Звонков пока нет
calls-empty-text = Каждый звонок вашей телефонии станет здесь строкой: кто звонил, кто ответил, запись и контакт. Подключите Ringostat, чтобы увидеть первый.
calls-empty-action = Подключить Ringostat
calls-hidden = Номер скрыт
calls-not-linked = Не привязан
calls-unnamed = Новый контакт
calls-candidates = { $count ->
    [one] { $count } кандидат
    [few] { $count } кандидата
   *[many] { $count } кандидатов
}
calls-waited = ждал { $time }
calls-search = Имя или номер в звонках
calls-search-clear = Очистить поиск

## Columns

calls-column-outcome = Статус
calls-column-client = Клиент
calls-column-line = Линия
calls-column-manager = Менеджер
calls-column-about = Результат, кампания
calls-column-wait = Ожидание
calls-column-talk = Разговор
calls-column-recording = Запись

## Filters

calls-filter-period = Период
calls-filter-direction = Направление
calls-filter-outcome = Статус
calls-filter-manager = Менеджер
calls-filter-team = Команда
calls-filter-line = Линия
calls-filter-connection = Подключение
calls-filter-linked = Контакт
calls-filter-recording = Запись
calls-filter-lost = Потерянное
calls-linked-yes = Привязан к контакту
calls-linked-no = Не привязан
calls-recording-yes = С записью
calls-recording-no = Без записи

## Totals

calls-total-calls = Звонки
calls-total-answered = Принятые
calls-total-missed = Пропущенные
calls-total-wait = Среднее ожидание
calls-total-talk = Средний разговор
calls-total-change = { $change }, было { $before }
calls-total-same = как и раньше
calls-total-before = За прошлый период на этот же момент: { $value }

## What a call is

calls-direction-incoming = Входящий
calls-direction-outgoing = Исходящий
calls-direction-internal = Внутренний
calls-outcome-answered = Принят
calls-outcome-missed = Пропущен
calls-outcome-no_answer = Без ответа
calls-outcome-busy = Занято
calls-outcome-failed = Не удался
calls-outcome-voicemail = Голосовая почта
calls-outcome-declined = Отклонён
calls-outcome-unknown = Неизвестно
calls-phase-ringing = Звонит
calls-phase-talking = Разговор
calls-phase-ended = Завершён
calls-mark-callback = обратный
calls-mark-callback-about = Клиент заказал обратный звонок.
calls-mark-service = служебный
calls-mark-service-about = На другом конце линия вашей компании или номер менеджера.
calls-mark-internal = внутренний
calls-mark-internal-about = На обоих концах телефоны вашей компании.
calls-mark-target = целевой
calls-mark-target-about = Ringostat считает этот звонок целевым.
calls-uncertain-about = Разговаривали несколько человек, и телефония не сообщила, кто последний. Решил порядок её сообщений.
calls-unmapped = не сопоставлен
calls-unmapped-about = Так сотрудника называет телефония. Ему ещё никто не сопоставлен в Switchhook.
calls-unmapped-action = Сопоставить сотрудников
calls-introduced = представился как «{ $name }»

## Details

calls-legs = Кому звонили и кто говорил
calls-leg-talked = Разговор
calls-leg-rang = Только звонок
calls-fact-department = Отдел
calls-fact-scheme = Схема
calls-fact-target = Целевой звонок
calls-fact-status = Статус источника
calls-campaign = Кампания
calls-fact-utm_source = Источник
calls-fact-utm_medium = Канал
calls-fact-utm_campaign = Кампания
calls-fact-utm_term = Ключевое слово
calls-fact-utm_content = Объявление
calls-ai = О чём говорили
calls-ai-score = оценка { $score }
calls-ai-transcript = Открыть расшифровку
calls-result = Результат
calls-result-add = Результат
calls-result-edit = Изменить результат
calls-result-placeholder = К чему привёл звонок?
calls-notes = Заметки
calls-note-add = Заметка
calls-note-new = Новая заметка
calls-note-edit = Изменить заметку
calls-note-placeholder = Что стоит запомнить?
calls-save = Сохранить

## The contact of a call

calls-contact = Контакт
calls-contact-unnamed = Создан звонком, имени пока нет.
calls-contact-matched = Найден по номеру «{ $phone }». { $why }
calls-contact-create = Создать контакт
calls-contact-link = Привязать к контакту
calls-contact-change = Изменить привязку
calls-contact-other = Привязать к другому
calls-contact-unlink = Отвязать
calls-contact-created = { $name }: создан и привязан
calls-unlinked = Звонок больше не привязан к { $name }
calls-candidates-others = { $count ->
    [one] Этот номер есть ещё у { $count } контакта:
    [few] Этот номер есть ещё у { $count } контактов:
   *[many] Этот номер есть ещё у { $count } контактов:
}
calls-candidates-choose = Выберите, чей это звонок:
calls-candidate-choose = Выбрать
calls-candidate-choose-of = Выбрать { $name }
calls-link-search = Найти контакт
calls-create-name = Имя
calls-create-caller = Взять «{ $name }» из звонка
calls-create-phone = Телефон
calls-create-company = Компания
calls-create-save = Создать

## Somebody else was quicker

calls-conflict = Тем временем это изменил кто-то другой
calls-conflict-linked = Теперь звонок привязан к { $name }. Если должно быть иначе, повторите свой выбор.
calls-conflict-unlinked = Теперь звонок ни к кому не привязан. Если должно быть иначе, повторите свой выбор.
calls-conflict-theirs = Теперь там: «{ $text }». Ваш текст остался в поле.
calls-conflict-empty = Изменился сам звонок, или текст убрали. Ваш текст остался в поле.
calls-conflict-take = Оставить так
calls-conflict-join = Объединить оба
calls-conflict-mine = Сохранить мой

## What came in and what was done

calls-story = Что пришло и что сделано
calls-story-came-as = Сообщение телефонии «{ $event }»
calls-story-came-unnamed = Сообщение телефонии без названия
calls-story-decision = Почему строка именно такая
calls-story-contact = Открыть контакт
calls-observed = только наблюдение
calls-effect-linked = Контакт найден
calls-effect-contact_created = Контакт создан
calls-effect-responsible_set = Назначен ответственный
calls-effect-responsible_adopted = Контакт получил ответственного
calls-effect-called_out = Начат щелчком
calls-effect-would_create_contact = Был бы создан контакт
calls-effect-would_adopt = Был бы назначен ответственный
calls-effect-other = Сделано ещё что-то
calls-raw-show = Показать
calls-raw-hide = Скрыть
calls-raw-body = Сообщение, как оно пришло
calls-raw-cut = Сообщение длиннее; это его начало.
