### Settings: the tags of cards.

tags-about = Слова, за якими картки знаходять разом. Тег існує, доки він є бодай на одній картці; теги ставлять на картках.
tags-none = Тегів ще немає
tags-none-contact = Поставте перший на картці контакту.
tags-none-company = Поставте перший на картці компанії.
tags-none-deal = Поставте перший в угоді.
tags-count-many = { $count } і більше
tags-count-contact = { $count ->
    [one] { $count } контакт
    [few] { $count } контакти
   *[many] { $count } контактів
}
tags-count-company = { $count ->
    [one] { $count } компанія
    [few] { $count } компанії
   *[many] { $count } компаній
}
tags-count-deal = { $count ->
    [one] { $count } угода
    [few] { $count } угоди
   *[many] { $count } угод
}
tags-rename = Перейменувати або об’єднати
tags-rename-title = Перейменувати «{ $name }»
tags-rename-do = Перейменувати
tags-merge = Тег «{ $name }» уже є: «{ $from }» стане одним із ним. Скасувати це не можна.
tags-merge-do = Об’єднати
tags-renamed = { $count ->
    [one] «{ $from }» тепер «{ $name }» на { $count } картці
    [few] «{ $from }» тепер «{ $name }» на { $count } картках
   *[many] «{ $from }» тепер «{ $name }» на { $count } картках
}
tags-remove = Прибрати з усіх карток
tags-remove-title = Прибрати тег «{ $name }»?
tags-remove-text = Його буде знято з усіх карток, де він є ({ $count }). Самі картки залишаться. Скасувати це не можна.
tags-remove-do = Прибрати
tags-removed = { $count ->
    [one] «{ $name }» прибрано з { $count } картки
    [few] «{ $name }» прибрано з { $count } карток
   *[many] «{ $name }» прибрано з { $count } карток
}
