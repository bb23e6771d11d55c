### The connections to telephony.

## The list

integration-title = Интеграции
integration-title-about = Откуда поступают звонки.
integration-name = Ringostat
integration-empty = Телефония не подключена
integration-empty-text = Подключите Ringostat — и каждый звонок станет строкой отчёта, привязанной к контакту. Это займёт около трёх минут.
integration-first-make = Создайте подключение
integration-first-make-text = Один клик — и вы получите адрес для Ringostat.
integration-first-see = Посмотрите образец
integration-first-see-text = Пробный звонок покажет, как всё работает, ещё до настройки.
integration-first-paste = Вставьте адрес
integration-first-paste-text = В кабинете Ringostat. Дальше звонки будут приходить сами.
integration-connect = Подключить Ringostat
integration-add-example = Киевский офис
integration-add-taken = Подключение с таким названием уже есть.
integration-column-name = Название
integration-column-state = Состояние
integration-column-created = Создано
integration-on = Подключено
integration-locked = Только для администраторов
integration-locked-text = Телефонию настраивают владелец и администраторы рабочего пространства.

## How a connection stands

integration-about = Звонки становятся строками отчёта и контактами.
integration-standing-off = Не подключено
integration-standing-waiting = Ждёт первое сообщение
integration-standing-arriving = Подключено
integration-standing-failing = Подключено, есть ошибки
integration-standing-silent = Вебхуки остановились
integration-observes = Только наблюдает
integration-light-off = Не подключено: всё, что приходит, хранится до подключения
integration-light-waiting = Ждём первое сообщение
integration-light-arriving = Сообщения приходят
integration-light-failing = Сообщения приходят, но некоторые непонятны
integration-light-silent = Сообщения больше не приходят
integration-on-button = Подключить
integration-pause = Приостановить
integration-paused = Приостановлено. Всё, что приходит, хранится до нового подключения.
integration-strip-off = Всё готово к подключению
integration-strip-off-text = Сначала ничего настраивать не нужно: подключите и посмотрите пробный звонок, а затем пройдите шаги ниже.
integration-strip-kept = { $count ->
    [one] { $count } сообщение сохранено и ждёт подключения.
    [few] { $count } сообщения сохранены и ждут подключения.
   *[many] { $count } сообщений сохранены и ждут подключения.
}
integration-strip-kept-many = Более { $count } сообщений сохранены и ждут подключения.
integration-strip-waiting = Подключено. Посмотрите, как это работает
integration-strip-waiting-text = Пробный звонок проходит тот же путь, что и настоящие. Чтобы приходили настоящие, вставьте адрес из шага 3 в Ringostat.
integration-figure-last = Последний вебхук
integration-figure-waiting = В очереди
integration-figure-waiting-some = обрабатываются
integration-figure-waiting-none = всё обработано
integration-figure-bad = Непонятные за сутки
integration-figure-bad-show = Показать в журнале
integration-figure-bad-none = { $count ->
    [one] из последнего { $count } сообщения
    [few] из последних { $count } сообщений
   *[many] из последних { $count } сообщений
}
integration-figure-repair = Сверка с Ringostat
integration-figure-cards = Карточки контактов
integration-figure-calls = Звонки
integration-figure-calls-show = К отчёту
integration-mode-act-short = контакты создаются
integration-mode-observe-short = ничего не создаётся
integration-views = Части страницы
integration-view-setup = Настройка

## Messages that were kept

integration-kept-title = Что делать с сохранёнными сообщениями?
integration-kept-text = { $count ->
    [one] Пока подключение не работало, пришло { $count } сообщение.
    [few] Пока подключение не работало, пришло { $count } сообщения.
   *[many] Пока подключение не работало, пришло { $count } сообщений.
}
integration-kept-many = Пока подключение не работало, пришло более { $count } сообщений.
integration-kept-question = Их звонки — это
integration-kept-news = Новости
integration-kept-news-text = Всё, что вызывает звонок, произойдёт сейчас: будут созданы контакты и назначены ответственные.
integration-kept-history = История
integration-kept-history-text = Они лишь появятся в отчёте и в истории известных контактов.

## Steps

