### Умная переадресация: кому звонить первому.

forwarding-step = Умная переадресация
forwarding-about = Пока идёт звонок, Ringostat спрашивает здесь, кому звонить первому: на своих клиентов сразу отвечает ответственный, без очереди.
forwarding-milliseconds = мс
forwarding-somebody = кто-то, кого здесь уже нет

## The address, and how it is set up in Ringostat

forwarding-url = Адрес для запросов
forwarding-how-block = В Ringostat, в схеме переадресации, добавьте блок «Номер вебхука» с этим адресом.
forwarding-how-types = Метод <code>POST</code>, тип запроса <code>json</code>, тип ответа <code>{ $type }</code>, время ожидания 1 секунда.
forwarding-how-types-key = Метод <code>POST</code>, тип запроса <code>json</code>, тип ответа <code>{ $type }</code>, ключ ответа <code>{ $key }</code>, время ожидания 1 секунда.
forwarding-how-parameters = Параметры: <code>{ $parameters }</code>. Обязателен только номер клиента; с линией здесь будет видно, какие линии спрашивают.
forwarding-how-first = <b>Каждая схема должна начинаться с этого блока.</b> Если никого не нашлось, схема просто идёт дальше.
forwarding-how-sip = <b>Звонят только SIP-аккаунты.</b> На номера FMC Ringostat так не переадресует.

## The light

forwarding-light-waiting = Ждём первого запроса
forwarding-light-arriving = Ringostat спрашивает
forwarding-off = Не подключено: ответ на каждый запрос пустой.
forwarding-answers = За сутки:
forwarding-silent = Эти линии получают звонки, но не спрашивают.
forwarding-silent-about = Их схемы не начинаются с номера вебхука.
forwarding-silent-calls = { $count ->
    [one] { $count } звонок за неделю
    [few] { $count } звонка за неделю
   *[many] { $count } звонков за неделю
}

## Settings

forwarding-order = Кого ищем
forwarding-order-about = Сверху вниз, пока не найдётся кто-то, кто может ответить.
forwarding-order-empty = Никого не ищем: все ответы будут пустыми.
forwarding-move-up = Выше: { $rule }
forwarding-move-down = Ниже: { $rule }
forwarding-moved = { $rule }: теперь на месте { $place }
forwarding-rule-deal_responsible = Ответственный за сделку
forwarding-rule-deal_responsible-about = За открытую; если их несколько — за изменённую последней
forwarding-rule-contact_responsible = Ответственный за контакт
forwarding-rule-contact_responsible-about = Кто указан в карточке контакта
forwarding-rule-last_talked = Кто говорил последним
forwarding-rule-last_talked-about = Также для номеров, у которых ещё нет контакта
forwarding-only_online = Только те, кто в сети и свободен
forwarding-only_online-about = Ringostat говорит, кто в сети и кто разговаривает. Если не скажет вовремя, звонок всё равно поступит.
forwarding-only_online-key = Нужен ключ: без него Ringostat не спросить, и все считаются свободными.
forwarding-format = Форма ответа
forwarding-format-text = Простой текст (http)
forwarding-format-json = JSON
forwarding-format-json_rpc = JSON-RPC
forwarding-key = Ключ ответа
forwarding-key-about = Такой же, как в Ringostat
forwarding-deadline_ms = Время на ответ
forwarding-deadline_ms-about = После этого ответ пустой, и схема идёт дальше

## Trying a number

forwarding-try = Проверить номер
forwarding-try-number = Номер клиента
forwarding-try-about = В любом написании. Никто не услышит звонка.
forwarding-try-button = Кто получит звонок?
forwarding-try-no-number = Без номера
forwarding-would-ring = Звонок сначала пойдёт сюда: { $name }
forwarding-would-have-rung = Звонок сначала пошёл бы сюда: { $name }
forwarding-answered = В ответе: { $name }
forwarding-candidates = Кого искали, по порядку
forwarding-deputy = Заместитель
forwarding-rings = подходит, звонок сюда
forwarding-away-deputy = сейчас не на работе; замещает { $name }
forwarding-nobody-deal_responsible = открытой сделки нет
forwarding-nobody-contact_responsible = у контакта нет ответственного
forwarding-nobody-last_talked = ещё никто не говорил
forwarding-unfit-inactive = здесь уже не работает
forwarding-unfit-away = сейчас не на работе, заместителя нет
forwarding-unfit-no_sip = без SIP-аккаунта на этом подключении
forwarding-unfit-only_fmc = только номер FMC, а переадресация работает лишь с SIP
forwarding-unfit-offline = телефон не в сети
forwarding-unfit-talking = разговаривает
forwarding-presence-unknown = Свободен ли телефон, Ringostat не сказал.

## Why an answer is what it is

forwarding-reason-found = Менеджер найден
forwarding-reason-nobody_fit = Некому ответить
forwarding-reason-unknown = Неизвестный номер
forwarding-reason-ambiguous = Несколько контактов
forwarding-reason-no_number = Без номера
forwarding-reason-anonymous = Скрытый номер
forwarding-reason-ours = Собственный номер
forwarding-reason-blocked = Заблокирован
forwarding-reason-line_ignored = Линия в стороне
forwarding-reason-observed = Только наблюдение
forwarding-reason-disabled = Не подключено
forwarding-reason-too_late = Не успели
forwarding-reason-failed = Сбой
forwarding-why-found = Первый, кто может ответить.
forwarding-why-nobody_fit = Никто из тех, кого ищем, сейчас не может ответить. Ответ пустой, схема идёт дальше.
forwarding-why-unknown = Ни у одного контакта нет этого номера. Ответ пустой, схема идёт дальше.
forwarding-why-ambiguous = Этот номер есть у нескольких контактов, и ни с кем из них ещё не говорили: чей это клиент, сказать нельзя. Ответ пустой.
forwarding-why-no_number = В запросе нет номера, который может быть у клиента. Ответ пустой.
forwarding-why-anonymous = Клиент скрыл номер. Ответ пустой.
forwarding-why-ours = Это линия компании или собственный телефон менеджера. Ответ пустой.
forwarding-why-blocked = Этот номер кто-то заблокировал. Ответ пустой.
forwarding-why-line_ignored = Звонки этой линии только показываются. Ответ пустой.
forwarding-why-observed = Подключение только наблюдает, поэтому ответ пустой.
forwarding-why-disabled = Подключение не включено, поэтому ответ пустой.
forwarding-why-too_late = Ответ не был готов вовремя, поэтому он пустой. Если это случается часто, дайте больше времени.
forwarding-why-failed = База данных не ответила, поэтому ответ пустой.

## The log

forwarding-log = Журнал переадресации
forwarding-log-at = Спрошено
forwarding-log-caller = Кто звонит
forwarding-log-who = Кто назван
forwarding-log-reason = Ответ
forwarding-log-took = Длилось
forwarding-log-question = Запрос
forwarding-log-empty = Ringostat ещё не спрашивал
forwarding-log-empty-text = Здесь появляется каждый запрос: кто звонил, кто назван и почему. Настройте номер вебхука, как сказано в шаге 5, и позвоните.
forwarding-log-older = Этот запрос ниже в журнале. Прокрутите до него и откройте снова.
forwarding-fact-contact = Контакт
forwarding-fact-line = Линия
forwarding-fact-call = ID звонка
