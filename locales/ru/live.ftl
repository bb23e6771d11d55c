### Calls as they happen: the cards at the lower right, and the board of who is on the phone.

## The cards

live-region = Звонки сейчас
live-announce = Входящий звонок: { $name }
live-why-responsible = Звонит ваш клиент
live-why-line_group = Звонят на вашу линию
live-why-everybody = Входящий звонок
live-why-manager = Звонят вам
live-calling = Звоним клиенту
live-ringing-you = Звоним вам
live-ringing-you-text = Снимите трубку, и мы наберём клиента.
live-line = линия «{ $line }»
live-responsible = ответственный { $name }
live-open-contact = Открыть карточку
live-open-call = Открыть
live-saved = Сохранено
live-dropped = Заметка не сохранена
live-dismiss = Убрать
live-more = { $count ->
    [one] Ещё { $count } звонок
    [few] Ещё { $count } звонка
   *[many] Ещё { $count } звонков
}
live-less = Показать меньше

## How calls make themselves noticed

live-choices = Уведомления о звонках
live-sound = Звук звонка
live-notices = Уведомления системы
live-notices-denied = Запрещено в настройках браузера.
live-quiet = Не беспокоить
live-quiet-about = Звонки не выплывают, их только видно вверху числом.
live-key = Клавиши к карточке звонка:
live-quiet-on = Включено «Не беспокоить»
live-count = { $count ->
    [one] { $count } звонок
    [few] { $count } звонка
   *[many] { $count } звонков
}

## The board

live-board = Кто на линии
live-board-empty = Здесь ещё никого нет
live-board-empty-text = Пригласите коллег: здесь будет видно, кто свободен, у кого звонит телефон и кто с кем говорит.
live-board-empty-action = Пригласить коллег
live-team-all = Все
live-team-none = Без команды
live-team-sum = на линии { $busy }, свободно { $free }
live-waiting = Ждут ответа
live-waiting-none = Сейчас никто не ждёт.
live-state-free = Свободно
live-state-ringing = Звонит телефон
live-state-talking = Разговаривает
live-state-away = Не на работе
live-state-offline = Телефон не в сети
live-state-unknown = Неизвестно