integration-steps = Шаги
integration-step-done = Готово
integration-save = Сохранить
integration-saved = Сохранено
integration-discard = Отменить изменения
integration-conflict = Кто-то только что изменил это: { $field }
integration-conflict-now = Сейчас:
integration-conflict-take = Принять
integration-conflict-keep = Оставить моё
integration-seconds = с
integration-minutes = мин
integration-hours = ч

## Contacts

integration-contacts = Создание контактов
integration-contacts-about = Из звонков с номеров, которых ещё нет в контактах. В отчёте есть каждый звонок.
integration-kind-incoming_answered = Входящие принятые
integration-kind-incoming_answered-about = ответственный — кто принял
integration-kind-incoming_missed = Входящие пропущенные
integration-kind-incoming_missed-about = пока без ответственного
integration-kind-outgoing_answered = Исходящие принятые
integration-kind-outgoing_answered-about = ответственный — кто звонил
integration-kind-outgoing_unanswered = Исходящие без ответа
integration-kind-outgoing_unanswered-about = ответственный — кто звонил
integration-kind-none = никаких
integration-kind-none-text = Ни один звонок не создаёт контакта: неизвестные номера остаются в отчёте «не привязанными», с кнопкой создания.
integration-source = Источник новых контактов
integration-source-about = Будет в поле «Источник» каждого контакта, созданного звонком
integration-exact = Находить только номера в виде +380671234567
integration-exact-about = Как в NetHunt. Контакт с номером (067) 123-45-67 тогда не найдётся, и появится дубликат. Если выключено, подходит любое написание.

## Key

integration-key = Auth-key и проект
integration-key-about = В Ringostat: Интеграции → NetHunt → Подключить. Там есть оба. Звонки приходят и без них; они нужны, чтобы Switchhook сам мог обращаться к Ringostat.
integration-key-saved = Сохранён и зашифрован; больше не показывается
integration-key-once = Хранится зашифрованным, больше не показывается
integration-key-replace = Заменить
integration-project = ID проекта
integration-test = Проверить соединение
integration-test-good = { $count ->
    [one] Ringostat отвечает: ключ работает, виден { $count } сотрудник.
    [few] Ringostat отвечает: ключ работает, видно { $count } сотрудника.
   *[many] Ringostat отвечает: ключ работает, видно { $count } сотрудников.
}
integration-test-bad = Ringostat не пускает.

## Address

integration-address = Адрес вебхука
integration-address-about = Сюда Ringostat сообщает о каждом звонке. Вставьте его в кабинете.
integration-address-way = Как подключено в Ringostat
integration-address-one = Карточка NetHunt
integration-address-many = Webhooks 2.0
integration-address-one-how = Интеграции → NetHunt → поле «URL», затем «Включить интеграцию».
integration-address-many-how = Интеграции → Webhooks 2.0: отдельный вебхук на каждое событие, метод POST, тип данных JSON. Обязателен только «после звонка»; остальные показывают звонки, пока они идут.
integration-address-field = URL
integration-address-tick = Отметьте:
integration-address-copy = Копировать адрес: { $event }
integration-event-before_call = Входящий: до звонка
integration-event-taking_call = Входящий: принятие звонка
integration-event-location_forwarding = Входящий: шаг переадресации
integration-event-after_call = Входящий: после звонка
integration-event-before_out_call = Исходящий: до звонка
integration-event-after_out_call = Исходящий: после звонка
integration-event-processed_call_ai = Звонок обработан ИИ
integration-reach-good = Адрес публичный и защищённый (https).
integration-reach-loopback = Ringostat не сможет обратиться по этому адресу.
integration-reach-loopback-text = Он ведёт на этот же компьютер. Запустите сервер с --public-url и адресом, по которому он доступен из интернета. Пробные звонки работают и так.
integration-reach-private = Ringostat не сможет обратиться по этому адресу.
integration-reach-private-text = Он относится к внутренней сети. Запустите сервер с --public-url и адресом, по которому он доступен из интернета. Пробные звонки работают и так.
integration-reach-not_https = Адрес не защищён.
integration-reach-not_https-text = Звонки будут приходить, но по пути номера и имена может прочитать кто угодно. Разместите сервер за https и запустите с таким --public-url.
integration-sample-send = Отправить пробный звонок
integration-sample-connect = Подключить и отправить образец
integration-sample-about = Образец — принятый звонок с номера +380 67 000 00 00. Он делает всё, что делает настоящий звонок с неизвестного номера.
integration-sample-sent = Отправлено. Через мгновение будет в отчёте…
integration-sample-waits = Он сохранён; в отчёте появится после подключения.
integration-sample-arrived = Пробный звонок уже в отчёте
integration-sample-contact = Контакт: { $name }
integration-sample-show = Показать звонок
integration-rotate = Заменить адрес
integration-rotate-title = Заменить адрес?
integration-rotate-text-webhook = Сделайте это, если адрес узнал кто-то лишний. Старый будет действовать ещё 24 часа: вставьте за это время новый в Ringostat — и ни один звонок не потеряется.
integration-rotate-text-forward = Сделайте это, если адрес узнал кто-то лишний. Старый будет действовать ещё 24 часа: вставьте за это время новый в схемы — и ни один звонок не минует своего менеджера.
integration-rotate-done = Адрес заменён. Старый будет действовать ещё 24 часа.

