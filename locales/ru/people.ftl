### Users, roles and teams; tokens, the audit log, the workspace; the own profile.

## People

people-title = Люди
people-about = Кто здесь работает, в каких командах и что кому разрешено.
people-users = Пользователи
people-you = вы
people-empty = Здесь пока никого нет
people-empty-text = Здесь будет список всех, кто работает в этом рабочем пространстве.
people-column-name = Имя
people-column-title = Название
people-column-email = Эл. почта
people-column-role = Роль
people-column-team = Команда
people-column-state = Состояние
people-column-members = Люди
people-column-created = Создан
people-column-used = Использован
people-column-actions = Действия
people-role-owner = Владелец
people-role-admin = Администратор
people-role-manager = Менеджер
people-role-about-manager = Работает со звонками, контактами и компаниями.
people-role-about-admin = Также настраивает интеграции, людей и рабочее пространство.
people-role-about-owner = Также решает, кто ещё владелец.
people-state-active = Работает
people-state-invited = Приглашён
people-state-inactive = Не работает
people-no-team = Без команды

## Inviting

people-invite = Пригласить
people-invite-title = Пригласить человека
people-invite-button = Создать приглашение
people-email-hint = С ней человек будет входить.
people-invited = Приглашение создано: { $name }
people-invited-known = { $name } уже имеет учётную запись и может сразу войти.
people-link = Ссылка для входа
people-link-about = Ссылка показана только сейчас и сработает один раз. Отправьте её сами на { $email }: Switchhook не отправляет писем.
people-link-until = Действует до: { $until }.
people-done = Готово

## One person

people-renew-join-about = Приглашение ещё не принято. Новая ссылка заменит предыдущую.
people-renew-join = Создать новую ссылку
people-renew-join-link = Ссылка для входа
people-renew-password-about = Забыт пароль? По ссылке человек выберет новый.
people-renew-password = Ссылка для нового пароля
people-renew-password-link = Ссылка для нового пароля
people-deactivate-about = Кто уходит, тот теряет доступ. Звонки, контакты и заметки остаются.
people-deactivate = Отключить доступ
people-deactivate-title = Отключить доступ: { $name }?
people-deactivate-text = Человек сразу выйдет из системы, не сможет войти и не будет получать звонков. Всё сделанное останется, а доступ можно вернуть.
people-deactivated = Доступ отключён: { $name }
people-activate-about = Больше здесь не работает. Всё сделанное осталось.
people-activate = Вернуть доступ

## Teams

people-teams = Команды
people-teams-about = Звонки можно отфильтровать по команде.
people-teams-empty = Команд пока нет
people-teams-empty-text = Объедините людей, которые работают вместе, например продажи или сервис, и смотрите их звонки вместе.
people-team-new = Новая команда
people-team-rename = Переименовать
people-team-delete = Удалить команду
people-team-delete-title = Удалить эту команду?
people-team-delete-text = Её люди останутся без команды.
people-team-menu = { $name }: действия
people-team-members = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}

## API tokens

people-tokens = API-токены
people-tokens-about = С токеном ваша программа читает и меняет то, что позволяет его роль.
people-tokens-empty = Токенов пока нет
people-tokens-empty-text = Токен даёт доступ программе: отчёту или вашему сайту. У каждого есть роль, его можно отозвать, и видно, когда им пользовались.
people-token-new = Новый токен
people-token-name-hint = Для чего он, чтобы знать, какой отозвать.
people-token-create = Создать токен
people-token-secret = Токен
people-token-once = Он показан только сейчас и нигде не хранится. Укажите его в программе: Authorization: Bearer …
people-token-copied = Скопировано
people-token-never = никогда
people-token-menu = { $name }: действия
people-token-revoke = Отозвать
people-token-revoke-title = Отозвать этот токен?
people-token-revoke-text = Следующий запрос с ним будет отклонён. Программа не будет работать, пока не получит другой.

## Audit log

