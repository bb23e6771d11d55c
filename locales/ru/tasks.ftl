### Задачи: что сделать, для кого и до когда; и из каких звонков они появляются сами.

tasks-title = Задачи
tasks-one = Задача
tasks-tabs = Задачи или кому перезвонить
tasks-new = Новая задача
tasks-new-lost = Задача ещё не создана: введённое будет потеряно.
tasks-create = Создать
tasks-created = Задача создана
tasks-count = { $count ->
    [one] { $count } задача на сегодня
    [few] { $count } задачи на сегодня
   *[many] { $count } задач на сегодня
}

## Whose, and which

tasks-whose = Чьи задачи
tasks-whose-mine = Мои
tasks-whose-team = Команды
tasks-whose-all = Все
tasks-whose-nobody = Ничьи
tasks-filter-team = Команда
tasks-filter-assignee = Исполнитель
tasks-filter-kind = Вид
tasks-filter-state = Закрытые
tasks-filter-state-done = Выполненные
tasks-filter-state-withdrawn = Снятые
tasks-section-overdue = Просроченные
tasks-section-today = Сегодня
tasks-section-later = Позже
tasks-section-undated = Без срока
tasks-state-open = открыта
tasks-state-done = выполнена
tasks-state-withdrawn = снята
tasks-empty-mine = Всё сделано
tasks-empty-team = У команды нет открытых задач
tasks-empty-all = Открытых задач нет
tasks-empty-nobody = У каждой задачи есть исполнитель
tasks-empty-text = Здесь появляются задачи из пропущенных звонков и то, что вы запланировали сами.

## One task

tasks-kind-call_back = Перезвонить
tasks-kind-call = Звонок
tasks-kind-meeting = Встреча
tasks-kind-message = Написать
tasks-kind-other = Дело
tasks-title-missed_known = { $count ->
    [one] { $day ->
        [today] Перезвонить: пропущенный звонок в { $at }
       *[other] Перезвонить: пропущенный звонок, { $at }
    }
    [few] { $day ->
        [today] Перезвонить: пропущено { $count } раза, последний в { $at }
       *[other] Перезвонить: пропущено { $count } раза, последний – { $at }
    }
   *[many] { $day ->
        [today] Перезвонить: пропущено { $count } раз, последний в { $at }
       *[other] Перезвонить: пропущено { $count } раз, последний – { $at }
    }
}
tasks-title-missed_new = { $count ->
    [one] { $day ->
        [today] Перезвонить новому клиенту: пропущенный звонок в { $at }
       *[other] Перезвонить новому клиенту: пропущенный звонок, { $at }
    }
    [few] { $day ->
        [today] Перезвонить новому клиенту: пропущено { $count } раза, последний в { $at }
       *[other] Перезвонить новому клиенту: пропущено { $count } раза, последний – { $at }
    }
   *[many] { $day ->
        [today] Перезвонить новому клиенту: пропущено { $count } раз, последний в { $at }
       *[other] Перезвонить новому клиенту: пропущено { $count } раз, последний – { $at }
    }
}
tasks-title-answered = { $day ->
    [today] Связаться с клиентом: в { $at } ответил другой менеджер, { $name }
   *[other] Связаться с клиентом: { $at } ответил другой менеджер, { $name }
}
tasks-title-answered-somebody = { $day ->
    [today] Связаться с клиентом: в { $at } ответил другой менеджер
   *[other] Связаться с клиентом: { $at } ответил другой менеджер
}
tasks-check = Выполнено: { $title }
tasks-uncheck = Снова открыть: { $title }
tasks-now-done = Выполнено: { $title }
tasks-now-open = Снова открыто: { $title }
tasks-nobody = Никто
tasks-menu = Ещё о задаче
tasks-delete = Удалить
tasks-delete-title = Удалить задачу?
tasks-delete-text = «{ $title }» исчезнет навсегда. Если она сделана, лучше отметьте её выполненной.
tasks-deleted = Задача удалена
tasks-gone = Этой задачи уже нет
tasks-gone-text = Её удалили, или она принадлежит другому рабочему пространству.
tasks-field-title = Что сделать
tasks-field-text = Подробности
tasks-field-due = Срок
tasks-field-kind = Вид
tasks-field-assignee = Исполнитель
tasks-field-contact = Контакт
tasks-field-phone = Телефон
tasks-field-company = Компания
tasks-contact-clear = Без контакта
tasks-due-none = без срока
tasks-due-today = сегодня
tasks-due-tomorrow = завтра
tasks-due-clock = Время
tasks-due-wrong = Укажите время, например 14:30.
tasks-due-quick-hour = Через час
tasks-due-quick-tomorrow = Завтра утром
tasks-due-quick-week = Через неделю

