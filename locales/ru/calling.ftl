### Calling out: the button beside every number, and the dial pad.

calling-call = Позвонить на { $number }
calling-start = Позвонить
calling-pad = Набор номера
calling-field = Номер или имя
calling-keys = Клавиши телефона
calling-erase = Стереть
calling-last = Недавно набранные
calling-help = Сначала зазвонит ваш телефон, потом клиента.
calling-stranger = Такого номера нет ни в одном контакте.
calling-remedy-employees = Сопоставить сотрудников
calling-remedy-key = Проверить ключ
calling-remedy-page = К подключению
