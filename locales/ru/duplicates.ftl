### Карточки, похожие друг на друга: полоса на карточке, сравнение, настройки.

duplicates-title = Дубликаты
duplicates-about = Контакты и компании с общим телефоном, адресом электронной почты, именем или названием.
duplicates-possible-contact = { $count ->
    [one] Возможно, у этого контакта есть { $count } дубликат.
    [few] Возможно, у этого контакта есть { $count } дубликата.
    [many] Возможно, у этого контакта есть { $count } дубликатов.
   *[other] Возможно, у этого контакта есть { $count } дубликата.
}
duplicates-possible-company = { $count ->
    [one] Возможно, у этой компании есть { $count } дубликат.
    [few] Возможно, у этой компании есть { $count } дубликата.
    [many] Возможно, у этой компании есть { $count } дубликатов.
   *[other] Возможно, у этой компании есть { $count } дубликата.
}
duplicates-look = Сравнить
duplicates-compare-contact = Сравнение контактов
duplicates-compare-company = Сравнение компаний
duplicates-with = Сравнить «{ $name }» с
duplicates-keep = Что оставить
duplicates-keep-this = Оставить
duplicates-keep-one = Оставить: { $name }
duplicates-differs = отличается
duplicates-follows-contact = «{ $name }» войдёт в контакт, который остаётся, со всеми звонками, заметками, задачами и сделками. Пустые поля заполнятся; телефоны, адреса и теги объединятся. Отменить можно в течение 30 дней.
duplicates-follows-company = «{ $name }» войдёт в компанию, которая остаётся, со всеми контактами, звонками, задачами и сделками. Пустые поля заполнятся; телефоны и теги объединятся. Отменить можно в течение 30 дней.
duplicates-merge = Объединить
duplicates-apart-contact = Это разные люди
duplicates-apart-company = Это разные компании
duplicates-apart-done = Больше не будут предлагаться как дубликаты.
duplicates-merged-contact = «{ $name }» теперь часть контакта «{ $kept }»
duplicates-merged-company = «{ $name }» теперь часть компании «{ $kept }»
duplicates-undone = Отменено: «{ $name }» снова есть
duplicates-undone-stayed = Отменено. Изменённое с тех пор осталось: { $fields }
duplicates-merged-with = Объединено с «{ $name }»
duplicates-was-undone = отменено

## The fields that are compared

duplicates-field-name-contact = Имя
duplicates-field-name-company = Название
duplicates-field-phones = Телефоны
duplicates-field-emails = Эл. почта
duplicates-field-company = Компания
duplicates-field-responsible = Ответственный
duplicates-field-source = Источник
duplicates-field-tags = Теги
duplicates-field-last_call = Последний звонок
duplicates-field-created = Дата создания
duplicates-field-caller_name = Имя из звонка
duplicates-field-first_campaign = Первая кампания
duplicates-field-last_campaign = Последняя кампания
duplicates-field-fields = Собственные поля

## What a merge brought

duplicates-count-contacts = { $count ->
    [one] { $count } контакт
    [few] { $count } контакта
    [many] { $count } контактов
   *[other] { $count } контакта
}
duplicates-count-calls = { $count ->
    [one] { $count } звонок
    [few] { $count } звонка
    [many] { $count } звонков
   *[other] { $count } звонка
}
duplicates-count-notes = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
    [many] { $count } заметок
   *[other] { $count } заметки
}
duplicates-count-tasks = { $count ->
    [one] { $count } задача
    [few] { $count } задачи
    [many] { $count } задач
   *[other] { $count } задачи
}
duplicates-count-deals = { $count ->
    [one] { $count } сделка
    [few] { $count } сделки
    [many] { $count } сделок
   *[other] { $count } сделки
}
duplicates-count-phones = { $count ->
    [one] { $count } телефон
    [few] { $count } телефона
    [many] { $count } телефонов
   *[other] { $count } телефона
}
duplicates-count-emails = { $count ->
    [one] { $count } адрес
    [few] { $count } адреса
    [many] { $count } адресов
   *[other] { $count } адреса
}

## When a card is made

duplicates-of-others = Принадлежит коллеге, чьих клиентов вы не видите. Спросите коллегу или администратора.
duplicates-warning-contact = Возможно, этот человек уже есть
duplicates-warning-company = Возможно, такая компания уже есть
duplicates-forbidden = Такой контакт уже есть
duplicates-create-anyway = Всё равно создать
duplicates-by-phone = тот же телефон
duplicates-by-email = та же эл. почта
duplicates-by-name-contact = то же имя
duplicates-by-name-company = то же название

## The settings

duplicates-rule-phone = Тот же телефон
duplicates-rule-about-phone = Кто-то вводит контакт с телефоном, который уже есть у другого, как бы он ни был записан.
duplicates-rule-email = Тот же адрес электронной почты
duplicates-rule-about-email = Кто-то вводит контакт с адресом, который уже есть у другого.
duplicates-rule-name = То же имя
duplicates-rule-about-name = Кто-то вводит контакт с именем, которое уже есть у другого.
duplicates-rule-company = Кто создаёт компанию с названием или телефоном, которые уже есть у другой, получает предупреждение и может продолжить.
duplicates-rule-off = Ничего не делать
duplicates-rule-warn = Предупреждать
duplicates-rule-forbid = Запрещать
duplicates-found = Возможные дубликаты
duplicates-none = Дубликатов нет
duplicates-none-text-contact = Здесь появятся контакты с общим телефоном, адресом электронной почты или именем.
duplicates-none-text-company = Здесь появятся компании с общим телефоном или названием.
duplicates-merges = Объединения