people-audit = Журнал действий
people-audit-about = Кто что изменил или открыл.
people-audit-empty = Пока ничего нет
people-audit-empty-text = Здесь появляются входы и изменения, сделанные людьми и программами.
people-audit-when = Когда
people-audit-who = Кто
people-audit-what = Что
people-audit-system = Switchhook
people-audit-open = открыть
people-audit-other = { $entity }: { $action }
people-audit-absence-created = добавление отсутствия
people-audit-absence-deleted = удаление отсутствия
people-audit-absence-updated = изменение отсутствия
people-audit-backfill-cancelled = остановка чтения прошлых звонков
people-audit-blocked_number-created = блокировка номера
people-audit-blocked_number-deleted = разблокировка номера
people-audit-task-created = создал задачу
people-audit-task-updated = изменил задачу
people-audit-task-deleted = удалил задачу
people-audit-waiting-took = взял клиента, который ждёт звонка
people-audit-waiting-released = отпустил клиента, который ждёт звонка
people-audit-call-exported = экспорт звонков файлом
people-audit-contact-exported = экспорт контактов файлом
people-audit-import-cancelled = отмена импорта
people-audit-import-counted = подсчёт файла для импорта
people-audit-import-created = загрузка файла для импорта
people-audit-form-created = создание формы
people-audit-form-deleted = удаление формы
people-audit-form-updated = изменение формы
people-audit-form_submission-accepted = обращение отмечено: не спам
people-audit-import-started = начало импорта
people-audit-import-updated = настройка импорта файла
people-audit-call-downloaded = сохранение записи файлом
people-audit-call-listened = прослушивание записи
people-audit-call-recording_deleted = удаление записи, срок которой истёк
people-audit-call-deleted = удаление записанного вручную звонка
people-audit-call-logged = запись звонка вручную
people-audit-call-updated = изменение звонка
people-audit-call_request-called = звонок щелчком
people-audit-call_result-created = новый результат звонков
people-audit-call_result-updated = изменение результата звонков
people-audit-company-created = создание компании
people-audit-company-deleted = удаление компании
people-audit-company-merged = объединение компаний
people-audit-company-set_apart = отметка, что компании разные
people-audit-company-unmerged = отмена объединения компаний
people-audit-company-updated = изменение компании
people-audit-connection-backfilled = чтение прошлых звонков из телефонии
people-audit-connection-repaired = проверка потерянных звонков
people-audit-connection-created = подключение телефонии
people-audit-connection-deleted = удаление подключения
people-audit-connection-employees_replaced = изменение сотрудников подключения
people-audit-connection-reapplied = новые настройки применены к прошлым звонкам
people-audit-connection-rotated = замена адреса вебхука
people-audit-connection-updated = изменение подключения
people-audit-contact-created = создание контакта
people-audit-contact-deleted = удаление контакта
people-audit-contact-linked_earlier = привязка прежних звонков к контакту
people-audit-contact-merged = объединение контактов
people-audit-contact-set_apart = отметка, что контакты разные
people-audit-contact-unmerged = отмена объединения контактов
people-audit-contact-updated = изменение контакта
people-audit-deal-created = создание сделки
people-audit-deal-deleted = удаление сделки
people-audit-deal-updated = изменение сделки
people-audit-pipeline-created = создание воронки
people-audit-pipeline-deleted = удаление воронки
people-audit-pipeline-updated = изменение воронки
people-audit-line-created = добавление линии
people-audit-line-deleted = удаление линии
people-audit-line-updated = изменение линии
people-audit-note-created = новая заметка
people-audit-note-deleted = удаление заметки
people-audit-note-updated = изменение заметки
people-audit-team-created = создание команды
people-audit-team-deleted = удаление команды
people-audit-team-updated = переименование команды
people-audit-token-created = создание API-токена
people-audit-token-revoked = отзыв API-токена
people-audit-user-created = добавление пользователя
people-audit-user-deactivated = отключение доступа
people-audit-user-invited = приглашение
people-audit-user-joined = принятие приглашения
people-audit-user-language_changed = выбор другого языка
people-audit-user-mail_alarms_changed = изменение писем о тревоге
people-audit-user-mail_tasks_changed = изменил, приходит ли утром письмо о задачах
people-audit-user-logged_in = вход
people-audit-user-logged_out = выход
people-audit-user-password_changed = смена пароля
people-audit-user-password_link_made = ссылка для нового пароля
people-audit-user-updated = изменение пользователя
people-audit-webhook-created = создание вебхука
people-audit-webhook-deleted = удаление вебхука
people-audit-webhook-retried = повторная отправка сообщения вебхука
people-audit-webhook-tested = проверка вебхука
people-audit-webhook-updated = изменение вебхука
people-audit-automation-created = создание автоматизации
people-audit-automation-deleted = удаление автоматизации
people-audit-automation-updated = изменение автоматизации
people-audit-automation-switched_on = включение автоматизации
people-audit-automation-switched_off = выключение автоматизации
people-audit-automation-retried = повтор запуска автоматизации
people-audit-automation-cancelled = отмена запуска автоматизации
people-audit-workspace-created = создание рабочего пространства
people-audit-workspace-recordings_retried = повторное архивирование записей
people-audit-workspace-updated = изменение настроек рабочего пространства

