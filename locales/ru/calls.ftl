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
calls-result-placeholder = К чему привёл звонок?
calls-result-clear = Без результата
calls-result-conflict = Показан результат, который звонок имеет теперь. Выберите снова, если должно быть иначе.
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
calls-story-task = Задача
calls-observed = только наблюдение
calls-effect-linked = Контакт найден
calls-effect-contact_created = Контакт создан
calls-effect-responsible_set = Назначен ответственный
calls-effect-responsible_adopted = Контакт получил ответственного
calls-effect-called_out = Начат щелчком
calls-effect-card_sent = Карточка отправлена на телефон
calls-effect-would_create_contact = Был бы создан контакт
calls-effect-would_adopt = Был бы назначен ответственный
calls-effect-task_created = Создана задача
calls-effect-task_noted = Добавлено к открытой задаче
calls-effect-task_closed = Задача выполнена
calls-effect-task_withdrawn = Задача снята
calls-effect-would_create_task = Была бы создана задача
calls-effect-other = Сделано ещё что-то
calls-raw-show = Показать
calls-raw-hide = Скрыть
calls-raw-body = Сообщение, как оно пришло
calls-raw-cut = Сообщение длиннее; это его начало.

## Звонки, сделанные в другом месте

calls-log = Внести звонок
calls-log-edit = Исправить звонок
calls-log-number = Номер
calls-log-direction = Направление
calls-log-outcome = Чем закончился
calls-log-length = Длительность
calls-log-minutes = мин
calls-log-no-length = Укажите, сколько минут длился разговор.
calls-log-when = Когда
calls-log-now = Только что закончился
calls-log-today = Сегодня
calls-log-yesterday = Вчера
calls-log-clock = Во сколько
calls-log-no-time = Запишите время так: 09:30.
calls-log-medium = Откуда звонили
calls-log-note = Заметка
calls-log-save = Внести звонок
calls-log-done = Звонок добавлен в отчёт.
calls-log-correct = Исправить
calls-log-delete = Удалить
calls-log-delete-title = Удалить этот звонок?
calls-log-delete-text = Он исчезнет из отчёта и показателей, а с ним и его заметки, если они не принадлежат и контакту. Созданный им контакт останется.
calls-medium-mobile = Свой мобильный
calls-medium-messenger = Мессенджер
calls-medium-other = Другое
calls-by-hand = Записано вручную
calls-by-hand-told = { $name }, { $when } · { $medium }
calls-by-hand-program = Программой, { $when } · { $medium }
calls-mark-by-hand = вручную
calls-mark-by-hand-about = Сделан в другом месте и записан вручную.

## К чему могут привести звонки

calls-settings = Звонки
calls-settings-about = Что люди указывают о звонках.
calls-results = Результаты звонков
calls-results-about = После звонка выбирают, к чему он привёл. Звонки сохраняют свой результат, даже если здесь он отправлен в архив.
calls-results-add = Добавить результат
calls-results-empty = Результатов пока нет
calls-results-empty-text = Добавленное здесь можно будет выбрать для каждого звонка, а звонки — фильтровать по нему.
calls-results-name = Название
calls-results-name-about = Звонки с этим результатом покажут новое название.
calls-results-archived = В архиве
calls-results-menu = { $name }: что можно сделать
calls-results-up = Переместить «{ $name }» выше
calls-results-down = Переместить «{ $name }» ниже
calls-results-rename = Переименовать
calls-results-archive = В архив
calls-results-restore = Вернуть из архива
calls-results-was-archived = «{ $name }» больше не предлагается.
calls-results-was-restored = «{ $name }» снова предлагается.
