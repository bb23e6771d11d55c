### Передзвонити: клієнти, чиї дзвінки пропущено і з якими відтоді ніхто не говорив.

queue-title = Передзвонити
queue-whose = Чиї клієнти
queue-whose-all = Усі
queue-whose-mine = Мої клієнти
queue-next = Наступний
queue-next-about = Візьме того, хто чекає найдовше.
queue-next-none = Усіх, хто чекає, вже взяли.
queue-key-rows = рядки
queue-key-take = взяти
queue-key-call = подзвонити
queue-column-waits = Чекає
queue-column-client = Клієнт
queue-column-missed = Пропущено
queue-column-line = Лінія
queue-column-responsible = Відповідальний
queue-column-taken = Хто передзвонить
queue-stranger = Новий клієнт
queue-missed = { $count ->
    [one] { $count } раз
    [few] { $count } рази
   *[many] { $count } разів
}
queue-take = Взяти
queue-take-of = Взяти: { $name }
queue-mine = Ви
queue-until = до { $time }
queue-taken-by = Цього клієнта вже взяв хтось інший: { $name }, до { $time }.
queue-release = Відпустити
queue-release-of = Відпустити: { $name }
queue-none = Ніхто не чекає
queue-none-text = З усіма, хто не додзвонився, вже поговорили. Гарна робота!
queue-none-here = Тут ніхто не чекає
queue-none-here-text = Подивіться, чи не чекає хтось іще.
queue-more = { $count ->
    [one] Показано { $count } клієнта, який чекає найдовше.
    [few] Показано { $count } клієнтів, які чекають найдовше.
   *[many] Показано { $count } клієнтів, які чекають найдовше.
}
