### Calling out: the button beside every number, and the dial pad.

calling-call = Зателефонувати на { $number }
calling-start = Зателефонувати
calling-pad = Набір номера
calling-field = Номер або ім’я
calling-keys = Клавіші телефону
calling-erase = Стерти
calling-last = Нещодавно набрані
calling-help = Спершу задзвонить ваш телефон, потім клієнта.
calling-stranger = Такого номера немає в жодному контакті.
calling-remedy-employees = Зіставити співробітників
calling-remedy-key = Перевірити ключ
calling-remedy-page = До підключення
