### Settings: the tags of cards.

tags-about = Слова, по которым карточки находят вместе. Тег существует, пока он есть хотя бы на одной карточке; теги ставят на карточках.
tags-none = Тегов пока нет
tags-none-contact = Поставьте первый на карточке контакта.
tags-none-company = Поставьте первый на карточке компании.
tags-none-deal = Поставьте первый в сделке.
tags-count-many = { $count } и больше
tags-count-contact = { $count ->
    [one] { $count } контакт
    [few] { $count } контакта
   *[many] { $count } контактов
}
tags-count-company = { $count ->
    [one] { $count } компания
    [few] { $count } компании
   *[many] { $count } компаний
}
tags-count-deal = { $count ->
    [one] { $count } сделка
    [few] { $count } сделки
   *[many] { $count } сделок
}
tags-rename = Переименовать или объединить
tags-rename-title = Переименовать «{ $name }»
tags-rename-do = Переименовать
tags-merge = Тег «{ $name }» уже есть: «{ $from }» станет с ним одним. Отменить это нельзя.
tags-merge-do = Объединить
tags-renamed = { $count ->
    [one] «{ $from }» теперь «{ $name }» на { $count } карточке
    [few] «{ $from }» теперь «{ $name }» на { $count } карточках
   *[many] «{ $from }» теперь «{ $name }» на { $count } карточках
}
tags-remove = Убрать со всех карточек
tags-remove-title = Убрать тег «{ $name }»?
tags-remove-text = Он будет снят со всех карточек, где он есть ({ $count }). Сами карточки останутся. Отменить это нельзя.
tags-remove-do = Убрать
tags-removed = { $count ->
    [one] «{ $name }» убран с { $count } карточки
    [few] «{ $name }» убран с { $count } карточек
   *[many] «{ $name }» убран с { $count } карточек
}
