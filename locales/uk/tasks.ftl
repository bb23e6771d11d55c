### Задачі: що зробити, для кого й до коли; і з яких дзвінків вони з’являються самі.

tasks-title = Задачі
tasks-one = Задача
tasks-tabs = Задачі або кому передзвонити
tasks-new = Нова задача
tasks-new-lost = Задачу ще не створено: введене буде втрачено.
tasks-create = Створити
tasks-created = Задачу створено
tasks-count = { $count ->
    [one] { $count } задача на сьогодні
    [few] { $count } задачі на сьогодні
   *[many] { $count } задач на сьогодні
}

## Whose, and which

tasks-whose = Чиї задачі
tasks-whose-mine = Мої
tasks-whose-team = Команди
tasks-whose-all = Усі
tasks-whose-nobody = Нічиї
tasks-filter-team = Команда
tasks-filter-assignee = Виконавець
tasks-filter-kind = Вид
tasks-filter-state = Закриті
tasks-filter-state-done = Виконані
tasks-filter-state-withdrawn = Зняті
tasks-section-overdue = Прострочені
tasks-section-today = Сьогодні
tasks-section-later = Пізніше
tasks-section-undated = Без терміну
tasks-state-open = відкрита
tasks-state-done = виконана
tasks-state-withdrawn = знята
tasks-empty-mine = Усе зроблено
tasks-empty-team = У команди немає відкритих задач
tasks-empty-all = Відкритих задач немає
tasks-empty-nobody = Кожна задача має виконавця
tasks-empty-text = Тут з’являються задачі з пропущених дзвінків і те, що ви запланували самі.

## One task

tasks-kind-call_back = Передзвонити
tasks-kind-call = Дзвінок
tasks-kind-meeting = Зустріч
tasks-kind-message = Написати
tasks-kind-other = Справа
tasks-title-missed_known = { $count ->
    [one] { $day ->
        [today] Передзвонити: пропущений дзвінок о { $at }
       *[other] Передзвонити: пропущений дзвінок, { $at }
    }
    [few] { $day ->
        [today] Передзвонити: пропущено { $count } рази, востаннє о { $at }
       *[other] Передзвонити: пропущено { $count } рази, востаннє { $at }
    }
   *[many] { $day ->
        [today] Передзвонити: пропущено { $count } разів, востаннє о { $at }
       *[other] Передзвонити: пропущено { $count } разів, востаннє { $at }
    }
}
tasks-title-missed_new = { $count ->
    [one] { $day ->
        [today] Передзвонити новому клієнту: пропущений дзвінок о { $at }
       *[other] Передзвонити новому клієнту: пропущений дзвінок, { $at }
    }
    [few] { $day ->
        [today] Передзвонити новому клієнту: пропущено { $count } рази, востаннє о { $at }
       *[other] Передзвонити новому клієнту: пропущено { $count } рази, востаннє { $at }
    }
   *[many] { $day ->
        [today] Передзвонити новому клієнту: пропущено { $count } разів, востаннє о { $at }
       *[other] Передзвонити новому клієнту: пропущено { $count } разів, востаннє { $at }
    }
}
tasks-title-answered = { $day ->
    [today] Зв’язатися з клієнтом: о { $at } відповів інший менеджер, { $name }
   *[other] Зв’язатися з клієнтом: { $at } відповів інший менеджер, { $name }
}
tasks-title-answered-somebody = { $day ->
    [today] Зв’язатися з клієнтом: о { $at } відповів інший менеджер
   *[other] Зв’язатися з клієнтом: { $at } відповів інший менеджер
}
tasks-check = Виконано: { $title }
tasks-uncheck = Знову відкрити: { $title }
tasks-now-done = Виконано: { $title }
tasks-now-open = Знову відкрито: { $title }
tasks-nobody = Ніхто
tasks-menu = Ще про задачу
tasks-delete = Видалити
tasks-delete-title = Видалити задачу?
tasks-delete-text = «{ $title }» зникне назавжди. Якщо її зроблено, краще позначте виконаною.
tasks-deleted = Задачу видалено
tasks-gone = Цієї задачі вже немає
tasks-gone-text = Її видалено, або вона належить іншому робочому простору.
tasks-field-title = Що зробити
tasks-field-text = Подробиці
tasks-field-due = Термін
tasks-field-kind = Вид
tasks-field-assignee = Виконавець
tasks-field-contact = Контакт
tasks-field-phone = Телефон
tasks-field-company = Компанія
tasks-contact-clear = Без контакту
tasks-due-none = без терміну
tasks-due-today = сьогодні
tasks-due-tomorrow = завтра
tasks-due-clock = Час
tasks-due-wrong = Вкажіть час, наприклад 14:30.
tasks-due-quick-hour = За годину
tasks-due-quick-tomorrow = Завтра зранку
tasks-due-quick-week = За тиждень

