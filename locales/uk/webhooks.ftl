# Наші вебхуки: іншим програмам повідомляється, що сталося.

webhooks-title = Вебхуки
webhooks-about = Інші програми дізнаються, що тут відбувається, з підписаних повідомлень.
webhooks-empty = Вебхуків ще немає
webhooks-empty-text = Вкажіть адресу своєї програми, бота в месенджері чи сервісу автоматизації – і туди прийде повідомлення, коли дзвінки перестануть надходити.
webhooks-new = Новий вебхук
webhooks-create = Створити вебхук
webhooks-url = Адреса
webhooks-url-about = Повідомлення надсилаються сюди методом POST у форматі JSON.
webhooks-events = Про що повідомляти
webhooks-event-connection-silent = Дзвінки перестали надходити
webhooks-event-connection-recovered = Дзвінки знову надходять
webhooks-event-webhook-test = Перевірка
webhooks-event-automation-ran = Спрацювала автоматизація
webhooks-secret = Секрет
webhooks-secret-once = Його показано лише зараз. Програма, що приймає повідомлення, перевіряє ним підпис (Standard Webhooks).
webhooks-secret-copied = Скопійовано
webhooks-last = Останнє повідомлення
webhooks-none = ще не було
webhooks-off = вимкнено
webhooks-enabled = Увімкнено
webhooks-enabled-about = На вимкнену адресу не надсилається нічого, крім перевірок.
webhooks-deliveries = Останні повідомлення
webhooks-deliveries-empty = Ще нічого не надсилалося. Надішліть перевірку, щоб побачити, чи доходять повідомлення.
webhooks-test = Надіслати перевірку
webhooks-retry = Надіслати ще раз
webhooks-attempts = { $count ->
    [one] { $count } спроба
    [few] { $count } спроби
   *[many] { $count } спроб
}
webhooks-state-delivered = доставлено
webhooks-state-waiting = надсилається
webhooks-state-trying = буде ще спроба
webhooks-state-failed = не доставлено
webhooks-problem-status = Інша сторона відповіла { $status }. Подивіться в її журнал.
webhooks-problem-unreachable = Інша сторона не відповідає вчасно або переадресовує. Перевірте адресу.
webhooks-problem-refused_host = Ім’я веде на приватну адресу, до якої цей сервер не звертається.
webhooks-problem-gone = Інша сторона каже, що цієї адреси більше немає (410). Вкажіть іншу.
webhooks-problem-switched_off = Вебхук вимкнули до надсилання.
webhooks-delete = Видалити вебхук
webhooks-delete-about = Те, що чекає на надсилання, не буде надіслане, а секрет буде забуто.
webhooks-delete-title = Видалити цей вебхук?
webhooks-delete-text = Програма за цією адресою більше нічого не дізнається. Щоб почати знову, вкажіть адресу ще раз: у неї буде інший секрет.