## Workspace

people-workspace = Рабочее пространство
people-workspace-about = Что действует для всех здесь.
people-workspace-name = Название
people-workspace-name-about = Видно под каждым именем и в приглашениях.
people-workspace-country = Страна
people-workspace-country-about = Номера без кода страны читаются как номера этой страны. Сохранённые номера останутся, как были прочитаны.
people-workspace-zone = Часовой пояс
people-workspace-zone-about = Когда начинается день и по какому времени показаны звонки. Прошлая статистика сохраняет свои часы.
people-workspace-language = Язык
people-workspace-language-about = Для тех, кто не выбрал язык сам.
people-workspace-currency = Валюта
people-workspace-currency-about = Для сделок, у которых не указана другая. Уже внесённые суммы остаются в своей валюте.
people-sees = Чьих клиентов видят менеджеры
people-sees-about = Контакты, компании, сделки, задачи и звонки, с записями и итогами. То, за что никто не отвечает, видят все; кто разговаривал, тот видит свой звонок. Администраторы видят всё. Настройка отдельного человека важнее.
people-sees-all = Всех
people-sees-about-all = Менеджеры видят клиентов всей компании.
people-sees-team = Своей команды
people-sees-about-team = Тех, чей ответственный в команде менеджера; без команды — собственных.
people-sees-own = Только своих
people-sees-about-own = Тех, за кого отвечает сам менеджер.
people-sees-person = Видит клиентов
people-sees-as-managers = Как все менеджеры: { $sees }
people-workspace-shared = Один номер, несколько контактов
people-workspace-shared-about = К какому контакту относится звонок, когда номер есть у нескольких. Остальные останутся в одном клике на звонке.
people-policy-last_talked = Последний разговор
people-policy-about-last_talked = Контакт, с которым говорили позже всего.
people-policy-last_changed = Последнее изменение
people-policy-about-last_changed = Контакт, который меняли позже всего.
people-policy-open_deal = Открытая сделка
people-policy-about-open_deal = Контакт, с которым есть открытая сделка.
people-policy-ask = Спросить
people-policy-about-ask = Звонок не привязан, пока кто-то не выберет контакт.
people-workspace-earlier = Сразу привязывать прежние звонки
people-workspace-earlier-about = Когда контакт получает номер, прежние непривязанные звонки с него переходят к контакту. Выключено: они предложены на карточке.
people-workspace-call-back = Когда клиенту перезвонили
people-workspace-call-back-about = Разговор не короче этого закрывает задачу «перезвонить» и убирает клиента из списка тех, кто ждёт.
people-workspace-take = Сколько клиент остаётся взятым
people-workspace-take-about = Кто взял клиента, чтобы перезвонить, имеет столько времени; потом его может взять другой.
people-workspace-seconds = с
people-workspace-minutes = мин
people-number-wrong = Число от { $min } до { $max }
people-number-save = Сохранить
people-workspace-adopt = Контакты без ответственного
people-workspace-adopt-about = Первый менеджер, который поговорит с таким контактом не менее 10 секунд, станет ответственным.
people-on = Включено
people-off = Выключено

