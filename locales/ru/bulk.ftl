### The same change of many cards at once.

bulk-bar = Выбранные строки
bulk-clear = Снять выбор
bulk-selected = { $count ->
    [one] Выбрано { $shown }
    [few] Выбрано { $shown }
   *[many] Выбрано { $shown }
}
bulk-take-all = Выбрать всё, что подходит под фильтр, до { $most }
bulk-do = Изменить
bulk-do-responsible = Ответственный
bulk-do-stage = Этап
bulk-do-add_tags = Добавить теги
bulk-do-remove_tags = Убрать теги
bulk-do-source = Источник
bulk-do-field = Поле
bulk-do-delete = Удалить
bulk-title-responsible = { $count ->
    [one] Ответственный { $count } карточки
    [few] Ответственный { $count } карточек
   *[many] Ответственный { $count } карточек
}
bulk-title-stage = { $count ->
    [one] Этап { $count } сделки
    [few] Этап { $count } сделок
   *[many] Этап { $count } сделок
}
bulk-title-add_tags = { $count ->
    [one] Теги для { $count } карточки
    [few] Теги для { $count } карточек
   *[many] Теги для { $count } карточек
}
bulk-title-remove_tags = { $count ->
    [one] Убрать теги с { $count } карточки
    [few] Убрать теги с { $count } карточек
   *[many] Убрать теги с { $count } карточек
}
bulk-title-source = { $count ->
    [one] Источник { $count } карточки
    [few] Источник { $count } карточек
   *[many] Источник { $count } карточек
}
bulk-title-field = { $count ->
    [one] Поле { $count } карточки
    [few] Поле { $count } карточек
   *[many] Поле { $count } карточек
}
bulk-title-delete = { $count ->
    [one] Удалить { $count } карточку?
    [few] Удалить { $count } карточки?
   *[many] Удалить { $count } карточек?
}
bulk-responsible = Ответственный
bulk-nobody = Никто
bulk-source = Источник
bulk-field = Поле
bulk-value = Значение
bulk-empty-takes-away = Пустое значение убирает то, что там есть.
bulk-remove-tags-about = Предлагаются только теги выбранных карточек.
bulk-delete-contact = { $count ->
    [one] Заметки { $count } контакта исчезнут навсегда. Звонки останутся в отчёте непривязанными.
    [few] Заметки этих { $count } контактов исчезнут навсегда. Их звонки останутся в отчёте непривязанными.
   *[many] Заметки этих { $count } контактов исчезнут навсегда. Их звонки останутся в отчёте непривязанными.
}
bulk-delete-company = { $count ->
    [one] { $count } компания исчезнет навсегда. Контакты, сделки и звонки останутся.
    [few] Эти { $count } компании исчезнут навсегда. Их контакты, сделки и звонки останутся.
   *[many] Эти { $count } компаний исчезнут навсегда. Их контакты, сделки и звонки останутся.
}
bulk-delete-deal = { $count ->
    [one] { $count } сделка исчезнет навсегда вместе со своей долей в суммах. Контакты, компании и звонки останутся.
    [few] Эти { $count } сделки исчезнут навсегда вместе со своей долей в суммах. Контакты, компании и звонки останутся.
   *[many] Эти { $count } сделок исчезнут навсегда вместе со своей долей в суммах. Контакты, компании и звонки останутся.
}
bulk-delete = { $count ->
    [one] Удалить { $count } карточку
    [few] Удалить { $count } карточки
   *[many] Удалить { $count } карточек
}
bulk-change = { $count ->
    [one] Изменить { $count } карточку
    [few] Изменить { $count } карточки
   *[many] Изменить { $count } карточек
}

## Progress and result

bulk-progress = Ход
bulk-so-far = { $done } из { $total }
bulk-stop = Остановить
bulk-changed = { $count ->
    [one] Изменена { $count } карточка
    [few] Изменены { $count } карточки
   *[many] Изменено { $count } карточек
}
bulk-deleted = { $count ->
    [one] Удалена { $count } карточка
    [few] Удалены { $count } карточки
   *[many] Удалено { $count } карточек
}
bulk-failed-not_found = Уже нет: { $count }
bulk-failed-stale = Всё время меняют другие, попробуйте ещё раз: { $count }
bulk-failed-invalid = Такое изменение не подходит: { $count }
bulk-failed-forbidden = Вы не можете менять: { $count }
bulk-failed-else = Сервер отказал ({ $code }): { $count }
bulk-failed-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[many] и ещё { $count }
}
bulk-rest = { $count ->
    [one] { $count } осталась без изменений.
    [few] { $count } остались без изменений.
   *[many] { $count } осталось без изменений.
}
bulk-go-on = Продолжить