## Employees

integration-employees = Сотрудники
integration-employees-about = Чтобы звонок принадлежал нужному менеджеру. Достаточно одной колонки; надёжнее всего — ID сотрудника. В Ringostat: Настройки → Сотрудники.
integration-employees-missing = Кого-то не хватает?
integration-employees-invite = Пригласить людей
integration-propose = Предложить по эл. почте
integration-proposed-email = Предложено по эл. почте, ещё не сохранено
integration-proposed-name = Предложено по имени, ещё не сохранено
integration-proposed-count = { $count ->
    [one] Заполнена { $count } строка. Посмотрите и сохраните.
    [few] Заполнены { $count } строки. Посмотрите и сохраните.
   *[many] Заполнено { $count } строк. Посмотрите и сохраните.
}
integration-proposed-none = В Ringostat нет никого с эл. почтой или именем тех, кто ещё не сопоставлен.
integration-known-count = { $count ->
    [one] Ringostat знает { $count } сотрудника: выбирайте в поле «ID сотрудника».
    [few] Ringostat знает { $count } сотрудников: выбирайте в поле «ID сотрудника».
   *[many] Ringostat знает { $count } сотрудников: выбирайте в поле «ID сотрудника».
}
integration-known-asking = Спрашиваем список сотрудников Ringostat…
integration-known-failed = Списка сотрудников Ringostat нет, поэтому впишите их.
integration-known-key = С ключом сотрудников можно выбирать из списка Ringostat. Его сохраняют в шаге
integration-known-inactive = выключен в Ringostat
integration-known-no-sip = без SIP-аккаунта
integration-known-taken = уже выбрано: { $name }
integration-part-user = Пользователь
integration-part-employee_id = ID сотрудника
integration-part-sip_account = SIP-аккаунт
integration-part-fmc_number = Номер FMC
integration-part-extension = Внутренний
integration-notice-unmapped = Ещё не привязан
integration-notice-inactive = Деактивирован
integration-notice-no_sip_account = Без SIP: умная переадресация пропустит
integration-notice-sip_was_fmc = В поле SIP был номер: сохранён как FMC
integration-notice-mapped_twice_employee_id = Такой ID сотрудника указан дважды
integration-notice-mapped_twice_sip_account = Такой SIP-аккаунт указан дважды
integration-notice-mapped_twice_fmc_number = Такой номер FMC указан дважды
integration-notice-mapped_twice_extension = Такой внутренний номер указан дважды

## Lines