## Working time

people-hours = Рабочее время
people-hours-workspace-about = Только в это время людям переадресуют звонки. По часам { $zone }.
people-hours-always = Всегда
people-hours-week = По недельному расписанию
people-hours-own = Своё расписание
people-hours-as-workspace = Как в рабочем пространстве: { $hours }
people-hours-none = нет рабочих дней
people-hours-free = выходной
people-hours-from = { $day }: с
people-hours-until = { $day }: до
people-hours-add = { $day }: ещё один промежуток
people-hours-remove = { $day }: убрать { $time }
people-hours-copy = { $day }: так же для
people-hours-copy-busy = Все рабочие дни
people-hours-copy-weekdays = С понедельника по пятницу
people-hours-copy-all = Каждый день
people-hours-wrong = Проверьте время: где-то оно непонятно или пересекается.
people-hours-wrong-order = Конец должен быть после начала.
people-hours-wrong-meets = Эти промежутки пересекаются.
people-hours-holidays = Нерабочие дни
people-hours-holidays-add = Выбрать дни
people-hours-holiday-remove = Убрать { $day }
people-hours-holidays-count = { $count ->
    [one] { $count } нерабочий день
    [few] { $count } нерабочих дня
   *[many] { $count } нерабочих дней
}

## Absences

people-away = Отсутствуют
people-away-about = Звонки их клиентов поступают тому, кто замещает.
people-away-add = Добавить отсутствие
people-away-new = Новое отсутствие
people-away-edit = Изменить отсутствие
people-away-empty = Все на месте
people-away-empty-text = Добавьте отпуск или больничный — и звонки клиентов будут поступать тому, кто замещает.
people-away-who = Кто
people-away-choose = Выберите
people-away-when = Когда
people-away-whole = Целые дни
people-away-begins = С
people-away-ends = До
people-away-wrong = Конец должен быть после начала.
people-away-deputy = Замещает
people-away-deputy-about = Тем временем получает звонки клиентов
people-away-no-deputy = никто не замещает
people-away-nobody = Никто
people-away-own-deputy = Никто не замещает сам себя.
people-away-now = Сейчас
people-away-later = Запланировано
people-away-edit-of = Изменить отсутствие: { $name }
people-away-delete-of = Удалить отсутствие: { $name }
people-away-delete = Удалить
people-away-delete-title = Удалить отсутствие?
people-away-delete-text = Звонки клиентов снова будут поступать сюда.
people-away-mine = Отсутствие
people-away-mine-about = Пока вас нет, звонки ваших клиентов поступают тому, кто замещает.

## Profile

people-profile = Профиль
people-profile-name-about = Так вас видят коллеги в звонках и контактах.
people-profile-name-asks = Так вас видят коллеги. Изменить может администратор.
people-profile-language-about = Язык экранов и сообщений сервера.
people-profile-scheme-about = На этом устройстве.
people-password = Пароль
people-password-about = После смены вы выйдете на всех других устройствах.
people-mail_alarms = Письмо, когда звонки перестают поступать
people-mail_alarms-about = Одно письмо, когда вебхуки перестали поступать, хотя в это время обычно бывают звонки, и одно – когда поступают снова.
people-mail_alarms-none = На этом сервере ещё не настроена почта; как это сделать, описано в его руководстве (--smtp-url). Тревога видна на странице подключения.
people-mail_tasks = Письмо утром о задачах
people-mail_tasks-about = Одно письмо в день с тем, что просрочено, и тем, что нужно сделать сегодня; если ничего нет – без письма.
people-mail_tasks-none = На этом сервере почта ещё не настроена; как это сделать, описано в его руководстве (--smtp-url).
people-password-change = Сменить пароль
people-password-current = Текущий пароль
people-password-new = Новый пароль
people-password-rule = Не менее десяти символов. Предложение легко запомнить.
people-password-short = Здесь меньше десяти символов.
people-password-changed = Пароль изменён. На других устройствах вы вышли.

