### Calls as they happen: the cards at the lower right, and the board of who is on the phone.

## The cards

live-region = Дзвінки зараз
live-announce = Вхідний дзвінок: { $name }
live-why-responsible = Дзвонить ваш клієнт
live-why-line_group = Дзвонить на вашу лінію
live-why-everybody = Вхідний дзвінок
live-why-manager = Дзвонить вам
live-calling = Телефонуємо клієнту
live-ringing-you = Дзвонимо вам
live-ringing-you-text = Візьміть слухавку, і почнемо набирати клієнта.
live-line = лінія «{ $line }»
live-responsible = відповідальний { $name }
live-open-contact = Відкрити картку
live-open-call = Відкрити
live-saved = Збережено
live-dropped = Нотатку не збережено
live-dismiss = Прибрати
live-more = { $count ->
    [one] Ще { $count } дзвінок
    [few] Ще { $count } дзвінки
   *[many] Ще { $count } дзвінків
}
live-less = Показати менше

## How calls make themselves noticed

live-choices = Сповіщення про дзвінки
live-sound = Звук дзвінка
live-notices = Сповіщення системи
live-notices-denied = Заборонено в налаштуваннях браузера.
live-quiet = Не турбувати
live-quiet-about = Дзвінки не випливають, їх лише видно вгорі числом.
live-key = Клавіші до картки дзвінка:
live-quiet-on = Увімкнено «Не турбувати»
live-count = { $count ->
    [one] { $count } дзвінок
    [few] { $count } дзвінки
   *[many] { $count } дзвінків
}

## The board

live-board = Хто на лінії
live-board-empty = Тут ще нікого немає
live-board-empty-text = Запросіть колег: тут буде видно, хто вільний, у кого дзвонить телефон і хто з ким говорить.
live-board-empty-action = Запросити колег
live-team-all = Усі
live-team-none = Без команди
live-team-sum = на лінії { $busy }, вільно { $free }
live-waiting = Чекають відповіді
live-waiting-none = Зараз ніхто не чекає.
live-state-free = Вільно
live-state-ringing = Дзвонить телефон
live-state-talking = Розмовляє
live-state-away = Не на роботі
live-state-offline = Телефон не в мережі
live-state-unknown = Невідомо
