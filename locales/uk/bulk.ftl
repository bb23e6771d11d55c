### The same change of many cards at once.

bulk-bar = Вибрані рядки
bulk-clear = Зняти вибір
bulk-selected = { $count ->
    [one] Вибрано { $shown }
    [few] Вибрано { $shown }
   *[many] Вибрано { $shown }
}
bulk-take-all = Вибрати все, що відповідає фільтру, до { $most }
bulk-do = Змінити
bulk-do-responsible = Відповідальний
bulk-do-stage = Етап
bulk-do-add_tags = Додати теги
bulk-do-remove_tags = Прибрати теги
bulk-do-source = Джерело
bulk-do-field = Поле
bulk-do-delete = Видалити
bulk-title-responsible = { $count ->
    [one] Відповідальний { $count } картки
    [few] Відповідальний { $count } карток
   *[many] Відповідальний { $count } карток
}
bulk-title-stage = { $count ->
    [one] Етап { $count } угоди
    [few] Етап { $count } угод
   *[many] Етап { $count } угод
}
bulk-title-add_tags = { $count ->
    [one] Теги для { $count } картки
    [few] Теги для { $count } карток
   *[many] Теги для { $count } карток
}
bulk-title-remove_tags = { $count ->
    [one] Прибрати теги з { $count } картки
    [few] Прибрати теги з { $count } карток
   *[many] Прибрати теги з { $count } карток
}
bulk-title-source = { $count ->
    [one] Джерело { $count } картки
    [few] Джерело { $count } карток
   *[many] Джерело { $count } карток
}
bulk-title-field = { $count ->
    [one] Поле { $count } картки
    [few] Поле { $count } карток
   *[many] Поле { $count } карток
}
bulk-title-delete = { $count ->
    [one] Видалити { $count } картку?
    [few] Видалити { $count } картки?
   *[many] Видалити { $count } карток?
}
bulk-responsible = Відповідальний
bulk-nobody = Ніхто
bulk-source = Джерело
bulk-field = Поле
bulk-value = Значення
bulk-empty-takes-away = Порожнє значення прибирає те, що там є.
bulk-remove-tags-about = Пропонуються лише теги вибраних карток.
bulk-delete-contact = { $count ->
    [one] Нотатки { $count } контакту зникнуть назавжди. Дзвінки залишаться у звіті неприв’язаними.
    [few] Нотатки цих { $count } контактів зникнуть назавжди. Їхні дзвінки залишаться у звіті неприв’язаними.
   *[many] Нотатки цих { $count } контактів зникнуть назавжди. Їхні дзвінки залишаться у звіті неприв’язаними.
}
bulk-delete-company = { $count ->
    [one] { $count } компанія зникне назавжди. Контакти, угоди й дзвінки залишаться.
    [few] Ці { $count } компанії зникнуть назавжди. Їхні контакти, угоди й дзвінки залишаться.
   *[many] Ці { $count } компаній зникнуть назавжди. Їхні контакти, угоди й дзвінки залишаться.
}
bulk-delete-deal = { $count ->
    [one] { $count } угода зникне назавжди разом зі своєю часткою в сумах. Контакти, компанії й дзвінки залишаться.
    [few] Ці { $count } угоди зникнуть назавжди разом зі своєю часткою в сумах. Контакти, компанії й дзвінки залишаться.
   *[many] Ці { $count } угод зникнуть назавжди разом зі своєю часткою в сумах. Контакти, компанії й дзвінки залишаться.
}
bulk-delete = { $count ->
    [one] Видалити { $count } картку
    [few] Видалити { $count } картки
   *[many] Видалити { $count } карток
}
bulk-change = { $count ->
    [one] Змінити { $count } картку
    [few] Змінити { $count } картки
   *[many] Змінити { $count } карток
}

## Progress and result

bulk-progress = Перебіг
bulk-so-far = { $done } з { $total }
bulk-stop = Зупинити
bulk-changed = { $count ->
    [one] Змінено { $count } картку
    [few] Змінено { $count } картки
   *[many] Змінено { $count } карток
}
bulk-deleted = { $count ->
    [one] Видалено { $count } картку
    [few] Видалено { $count } картки
   *[many] Видалено { $count } карток
}
bulk-failed-not_found = Уже немає: { $count }
bulk-failed-stale = Весь час змінюють інші, спробуйте ще раз: { $count }
bulk-failed-invalid = Така зміна не підходить: { $count }
bulk-failed-forbidden = Ви не можете змінювати: { $count }
bulk-failed-else = Сервер відмовив ({ $code }): { $count }
bulk-failed-more = { $count ->
    [one] і ще { $count }
    [few] і ще { $count }
   *[many] і ще { $count }
}
bulk-rest = { $count ->
    [one] { $count } залишилася без змін.
    [few] { $count } залишилися без змін.
   *[many] { $count } залишилося без змін.
}
bulk-go-on = Продовжити
