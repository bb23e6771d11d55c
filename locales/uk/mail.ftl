# Листи. Це простий текст; ті самі слова стоять і в HTML.

mail-silent-subject = Дзвінки перестали надходити: { $connection }
mail-silent-what = { $calls ->
    [one] Від { $since } не надійшло жодного вебхука підключення «{ $connection }». Зазвичай у цей час тижня відтоді надійшов би приблизно { $calls } дзвінок.
    [few] Від { $since } не надійшло жодного вебхука підключення «{ $connection }». Зазвичай у цей час тижня відтоді надійшло б приблизно { $calls } дзвінки.
   *[many] Від { $since } не надійшло жодного вебхука підключення «{ $connection }». Зазвичай у цей час тижня відтоді надійшло б приблизно { $calls } дзвінків.
}
mail-silent-look = Що перевірити:
mail-silent-check-on = Чи ввімкнена ще інтеграція в телефонії та чи оплачено акаунт?
mail-silent-check-address = Чи стоїть у телефонії та сама адреса, що на сторінці підключення?
mail-silent-check-call = Зателефонуйте на один зі своїх номерів: чи з’явився дзвінок у телефонії?
mail-silent-once = Більше листів про цю тишу не буде; наступний прийде, коли вебхуки надходитимуть знову.
mail-recovered-subject = Дзвінки знову надходять: { $connection }
mail-recovered-what = Вебхуки підключення «{ $connection }» знову надходять від { $until }. Останній перед тим був { $since }.
mail-recovered-lost = Якщо в підключення є ключ, дзвінки за цей час читаються з журналу самої телефонії. Подивіться на сторінці підключення, чи не лишився хтось, кому треба передзвонити.
mail-open = Відкрити підключення
mail-why = Ви отримали цей лист, бо адмініструєте робочий простір «{ $workspace }».
mail-off = Вимкнути такі листи у своєму профілі
mail-tasks-subject = { $overdue ->
    [0] { $today ->
        [one] { $today } задача на сьогодні
        [few] { $today } задачі на сьогодні
       *[many] { $today } задач на сьогодні
    }
    [one] { $overdue } задачу прострочено
    [few] { $overdue } задачі прострочено
   *[many] { $overdue } задач прострочено
}
mail-tasks-what = Прострочено: { $overdue }. До кінця дня: { $today }.
mail-tasks-others = { $count ->
    [one] Ще { $count }.
    [few] Ще { $count }.
   *[many] Ще { $count }.
}
mail-tasks-open = Відкрити мої задачі
mail-tasks-why = Ви отримуєте цей лист зранку, бо маєте задачі в робочому просторі «{ $workspace }».
mail-task-call_back = Передзвонити: { $client }
mail-task-answered = Поговорити: { $client }, відповідав колега
mail-automation-open = Відкрити Switchhook
mail-automation-why = Ви отримали цей лист, бо його надсилає вам автоматизація робочого простору «{ $workspace }».
mail-mentioned = { $author } згадує вас: { $text }
mail-task-due = Час виконати: { $task }
mail-tasks-due = Час виконати: { $task } і ще { $count }
mail-task-given = { $author } доручає вам: { $task }
