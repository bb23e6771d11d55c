# Наши вебхуки: другим программам сообщается, что произошло.

webhooks-title = Вебхуки
webhooks-about = Другие программы узнают, что здесь происходит, из подписанных сообщений.
webhooks-empty = Вебхуков пока нет
webhooks-empty-text = Укажите адрес своей программы, бота в мессенджере или сервиса автоматизации – и туда придёт сообщение, когда звонки перестанут поступать.
webhooks-new = Новый вебхук
webhooks-create = Создать вебхук
webhooks-url = Адрес
webhooks-url-about = Сообщения отправляются сюда методом POST в формате JSON.
webhooks-events = О чём сообщать
webhooks-event-connection-silent = Звонки перестали поступать
webhooks-event-connection-recovered = Звонки снова поступают
webhooks-event-webhook-test = Проверка
webhooks-event-automation-ran = Сработала автоматизация
webhooks-secret = Секрет
webhooks-secret-once = Он показан только сейчас. Программа, которая принимает сообщения, проверяет им подпись (Standard Webhooks).
webhooks-secret-copied = Скопировано
webhooks-last = Последнее сообщение
webhooks-none = ещё не было
webhooks-off = выключен
webhooks-enabled = Включён
webhooks-enabled-about = На выключенный адрес не отправляется ничего, кроме проверок.
webhooks-deliveries = Последние сообщения
webhooks-deliveries-empty = Ещё ничего не отправлялось. Отправьте проверку, чтобы увидеть, доходят ли сообщения.
webhooks-test = Отправить проверку
webhooks-retry = Отправить ещё раз
webhooks-attempts = { $count ->
    [one] { $count } попытка
    [few] { $count } попытки
   *[many] { $count } попыток
}
webhooks-state-delivered = доставлено
webhooks-state-waiting = отправляется
webhooks-state-trying = будет ещё попытка
webhooks-state-failed = не доставлено
webhooks-problem-status = Другая сторона ответила { $status }. Посмотрите в её журнал.
webhooks-problem-unreachable = Другая сторона не отвечает вовремя или перенаправляет. Проверьте адрес.
webhooks-problem-refused_host = Имя ведёт на частный адрес, к которому этот сервер не обращается.
webhooks-problem-gone = Другая сторона сообщает, что этого адреса больше нет (410). Укажите другой.
webhooks-problem-switched_off = Вебхук выключили до отправки.
webhooks-delete = Удалить вебхук
webhooks-delete-about = То, что ждёт отправки, не будет отправлено, а секрет будет забыт.
webhooks-delete-title = Удалить этот вебхук?
webhooks-delete-text = Программа по этому адресу больше ничего не узнает. Чтобы начать заново, укажите адрес ещё раз: у него будет другой секрет.