## Why it is this person's

tasks-assigned-user = Призначено вручну
tasks-assigned-responsible = Відповідає за цього клієнта
tasks-assigned-rang = Дзвонив його або її телефон
tasks-assigned-fixed = Отримує всі такі задачі за налаштуванням
tasks-assigned-turn = Підійшла черга в команді
tasks-assigned-deputy = Заміщає того, хто зараз відсутній
tasks-assigned-line = Відповідає за цю лінію
tasks-assigned-duty = Чергує: нікого іншого не знайшлося

## What happened with it

tasks-history = Історія
tasks-made-by = { $name }: створення
tasks-made-user = Створено програмою
tasks-made-missed_known = З’явилася з пропущеного дзвінка
tasks-made-missed_new = З’явилася з пропущеного дзвінка нового клієнта
tasks-made-answered_by_other = З’явилася з дзвінка, на який відповів інший менеджер
tasks-made-automation = З’явилася з автоматизації
tasks-missed-again = { $count ->
    [one] Пропущено { $count } раз
    [few] Пропущено { $count } рази
   *[many] Пропущено { $count } разів
}
tasks-about-call = Стосується дзвінка
tasks-closed-call-done = Виконала розмова з клієнтом
tasks-closed-call-withdrawn = Знята: розмова вже відбулася
tasks-closed-by = Закрито: { $name }
tasks-open-call = Дзвінок

## Tasks that calls make: the settings

tasks-rule-step = Задачі з пропущених дзвінків
tasks-rule-about = Щоб про жодного клієнта не забули. Задача закриється сама, щойно хтось поговорить із клієнтом.
tasks-rule-on = За якими дзвінками
tasks-rule-on-missed_known = Пропущені від відомих клієнтів
tasks-rule-on-missed_known-about = номер є в контакту або компанії
tasks-rule-on-missed_new = Пропущені з нових номерів
tasks-rule-on-missed_new-about = номера ще ніхто не знає
tasks-rule-on-answered_by_other = Прийняті не тим менеджером
tasks-rule-on-answered_by_other-about = відповідальний дізнається, що його клієнт телефонував
tasks-rule-case-missed_known = пропущено дзвінок відомого клієнта
tasks-rule-case-missed_new = пропущено дзвінок із нового номера
tasks-rule-case-answered_by_other = з клієнтом говорив не його відповідальний
tasks-rule-assignee = Кому
tasks-rule-assignee-responsible = Відповідальному за клієнта
tasks-rule-assignee-rang = Тому, чий телефон дзвонив
tasks-rule-assignee-user = Завжди одній людині
tasks-rule-assignee-team = По черзі в команді
tasks-rule-user = Людина
tasks-rule-team = Команда
tasks-rule-no-teams = Команд ще немає
tasks-rule-duty = Черговий
tasks-rule-duty-about = якщо більше нікому
tasks-rule-duty-clear = Без чергового
tasks-rule-due = Термін
tasks-rule-due-about = у межах робочого часу
tasks-rule-minutes = хв
tasks-rule-own = Інші задачі для цієї лінії
tasks-rule-own-about = Інакше – як у всього підключення
tasks-rule-line-own = свої задачі
tasks-rule-line-none = без задач
tasks-rule-never = Жоден дзвінок не створює задачі. Хто чекає на дзвінок, однаково видно в розділі «Передзвонити».
tasks-rule-when = Задача з’явиться, коли { $cases }.
tasks-rule-gets-responsible = Її отримає відповідальний за клієнта.
tasks-rule-gets-rang = Її отримає менеджер, чий телефон дзвонив.
tasks-rule-gets-user = Її отримає { $name }.
tasks-rule-gets-team = Її отримає той, чия черга в команді «{ $name }».
tasks-rule-gets-nobody = Ще не вибрано, хто її отримає.
tasks-rule-else-duty = Якщо такого немає або він відсутній – заступник, далі відповідальний за лінію, а насамкінець { $name }.
tasks-rule-else-nobody = Якщо такого немає або він відсутній – заступник, далі відповідальний за лінію; якщо немає й таких, вона лишиться нічиєю.
tasks-rule-due-now = Зробити її треба відразу.
tasks-rule-due-in = { $count ->
    [one] Зробити її треба за { $count } хвилину робочого часу.
    [few] Зробити її треба за { $count } хвилини робочого часу.
   *[many] Зробити її треба за { $count } хвилин робочого часу.
}