integration-lines = Линии
integration-lines-about = Номера, на которые звонят клиенты. Они появляются из звонков сами; дайте им названия или задайте отличия.
integration-lines-empty = Номеров ещё нет: их принесёт первый звонок.
integration-line-add = Добавить линию
integration-line-edit = Изменить { $name }
integration-line-remove = Убрать { $name }
integration-line-removed = { $name }: линия убрана. Её звонки остаются.
integration-line-number = Номер
integration-line-number-about = В любом написании
integration-line-name = Название
integration-line-name-about = Например, «Сайт» или «Билборд»; видно в отчёте
integration-line-group = Группа
integration-line-ignored = Только показывать её звонки
integration-line-ignored-about = Они есть в отчёте и больше ничего не вызывают: для кадров, поставщиков
integration-line-ignored-short = Звонки только показываются
integration-line-has_own_kinds = Создавать контакты иначе
integration-line-own-about = Иначе — как у всех: { $kinds }
integration-line-create_contacts = Из каких звонков
integration-line-min_talk_seconds = Самый короткий разговор
integration-line-min_ring_seconds = Самый короткий вызов
integration-line-general = { $seconds }, как у всех
integration-line-as-all = Как все линии
integration-line-creates = Контакты: { $kinds }
integration-line-creates-none = Контактов не создаёт
integration-line-talk = разговор от { $seconds } с
integration-line-ring = вызов от { $seconds } с
integration-line-responsible = Ответственный за её контакты
integration-line-responsible-about = Получает контакты из звонков, на которые никто не ответил
integration-line-responsible-nobody = Никто
integration-line-responsible-clear = Никто
integration-line-owned = ответственный: { $name }

## Advanced

integration-advanced = Дополнительно
integration-advanced-about = Обычно здесь ничего не меняют.
integration-advanced-mode = Что делает подключение
integration-mode-act = Действовать
integration-mode-act-text = Звонки создают контакты и назначают ответственных, как задано выше.
integration-mode-observe = Наблюдать
integration-mode-observe-text = Звонки лишь появляются в отчёте и показывают, что они сделали бы. Удобно рядом с другой CRM.
integration-would = Что сделали бы последние звонки
integration-would-none = Последние 50 звонков ничего бы не создали.
integration-advanced-name = Название подключения
integration-advanced-name-about = По нему различают несколько подключений
integration-advanced-time_zone = Часовой пояс проекта
integration-advanced-time_zone-about = Как задано в Ringostat: его время приходит без пояса
integration-advanced-min_talk_seconds = Самый короткий разговор
integration-advanced-min_talk_seconds-about = Более короткий принятый звонок не создаёт контакта
integration-advanced-min_ring_seconds = Самый короткий вызов
integration-advanced-min_ring_seconds-about = Пропущенный, звонивший меньше, не создаёт контакта
integration-advanced-ringing_stale_seconds = Вызов без новостей
integration-advanced-ringing_stale_seconds-about = После этого звонок закрывается как неизвестный
integration-advanced-talking_stale_seconds = Разговор без новостей
integration-advanced-talking_stale_seconds-about = После этого звонок закрывается как неизвестный
integration-advanced-effects_horizon_seconds = Старые звонки
integration-advanced-effects_horizon_seconds-about = Звонок, пришедший позже, даёт строку, но не контакт
integration-advanced-recording_hosts = Серверы записей
integration-advanced-recording_hosts-about = Записи берутся только с них
integration-advanced-host-add = app.ringostat.com
integration-advanced-api_url = Адрес API Ringostat
integration-advanced-api_url-about = Только если он не такой, как обычно
integration-advanced-push_contact_cards = Показывать, кто звонит, в Ringostat Smart Phone
integration-advanced-push_contact_cards-about = Когда звонит известный контакт, Ringostat получает его имя, номера телефонов, ответственного и ссылку на карточку, чтобы телефон показал, кто это. Пока подключение только наблюдает, ничего не отправляется.
integration-advanced-api = То же через API
integration-keys = Названия параметров
integration-keys-about = В Ringostat параметры можно переименовать. Неизвестное название получает значение в журнале.
integration-keys-log = К журналу
integration-key-remove = Забыть значение { $key }
integration-key-removed = { $key } больше не имеет значения

## Deleting

integration-delete = Удалить подключение
integration-delete-title = Удалить { $name }?
integration-delete-goes = Навсегда исчезнут:
integration-delete-address = адрес: всё, что Ringostat отправит на него, будет потеряно
integration-delete-names = настройки, сотрудники, линии и журнал
integration-delete-stays = Контакты останутся. Подключение, у которого есть звонки в отчёте, удалить нельзя: приостановите его, и звонки останутся.
integration-delete-done = { $name } удалено

