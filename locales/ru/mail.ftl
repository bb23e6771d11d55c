# Письма. Это простой текст; те же слова стоят и в HTML.

mail-silent-subject = Звонки перестали поступать: { $connection }
mail-silent-what = { $calls ->
    [one] С { $since } не пришло ни одного вебхука подключения «{ $connection }». Обычно в это время недели с тех пор поступил бы примерно { $calls } звонок.
    [few] С { $since } не пришло ни одного вебхука подключения «{ $connection }». Обычно в это время недели с тех пор поступило бы примерно { $calls } звонка.
   *[many] С { $since } не пришло ни одного вебхука подключения «{ $connection }». Обычно в это время недели с тех пор поступило бы примерно { $calls } звонков.
}
mail-silent-look = Что проверить:
mail-silent-check-on = Включена ли ещё интеграция в телефонии и оплачен ли аккаунт?
mail-silent-check-address = Стоит ли в телефонии тот же адрес, что на странице подключения?
mail-silent-check-call = Позвоните на один из своих номеров: появился ли звонок в телефонии?
mail-silent-once = Больше писем об этой тишине не будет; следующее придёт, когда вебхуки начнут поступать снова.
mail-recovered-subject = Звонки снова поступают: { $connection }
mail-recovered-what = Вебхуки подключения «{ $connection }» снова поступают с { $until }. Последний перед этим был { $since }.
mail-recovered-lost = Если у подключения есть ключ, звонки за это время читаются из журнала самой телефонии. Посмотрите на странице подключения, не остался ли кто-то, кому нужно перезвонить.
mail-open = Открыть подключение
mail-why = Вы получили это письмо, потому что администрируете рабочее пространство «{ $workspace }».
mail-off = Отключить такие письма в своём профиле
mail-tasks-subject = { $overdue ->
    [0] { $today ->
        [one] { $today } задача на сегодня
        [few] { $today } задачи на сегодня
       *[many] { $today } задач на сегодня
    }
    [one] { $overdue } задача просрочена
    [few] { $overdue } задачи просрочены
   *[many] { $overdue } задач просрочено
}
mail-tasks-what = Просрочено: { $overdue }. До конца дня: { $today }.
mail-tasks-others = { $count ->
    [one] Ещё { $count }.
    [few] Ещё { $count }.
   *[many] Ещё { $count }.
}
mail-tasks-open = Открыть мои задачи
mail-tasks-why = Вы получаете это письмо утром, потому что у вас есть задачи в рабочем пространстве «{ $workspace }».
mail-task-call_back = Перезвонить: { $client }
mail-task-answered = Поговорить: { $client }, отвечал коллега
mail-automation-open = Открыть Switchhook
mail-automation-why = Вы получили это письмо, потому что его отправляет вам автоматизация рабочего пространства «{ $workspace }».
mail-mentioned = { $author } упоминает вас: { $text }
mail-task-due = Пора выполнить: { $task }
mail-tasks-due = Пора выполнить: { $task } и ещё { $count }
mail-task-given = { $author } поручает вам: { $task }