## Why it is this person's

tasks-assigned-user = Назначено вручную
tasks-assigned-responsible = Отвечает за этого клиента
tasks-assigned-rang = Звонил его или её телефон
tasks-assigned-fixed = Получает все такие задачи по настройке
tasks-assigned-turn = Подошла очередь в команде
tasks-assigned-deputy = Замещает того, кто сейчас отсутствует
tasks-assigned-line = Отвечает за эту линию
tasks-assigned-duty = Дежурит: никого другого не нашлось

## What happened with it

tasks-history = История
tasks-made-by = { $name }: создание
tasks-made-user = Создано программой
tasks-made-missed_known = Появилась из пропущенного звонка
tasks-made-missed_new = Появилась из пропущенного звонка нового клиента
tasks-made-answered_by_other = Появилась из звонка, на который ответил другой менеджер
tasks-made-automation = Появилась из автоматизации
tasks-missed-again = { $count ->
    [one] Пропущено { $count } раз
    [few] Пропущено { $count } раза
   *[many] Пропущено { $count } раз
}
tasks-about-call = Касается звонка
tasks-closed-call-done = Выполнил разговор с клиентом
tasks-closed-call-withdrawn = Снята: разговор уже состоялся
tasks-closed-by = Закрыто: { $name }
tasks-open-call = Звонок

## Tasks that calls make: the settings

tasks-rule-step = Задачи из пропущенных звонков
tasks-rule-about = Чтобы ни о каком клиенте не забыли. Задача закроется сама, как только кто-нибудь поговорит с клиентом.
tasks-rule-on = По каким звонкам
tasks-rule-on-missed_known = Пропущенные от известных клиентов
tasks-rule-on-missed_known-about = номер есть у контакта или компании
tasks-rule-on-missed_new = Пропущенные с новых номеров
tasks-rule-on-missed_new-about = номера ещё никто не знает
tasks-rule-on-answered_by_other = Принятые не тем менеджером
tasks-rule-on-answered_by_other-about = ответственный узнает, что его клиент звонил
tasks-rule-case-missed_known = пропущен звонок известного клиента
tasks-rule-case-missed_new = пропущен звонок с нового номера
tasks-rule-case-answered_by_other = с клиентом говорил не его ответственный
tasks-rule-assignee = Кому
tasks-rule-assignee-responsible = Ответственному за клиента
tasks-rule-assignee-rang = Тому, чей телефон звонил
tasks-rule-assignee-user = Всегда одному человеку
tasks-rule-assignee-team = По очереди в команде
tasks-rule-user = Человек
tasks-rule-team = Команда
tasks-rule-no-teams = Команд ещё нет
tasks-rule-duty = Дежурный
tasks-rule-duty-about = если больше некому
tasks-rule-duty-clear = Без дежурного
tasks-rule-due = Срок
tasks-rule-due-about = в пределах рабочего времени
tasks-rule-minutes = мин
tasks-rule-own = Другие задачи для этой линии
tasks-rule-own-about = Иначе – как у всего подключения
tasks-rule-line-own = свои задачи
tasks-rule-line-none = без задач
tasks-rule-never = Ни один звонок не создаёт задачи. Кто ждёт звонка, всё равно видно в разделе «Перезвонить».
tasks-rule-when = Задача появится, когда { $cases }.
tasks-rule-gets-responsible = Её получит ответственный за клиента.
tasks-rule-gets-rang = Её получит менеджер, чей телефон звонил.
tasks-rule-gets-user = Её получит { $name }.
tasks-rule-gets-team = Её получит тот, чья очередь в команде «{ $name }».
tasks-rule-gets-nobody = Ещё не выбрано, кто её получит.
tasks-rule-else-duty = Если такого нет или он отсутствует – заместитель, затем ответственный за линию, а в конце { $name }.
tasks-rule-else-nobody = Если такого нет или он отсутствует – заместитель, затем ответственный за линию; если нет и таких, она останется ничьей.
tasks-rule-due-now = Сделать её нужно сразу.
tasks-rule-due-in = { $count ->
    [one] Сделать её нужно за { $count } минуту рабочего времени.
    [few] Сделать её нужно за { $count } минуты рабочего времени.
   *[many] Сделать её нужно за { $count } минут рабочего времени.
}