## The log

integration-log = Журнал
integration-log-at = Получено
integration-log-summary = Что пришло
integration-log-caused = Что это вызвало
integration-log-state = Состояние
integration-log-good = Понято
integration-log-bad = Не понято
integration-log-waits = Ждёт
integration-log-partly = { $count ->
    [one] { $count } неясное название
    [few] { $count } неясных названия
   *[many] { $count } неясных названий
}
integration-log-row = Строка отчёта
integration-log-nothing = Ничего
integration-log-empty = Ещё ничего не приходило
integration-log-empty-text = Здесь появляется каждое сообщение Ringostat: что в нём, что из него сделано и как оно пришло.
integration-log-message = Сообщение
integration-log-older = Это сообщение ниже в журнале. Прокрутите к нему и откройте снова.
integration-log-call = Показать звонок
integration-listed = из журнала Ringostat
integration-listed-about = Вебхука об этом не было. Switchhook сам нашёл звонок, когда читал журнал звонков Ringostat.
integration-log-doubtful = Не удалось использовать
integration-log-doubtful-about = Название известно, но значение не такое, как должно быть.
integration-log-unknown = Неизвестные названия
integration-log-unknown-about = Скажите, что они означают, — и дальше они будут использоваться.
integration-log-raw = Как пришло
integration-log-raw-empty = Сообщение было пустым.
integration-log-query = В адресе
integration-log-cut = Это начало; сообщение длиннее.
integration-caused-linked = Привязан к контакту
integration-caused-contact_created = Создан контакт
integration-caused-responsible_set = Назначен ответственный
integration-caused-responsible_adopted = Назначен ответственный
integration-caused-would_create_contact = Создал бы контакт
integration-caused-would_adopt = Назначил бы ответственного
integration-means = { $key } означает
integration-means-choose = означает…
integration-doubt-not_a_number = не число
integration-doubt-out_of_range = слишком мало или велико
integration-doubt-not_a_date = не дата
integration-doubt-not_a_flag = не 1 и не 0
integration-doubt-not_a_direction = не направление
integration-doubt-not_a_link = не ссылка
integration-doubt-not_text = не текст
integration-doubt-too_long = слишком длинное
integration-doubt-cut = слишком длинное: сокращено
integration-doubt-conflict = другое название говорит иное
integration-doubt-placeholder = незаполненная переменная
integration-doubt-unreadable_body = сообщение не читается
integration-doubt-other = непригодно

## Lost and past calls

