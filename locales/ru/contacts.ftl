### The list of contacts and the card of one.

## The list

contacts-title = Контакты
contacts-one = Контакт
contacts-search = Имя, телефон или эл. почта
contacts-empty = Контактов пока нет
contacts-empty-text = Контакт создаётся, когда звонит неизвестный номер, или вами. На карточке собираются все звонки, заметки и изменения.
contacts-column-name = Имя
contacts-column-phone = Телефон
contacts-column-email = Эл. почта
contacts-column-company = Компания
contacts-column-responsible = Ответственный
contacts-column-source = Источник
contacts-column-last-call = Последний звонок
contacts-column-created = Создан
contacts-filter-unnamed = Без имени
contacts-filter-with-name = С именем
contacts-unnamed = Пока без имени
contacts-calls-itself = Называет себя: { $name }
contacts-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[many] и ещё { $count }
}

## A new one

contacts-new = Новый контакт
contacts-new-lost = Контакт ещё не создан. Всё, что вы ввели, будет потеряно.
contacts-create = Создать контакт
contacts-phones = Телефоны
contacts-phones-hint = В любом написании, например 067 111-00-03.
contacts-phone-add = Добавить телефон
contacts-phone-taken = { $phone } уже есть у контакта:
contacts-emails = Эл. почта
contacts-emails-hint = Куда писать письма.
contacts-email-add = Добавить адрес
contacts-company-hint = Новое название создаст новую компанию.
contacts-source-hint = Откуда этот контакт.
contacts-nobody = Никто

## The card

contacts-fields = Данные контакта
contacts-fields-show = Показать телефоны и данные
contacts-fields-hide = Скрыть телефоны и данные
contacts-name-hint = Имя или компания
contacts-name-it = Дайте контакту имя
contacts-caller-name = Имя, пришедшее со звонком
contacts-campaign-first = Первая кампания
contacts-campaign-last = Последняя кампания
contacts-campaign-parts = Кампания: { $parts }
contacts-made-call = звонком
contacts-made-user = вручную
contacts-made-import = импортом
contacts-made-automation = автоматизацией
contacts-made-form = формой
contacts-made-else = автоматически
contacts-fact-responsible = Ответственный: { $name }
contacts-fact-nobody = Без ответственного
contacts-fact-no-calls = Звонков ещё не было
contacts-menu = Другие действия
contacts-earlier = { $count ->
    [one] { $count } прежний звонок с номеров этого контакта ни к кому не привязан.
    [few] { $count } прежних звонка с номеров этого контакта ни к кому не привязаны.
   *[many] { $count } прежних звонков с номеров этого контакта ни к кому не привязаны.
}
contacts-earlier-link = Привязать прежние звонки
contacts-earlier-linked = { $count ->
    [one] { $count } звонок привязывается. Через мгновение он появится в истории.
    [few] { $count } звонка привязываются. Через мгновение они появятся в истории.
   *[many] { $count } звонков привязываются. Через мгновение они появятся в истории.
}
contacts-delete = Удалить контакт
contacts-delete-title = Удалить этот контакт?
contacts-delete-text = Его заметки исчезнут навсегда. Звонки останутся в отчёте непривязанными.
contacts-deleted = Удалено: { $name }

## The timeline

contacts-timeline = История
contacts-timeline-kinds = Что показывать
contacts-timeline-all = Всё
contacts-timeline-call = Звонки
contacts-timeline-note = Заметки
contacts-timeline-task = Задачи
contacts-timeline-none-all = Пока ничего не произошло. Здесь появятся звонки и заметки.
contacts-timeline-none-call = Звонков ещё не было. Они будут появляться здесь сразу.
contacts-timeline-none-note = Заметок пока нет. Напишите первую выше.
contacts-timeline-none-task = Выполненных задач ещё нет.
contacts-timeline-more = Показать прежние
contacts-timeline-deal = Сделки
contacts-timeline-change = Изменения
contacts-timeline-none-deal = Со сделками ещё ничего не произошло.
contacts-timeline-none-change = Ещё ничего не меняли.
contacts-timeline-pinned = Закреплено
contacts-timeline-pin = Закрепить вверху
contacts-timeline-unpin = Открепить
contacts-changed = { $way ->
    [import] Карточку изменил импорт
    [automation] Карточку изменила автоматизация
   *[user] Карточка изменена
}
contacts-changed-name = Имя
contacts-changed-company = Компания
contacts-changed-responsible = Ответственный
contacts-changed-source = Источник
contacts-changed-phones = Телефоны
contacts-changed-emails = E-mail
contacts-changed-tags = Теги
contacts-changed-gone = Поле, которого уже нет
contacts-changed-emptied = очищено
contacts-note-people = Упомянуть коллегу
contacts-timeline-created = { $by ->
    [call] Контакт создан звонком
    [user] Контакт создан вручную
    [import] Контакт импортирован
    [automation] Контакт создан автоматизацией
    [form] Контакт создан формой
   *[other] Контакт создан
}
contacts-call-line = на { $line }
contacts-form-sent = Отправлена форма: { $name }
contacts-form-show = Показать ответы
contacts-form-hide = Скрыть ответы
contacts-note = Заметка
contacts-note-hint = Напишите заметку; @ — упомянуть коллегу
contacts-note-write = Добавить заметку
contacts-note-menu = Заметка: действия
contacts-note-edit = Изменить
contacts-note-delete = Удалить
contacts-note-deleted = Заметка удалена
contacts-note-changed = изменено
