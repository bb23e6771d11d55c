### The list of contacts and the card of one.

## The list

contacts-title = Контакти
contacts-one = Контакт
contacts-search = Ім’я, телефон або ел. пошта
contacts-empty = Контактів ще немає
contacts-empty-text = Контакт створюється, коли дзвонить невідомий номер, або вами. На картці збираються всі дзвінки, нотатки й зміни.
contacts-column-name = Ім’я
contacts-column-phone = Телефон
contacts-column-email = Ел. пошта
contacts-column-company = Компанія
contacts-column-responsible = Відповідальний
contacts-column-source = Джерело
contacts-column-last-call = Останній дзвінок
contacts-column-created = Створено
contacts-filter-unnamed = Без імені
contacts-filter-with-name = З іменем
contacts-unnamed = Ще без імені
contacts-calls-itself = Називає себе: { $name }
contacts-more = { $count ->
    [one] і ще { $count }
    [few] і ще { $count }
   *[many] і ще { $count }
}

## A new one

contacts-new = Новий контакт
contacts-new-lost = Контакт ще не створено. Усе, що ви ввели, буде втрачено.
contacts-create = Створити контакт
contacts-phones = Телефони
contacts-phones-hint = У будь-якому написанні, як-от 067 111-00-03.
contacts-phone-add = Додати телефон
contacts-phone-taken = { $phone } вже є в контакту:
contacts-emails = Ел. пошта
contacts-emails-hint = Куди писати листи.
contacts-email-add = Додати адресу
contacts-company-hint = Нова назва створить нову компанію.
contacts-source-hint = Звідки цей контакт.
contacts-nobody = Ніхто

## The card

contacts-fields = Дані контакту
contacts-fields-show = Показати телефони й дані
contacts-fields-hide = Сховати телефони й дані
contacts-name-hint = Ім’я або компанія
contacts-name-it = Дайте контакту ім’я
contacts-caller-name = Ім’я, що надійшло з дзвінком
contacts-campaign-first = Перша кампанія
contacts-campaign-last = Остання кампанія
contacts-campaign-parts = Кампанія: { $parts }
contacts-made-call = дзвінком
contacts-made-user = вручну
contacts-made-import = імпортом
contacts-made-automation = автоматизацією
contacts-made-form = формою
contacts-made-else = автоматично
contacts-fact-responsible = Відповідальний: { $name }
contacts-fact-nobody = Без відповідального
contacts-fact-no-calls = Дзвінків ще не було
contacts-menu = Інші дії
contacts-earlier = { $count ->
    [one] { $count } давніший дзвінок із номерів цього контакту ні до кого не прив’язано.
    [few] { $count } давніші дзвінки з номерів цього контакту ні до кого не прив’язано.
   *[many] { $count } давніших дзвінків із номерів цього контакту ні до кого не прив’язано.
}
contacts-earlier-link = Прив’язати давніші дзвінки
contacts-earlier-linked = { $count ->
    [one] { $count } дзвінок прив’язується. За мить він з’явиться в історії.
    [few] { $count } дзвінки прив’язуються. За мить вони з’являться в історії.
   *[many] { $count } дзвінків прив’язується. За мить вони з’являться в історії.
}
contacts-delete = Видалити контакт
contacts-delete-title = Видалити цей контакт?
contacts-delete-text = Його нотатки зникнуть назавжди. Дзвінки залишаться у звіті неприв’язаними.
contacts-deleted = Видалено: { $name }

## The timeline

contacts-timeline = Історія
contacts-timeline-kinds = Що показувати
contacts-timeline-all = Усе
contacts-timeline-call = Дзвінки
contacts-timeline-note = Нотатки
contacts-timeline-task = Задачі
contacts-timeline-none-all = Ще нічого не сталося. Тут з’являться дзвінки й нотатки.
contacts-timeline-none-call = Дзвінків ще не було. Вони з’являтимуться тут одразу.
contacts-timeline-none-note = Нотаток ще немає. Напишіть першу вище.
contacts-timeline-none-task = Виконаних задач ще немає.
contacts-timeline-more = Показати давніші
contacts-timeline-deal = Угоди
contacts-timeline-change = Зміни
contacts-timeline-none-deal = З угодами ще нічого не сталося.
contacts-timeline-none-change = Ще нічого не змінювали.
contacts-timeline-pinned = Закріплено
contacts-timeline-pin = Закріпити вгорі
contacts-timeline-unpin = Відкріпити
contacts-changed = { $way ->
    [import] Картку змінив імпорт
    [automation] Картку змінила автоматизація
   *[user] Картку змінено
}
contacts-changed-name = Ім’я
contacts-changed-company = Компанія
contacts-changed-responsible = Відповідальний
contacts-changed-source = Джерело
contacts-changed-phones = Телефони
contacts-changed-emails = E-mail
contacts-changed-tags = Теги
contacts-changed-gone = Поле, якого вже немає
contacts-changed-emptied = очищено
contacts-note-people = Згадати колегу
contacts-timeline-created = { $by ->
    [call] Контакт створено дзвінком
    [user] Контакт створено вручну
    [import] Контакт імпортовано
    [automation] Контакт створено автоматизацією
    [form] Контакт створено формою
   *[other] Контакт створено
}
contacts-call-line = на { $line }
contacts-form-sent = Надіслано форму: { $name }
contacts-form-show = Показати відповіді
contacts-form-hide = Сховати відповіді
contacts-note = Нотатка
contacts-note-hint = Напишіть нотатку; @ — згадати колегу
contacts-note-write = Додати нотатку
contacts-note-menu = Нотатка: дії
contacts-note-edit = Змінити
contacts-note-delete = Видалити
contacts-note-deleted = Нотатку видалено
contacts-note-changed = змінено