integration-lost = Потерянные и прошлые звонки
integration-lost-about = Ringostat не присылает вебхук повторно. Поэтому Switchhook сам читает журнал звонков Ringostat и добавляет то, чего не хватает.
integration-lost-key = Нужен ключ. Его сохраняют в шаге
integration-repair_seconds = Сверять с Ringostat
integration-repair_seconds-about = Звонки, чьи вебхуки не пришли, тогда появляются сами
integration-repair-never = Никогда
integration-repair-every = { $count ->
    [60] Каждый час
    [1] Каждую минуту
    [one] Каждую { $count } минуту
    [few] Каждые { $count } минуты
   *[many] Каждые { $count } минут
}
integration-repair-every-seconds = { $count ->
    [one] Каждую { $count } секунду
    [few] Каждые { $count } секунды
   *[many] Каждые { $count } секунд
}
integration-repair-off = выключена
integration-repair-key = нужен ключ
integration-repair-soon = ещё не было
integration-repair-running = сейчас читается
integration-repair-now = Проверить потерянные звонки
integration-repair-now-short = Проверить
integration-repair-failed = Не удалось проверить: { $why }
integration-repair-done = { $count ->
    [0] Проверено: ничего не пропало.
    [one] Найден { $count } потерянный звонок.
    [few] Найдено { $count } потерянных звонка.
   *[many] Найдено { $count } потерянных звонков.
}
integration-repair-none = всё на месте
integration-cards-none = пока ни одной не отправлено
integration-cards-last = последняя { $when }
integration-repair-found = { $count ->
    [one] найден { $count } звонок, { $when }
    [few] найдено { $count } звонка, последний { $when }
   *[many] найдено { $count } звонков, последний { $when }
}
integration-silence = Вебхуки остановились
integration-silence-text = { $count ->
    [one] Последний пришёл { $when }. Обычно за это время бывает около { $count } звонка.
    [few] Последний пришёл { $when }. Обычно за это время бывает около { $count } звонков.
   *[many] Последний пришёл { $when }. Обычно за это время бывает около { $count } звонков.
}
integration-silence-check-on = Включена ли ещё интеграция в Ringostat, и оплачен ли проект?
integration-silence-check-url = Стоит ли ещё в Ringostat адрес из этого шага:
integration-silence-check-calls = Позвоните на один из своих номеров: виден ли звонок в Ringostat?
integration-silence-repaired = Тем временем звонки берутся из журнала самого Ringostat: они появляются на несколько минут позже и не теряются.
integration-silence-unrepaired = Звонков за это время здесь не хватает. С ключом и включённой сверкой они найдутся.
integration-backfill = Прочитать прошлое из Ringostat
integration-backfill-about = Звонки, которые были до подключения Switchhook, или за любое другое время. Сначала их считают; ничего не случится, пока вы не решите.
integration-backfill-period = Период
integration-backfill-preview = Посмотреть
integration-backfill-calls = { $count ->
    [0] В Ringostat нет звонков за это время.
    [one] В Ringostat { $count } звонок за это время.
    [few] В Ringostat { $count } звонка за это время.
   *[many] В Ringostat { $count } звонков за это время.
}
integration-backfill-new = { $count ->
    [0] Новых среди них нет.
    [one] { $count } из них ещё нет в отчёте.
    [few] { $count } из них ещё нет в отчёте.
   *[many] { $count } из них ещё нет в отчёте.
}
integration-backfill-counts = { $count ->
    [one] Прочитан { $count } звонок, новых: { $new }
    [few] Прочитано { $count } звонка, новых: { $new }
   *[many] Прочитано { $count } звонков, новых: { $new }
}
integration-backfill-known-all = Все уже есть в отчёте.
integration-backfill-contacts = Также создать контакты: { $count }
integration-backfill-contacts-about = Иначе звонки только появятся в отчёте и в истории известных контактов
integration-backfill-read = Прочитать
integration-backfill-leave = Не читать
integration-backfill-earlier = Прочитанное раньше
integration-backfill-state-waiting = Ждёт
integration-backfill-state-reading = Читается
integration-backfill-state-done = Готово
integration-backfill-state-cancelled = Отменено
integration-backfill-state-failed = Остановлено
integration-backfill-counted = только подсчитано
integration-backfill-with-contacts = с контактами
integration-backfill-leave-page = Страницу можно закрыть, работа продолжится.
integration-backfill-cancel = Отменить
integration-problem-source_no_key = Нет Auth-key
integration-problem-source_no_project = Нет ID проекта
integration-problem-source_address = К этому адресу API обращаться нельзя
integration-problem-source_unreachable = Ringostat не отвечает
integration-problem-source_resting = Ringostat несколько раз подряд не ответил
integration-problem-source_bad_key = Ringostat не принимает Auth-key
integration-problem-source_forbidden = Ringostat не разрешает этого с таким ключом
integration-problem-source_refused = Ringostat отказывает
integration-problem-source_busy = Ringostat перегружен
integration-problem-source_not_understood = Ответ Ringostat непонятен
integration-problem-other = Не получилось

## Past calls

