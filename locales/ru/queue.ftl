### Перезвонить: клиенты, чьи звонки пропущены и с которыми с тех пор никто не говорил.

queue-title = Перезвонить
queue-whose = Чьи клиенты
queue-whose-all = Все
queue-whose-mine = Мои клиенты
queue-next = Следующий
queue-next-about = Возьмёт того, кто ждёт дольше всех.
queue-next-none = Всех, кто ждёт, уже взяли.
queue-key-rows = строки
queue-key-take = взять
queue-key-call = позвонить
queue-column-waits = Ждёт
queue-column-client = Клиент
queue-column-missed = Пропущено
queue-column-line = Линия
queue-column-responsible = Ответственный
queue-column-taken = Кто перезвонит
queue-stranger = Новый клиент
queue-missed = { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[many] { $count } раз
}
queue-take = Взять
queue-take-of = Взять: { $name }
queue-mine = Вы
queue-until = до { $time }
queue-taken-by = Этого клиента уже взял кто-то другой: { $name }, до { $time }.
queue-release = Отпустить
queue-release-of = Отпустить: { $name }
queue-none = Никто не ждёт
queue-none-text = Со всеми, кто не дозвонился, уже поговорили. Отличная работа!
queue-none-here = Здесь никто не ждёт
queue-none-here-text = Посмотрите, не ждёт ли кто-то ещё.
queue-more = { $count ->
    [one] Показан { $count } клиент, который ждёт дольше всех.
    [few] Показаны { $count } клиента, которые ждут дольше всех.
   *[many] Показаны { $count } клиентов, которые ждут дольше всех.
}
