### Картки, схожі одна на одну: смужка на картці, порівняння, налаштування.

duplicates-title = Дублікати
duplicates-about = Контакти й компанії зі спільним телефоном, адресою електронної пошти, ім’ям чи назвою.
duplicates-possible-contact = { $count ->
    [one] Можливо, у цього контакту є { $count } дублікат.
    [few] Можливо, у цього контакту є { $count } дублікати.
    [many] Можливо, у цього контакту є { $count } дублікатів.
   *[other] Можливо, у цього контакту є { $count } дубліката.
}
duplicates-possible-company = { $count ->
    [one] Можливо, у цієї компанії є { $count } дублікат.
    [few] Можливо, у цієї компанії є { $count } дублікати.
    [many] Можливо, у цієї компанії є { $count } дублікатів.
   *[other] Можливо, у цієї компанії є { $count } дубліката.
}
duplicates-look = Порівняти
duplicates-compare-contact = Порівняння контактів
duplicates-compare-company = Порівняння компаній
duplicates-with = Порівняти «{ $name }» з
duplicates-keep = Що залишити
duplicates-keep-this = Залишити
duplicates-keep-one = Залишити: { $name }
duplicates-differs = відрізняється
duplicates-follows-contact = «{ $name }» увійде до контакту, який залишається, з усіма дзвінками, нотатками, задачами й угодами. Порожні поля заповняться; телефони, адреси й теги об’єднаються. Скасувати можна протягом 30 днів.
duplicates-follows-company = «{ $name }» увійде до компанії, яка залишається, з усіма контактами, дзвінками, задачами й угодами. Порожні поля заповняться; телефони й теги об’єднаються. Скасувати можна протягом 30 днів.
duplicates-merge = Об’єднати
duplicates-apart-contact = Це різні люди
duplicates-apart-company = Це різні компанії
duplicates-apart-done = Більше не пропонуватимуться як дублікати.
duplicates-merged-contact = «{ $name }» тепер частина контакту «{ $kept }»
duplicates-merged-company = «{ $name }» тепер частина компанії «{ $kept }»
duplicates-undone = Скасовано: «{ $name }» знову є
duplicates-undone-stayed = Скасовано. Змінене відтоді лишилося: { $fields }
duplicates-merged-with = Об’єднано з «{ $name }»
duplicates-was-undone = скасовано

## The fields that are compared

duplicates-field-name-contact = Ім’я
duplicates-field-name-company = Назва
duplicates-field-phones = Телефони
duplicates-field-emails = Ел. пошта
duplicates-field-company = Компанія
duplicates-field-responsible = Відповідальний
duplicates-field-source = Джерело
duplicates-field-tags = Теги
duplicates-field-last_call = Останній дзвінок
duplicates-field-created = Створено
duplicates-field-caller_name = Ім’я з дзвінка
duplicates-field-first_campaign = Перша кампанія
duplicates-field-last_campaign = Остання кампанія
duplicates-field-fields = Власні поля

## What a merge brought

duplicates-count-contacts = { $count ->
    [one] { $count } контакт
    [few] { $count } контакти
    [many] { $count } контактів
   *[other] { $count } контакта
}
duplicates-count-calls = { $count ->
    [one] { $count } дзвінок
    [few] { $count } дзвінки
    [many] { $count } дзвінків
   *[other] { $count } дзвінка
}
duplicates-count-notes = { $count ->
    [one] { $count } нотатка
    [few] { $count } нотатки
    [many] { $count } нотаток
   *[other] { $count } нотатки
}
duplicates-count-tasks = { $count ->
    [one] { $count } задача
    [few] { $count } задачі
    [many] { $count } задач
   *[other] { $count } задачі
}
duplicates-count-deals = { $count ->
    [one] { $count } угода
    [few] { $count } угоди
    [many] { $count } угод
   *[other] { $count } угоди
}
duplicates-count-phones = { $count ->
    [one] { $count } телефон
    [few] { $count } телефони
    [many] { $count } телефонів
   *[other] { $count } телефона
}
duplicates-count-emails = { $count ->
    [one] { $count } адреса
    [few] { $count } адреси
    [many] { $count } адрес
   *[other] { $count } адреси
}

## When a card is made

duplicates-of-others = Належить колезі, чиїх клієнтів ви не бачите. Запитайте колегу або адміністратора.
duplicates-warning-contact = Можливо, ця людина вже є
duplicates-warning-company = Можливо, така компанія вже є
duplicates-forbidden = Такий контакт уже є
duplicates-create-anyway = Усе одно створити
duplicates-by-phone = той самий телефон
duplicates-by-email = та сама ел. пошта
duplicates-by-name-contact = те саме ім’я
duplicates-by-name-company = та сама назва

## The settings

duplicates-rule-phone = Той самий телефон
duplicates-rule-about-phone = Хтось вводить контакт із телефоном, який уже є в іншого, хоч би як його записано.
duplicates-rule-email = Та сама адреса електронної пошти
duplicates-rule-about-email = Хтось вводить контакт з адресою, яка вже є в іншого.
duplicates-rule-name = Те саме ім’я
duplicates-rule-about-name = Хтось вводить контакт з ім’ям, яке вже є в іншого.
duplicates-rule-company = Хто створює компанію з назвою чи телефоном, які вже має інша, отримує попередження й може продовжити.
duplicates-rule-off = Нічого не робити
duplicates-rule-warn = Попереджати
duplicates-rule-forbid = Забороняти
duplicates-found = Можливі дублікати
duplicates-none = Дублікатів немає
duplicates-none-text-contact = Тут з’являться контакти зі спільним телефоном, адресою електронної пошти чи ім’ям.
duplicates-none-text-company = Тут з’являться компанії зі спільним телефоном чи назвою.
duplicates-merges = Об’єднання