## Записи разговоров

people-may-listen = Слушает записи разговоров
people-may-listen-about = Выключено: человек видит, что звонок записан, но плеера у него нет.
people-may-download = Сохраняет записи файлами
people-may-download-about = Только тот, кто слушает. Каждая загрузка есть в журнале действий, как и прослушивание.
people-archive = Архив записей
people-archive-about = Телефония хранит записи столько, сколько решит сама. То, что скопировал сервер, можно слушать, сколько вам нужно.
people-archive-nowhere = Этот сервер ничего не архивирует: записи проигрываются из телефонии, пока она их хранит. Место для них указывает тот, кто управляет сервером, параметром --recordings.
people-archive-directory = Хранятся в каталоге
people-archive-bucket = Хранятся в хранилище (bucket)
people-archive-size-mb = { $size } МБ
people-archive-size-gb = { $size } ГБ
people-archive-count = { $count ->
    [one] { $count } запись, { $size }
    [few] { $count } записи, { $size }
    [many] { $count } записей, { $size }
   *[other] { $count } записи, { $size }
}
people-archive-elsewhere = { $count ->
    [one] { $count } из них лежит в другом хранилище, чем есть у сервера сейчас: её оттуда не проиграть и не удалить по возрасту.
    [few] { $count } из них лежат в другом хранилище, чем есть у сервера сейчас: их оттуда не проиграть и не удалить по возрасту.
    [many] { $count } из них лежат в другом хранилище, чем есть у сервера сейчас: их оттуда не проиграть и не удалить по возрасту.
   *[other] { $count } из них лежат в другом хранилище, чем есть у сервера сейчас: их оттуда не проиграть и не удалить по возрасту.
}
people-archive-waiting = { $count ->
    [one] { $count } ждёт архивирования
    [few] { $count } ждут архивирования
    [many] { $count } ждут архивирования
   *[other] { $count } ждут архивирования
}
people-archive-deleted = { $count ->
    [one] { $count } удалена по истечении срока
    [few] { $count } удалены по истечении срока
    [many] { $count } удалено по истечении срока
   *[other] { $count } удалено по истечении срока
}
people-archive-lost = { $count ->
    [one] { $count } не удалось заархивировать
    [few] { $count } не удалось заархивировать
    [many] { $count } не удалось заархивировать
   *[other] { $count } не удалось заархивировать
}
people-archive-trouble = Хранилище не работает. Попытки продолжаются, пока оно не заработает.
people-archive-last = Последнее препятствие:
people-archive-problem-not_there = у телефонии нет записи
people-archive-problem-away = телефония не отвечает
people-archive-problem-not_audio = телефония присылает не аудио
people-archive-problem-host = её адреса нет среди адресов подключения
people-archive-problem-too_large = она больше 512 МБ
people-archive-problem-storage = хранилище не отвечает
people-archive-retry = Попробовать ещё раз
people-recordings = Сколько хранить записи
people-recordings-about = Заархивированные записи более старых звонков удаляются навсегда, а их ссылки больше не используются. Звонки остаются.
people-recordings-ever = Всегда
people-recordings-days = Столько дней
people-recordings-unit = дн.
people-recordings-wrong = От 1 до { $most } дней
people-recordings-save = Сохранить
people-recordings-confirm = Удалить более старые записи
people-recordings-confirm-title = Удалить более старые записи?
people-recordings-confirm-text = { $count ->
    [one] Записи звонков старше { $count } дня будут удалены за несколько минут, сейчас и впредь. Вернуть их нельзя.
    [few] Записи звонков старше { $count } дней будут удалены за несколько минут, сейчас и впредь. Вернуть их нельзя.
    [many] Записи звонков старше { $count } дней будут удалены за несколько минут, сейчас и впредь. Вернуть их нельзя.
   *[other] Записи звонков старше { $count } дня будут удалены за несколько минут, сейчас и впредь. Вернуть их нельзя.
}