integration-past-counting = Считаем, сколько прошлых звонков это изменит…
integration-past-count = { $count ->
    [one] Это изменило бы и { $count } прошлый звонок.
    [few] Это изменило бы и { $count } прошлых звонка.
   *[many] Это изменило бы и { $count } прошлых звонков.
}
integration-past-count-more = { $count ->
    [one] Это изменило бы не менее { $count } прошлого звонка.
    [few] Это изменило бы не менее { $count } прошлых звонков.
   *[many] Это изменило бы не менее { $count } прошлых звонков.
}
integration-past-about = Всё, что люди привязали или написали, останется; ничего нового не создастся.
integration-past-apply = Применить к прошлым
integration-past-leave = Не трогать
integration-past-progress = { $count ->
    [one] Изменено { $done } из { $count } звонка. Страницу можно закрыть, работа продолжится.
    [few] Изменено { $done } из { $count } звонков. Страницу можно закрыть, работа продолжится.
   *[many] Изменено { $done } из { $count } звонков. Страницу можно закрыть, работа продолжится.
}
integration-past-done = { $count ->
    [one] Изменён { $count } прошлый звонок.
    [few] Изменено { $count } прошлых звонка.
   *[many] Изменено { $count } прошлых звонков.
}

## What a parameter can mean

integration-meanings-call = Звонок
integration-meanings-people = Номера и люди
integration-meanings-lengths = Длительность
integration-meanings-recording = Запись и анализ
integration-meanings-marks = Отметки
integration-meanings-campaign = Кампания
integration-meanings-nothing = Ничего
integration-meaning-call_id = ID звонка
integration-meaning-start = Начало: дата и время
integration-meaning-start_timestamp = Начало: секунды с 1970
integration-meaning-direction = Направление
integration-meaning-status = Статус
integration-meaning-forward_step = Шаг переадресации
integration-meaning-project_id = ID проекта
integration-meaning-call_card = Ссылка на карточку звонка
integration-meaning-client = Номер клиента
integration-meaning-caller = Кто звонил
integration-meaning-called = Кому звонили
integration-meaning-caller_name = Имя клиента
integration-meaning-answered_by = Кто ответил (SIP или телефон)
integration-meaning-employee_id = ID сотрудника
integration-meaning-employee_name = Имя сотрудника
integration-meaning-employee_email = Почта сотрудника
integration-meaning-extension = Внутренний номер
integration-meaning-outbound_line = Линия исходящего звонка
integration-meaning-department = Отдел
integration-meaning-scheme = Схема переадресации
integration-meaning-pool = Пул номеров
integration-meaning-talk_seconds = Разговор, секунды
integration-meaning-total_seconds = Весь звонок, секунды
integration-meaning-total_milliseconds = Весь звонок, миллисекунды
integration-meaning-wait_seconds = Ожидание, секунды
integration-meaning-recording = Ссылка на запись
integration-meaning-has_recording = Есть ли запись
integration-meaning-ai_score = Оценка качества
integration-meaning-ai_summary = Итог звонка
integration-meaning-ai_transcript = Ссылка на расшифровку
integration-meaning-target = Целевой звонок
integration-meaning-repeated = Повторный звонок
integration-meaning-unique = Первый звонок клиента
integration-meaning-call_counter = Какой по счёту звонок
integration-meaning-category_mark = Оценка категории
integration-meaning-category_number = Номер категории
integration-meaning-employee_mark = Оценка сотрудника
integration-meaning-utm_source = utm_source
integration-meaning-utm_medium = utm_medium
integration-meaning-utm_campaign = utm_campaign
integration-meaning-utm_content = utm_content
integration-meaning-utm_term = utm_term
integration-meaning-client_id = Client ID аналитики
integration-meaning-remote_ip = IP посетителя
integration-meaning-referrer = Страница перехода
integration-meaning-landing = Страница входа
integration-meaning-ignore = Не нужно: скрыть

## Записи разговоров

integration-recordings = Записи разговоров
integration-recordings-about = Копируются ли они на сервер и кого слышно на каком канале.
integration-archive = Архивировать записи
integration-archive-about = Каждая запись копируется в хранилище сервера, как только приходит ссылка, и её можно слушать, когда у телефонии её уже нет.
integration-archive-impossible = У этого сервера нет хранилища для записей, поэтому пока это ничего не даёт. Хранилище указывает тот, кто управляет сервером, параметром --recordings.
integration-archive-on = включено
integration-archive-off = выключено
integration-channel = Стерео: клиент
integration-channel-about = Ringostat записывает клиента на левом канале, а менеджера на правом. Измените, если названия в плеере перепутаны.
integration-channel-left = На левом канале
integration-channel-right = На правом канале
integration-recordings-more = Сколько хранить записи и сколько их есть
