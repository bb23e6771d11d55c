### Розумна переадресація: кому першому дзвонити.

forwarding-step = Розумна переадресація
forwarding-about = Поки надходить дзвінок, Ringostat питає тут, кому дзвонити першому: на своїх клієнтів одразу відповідає відповідальний, без черги.
forwarding-milliseconds = мс
forwarding-somebody = хтось, кого тут уже немає

## The address, and how it is set up in Ringostat

forwarding-url = Адреса для запитів
forwarding-how-block = У Ringostat, у схемі переадресації, додайте блок «Номер вебхука» з цією адресою.
forwarding-how-types = Метод <code>POST</code>, тип запиту <code>json</code>, тип відповіді <code>{ $type }</code>, час очікування 1 секунда.
forwarding-how-types-key = Метод <code>POST</code>, тип запиту <code>json</code>, тип відповіді <code>{ $type }</code>, ключ відповіді <code>{ $key }</code>, час очікування 1 секунда.
forwarding-how-parameters = Параметри: <code>{ $parameters }</code>. Обов’язковий лише номер клієнта; з лінією тут буде видно, які лінії питають.
forwarding-how-first = <b>Кожна схема має починатися з цього блоку.</b> Якщо нікого не знайдено, схема просто йде далі.
forwarding-how-sip = <b>Дзвонять лише SIP-акаунти.</b> На номери FMC Ringostat так не переадресовує.

## The light

forwarding-light-waiting = Чекаємо на перший запит
forwarding-light-arriving = Ringostat питає
forwarding-off = Не підключено: відповідь на кожен запит порожня.
forwarding-answers = За добу:
forwarding-silent = Ці лінії отримують дзвінки, але не питають.
forwarding-silent-about = Їхні схеми не починаються з номера вебхука.
forwarding-silent-calls = { $count ->
    [one] { $count } дзвінок за тиждень
    [few] { $count } дзвінки за тиждень
   *[many] { $count } дзвінків за тиждень
}

## Settings

forwarding-order = Кого шукаємо
forwarding-order-about = Згори вниз, доки не знайдеться хтось, хто може відповісти.
forwarding-order-empty = Нікого не шукаємо: усі відповіді будуть порожні.
forwarding-move-up = Вище: { $rule }
forwarding-move-down = Нижче: { $rule }
forwarding-moved = { $rule }: тепер на місці { $place }
forwarding-rule-deal_responsible = Відповідальний за угоду
forwarding-rule-deal_responsible-about = За відкриту; якщо їх кілька — за змінену останньою
forwarding-rule-contact_responsible = Відповідальний за контакт
forwarding-rule-contact_responsible-about = Хто вказаний у картці контакту
forwarding-rule-last_talked = Хто говорив останнім
forwarding-rule-last_talked-about = Також для номерів, у яких ще немає контакту
forwarding-only_online = Лише ті, хто в мережі й вільний
forwarding-only_online-about = Ringostat каже, хто в мережі й хто розмовляє. Якщо не скаже вчасно, дзвінок усе одно надійде.
forwarding-only_online-key = Потрібен ключ: без нього Ringostat не запитати, і всі вважаються вільними.
forwarding-format = Форма відповіді
forwarding-format-text = Простий текст (http)
forwarding-format-json = JSON
forwarding-format-json_rpc = JSON-RPC
forwarding-key = Ключ відповіді
forwarding-key-about = Такий самий, як у Ringostat
forwarding-deadline_ms = Час на відповідь
forwarding-deadline_ms-about = Після цього відповідь порожня, і схема йде далі

## Trying a number

forwarding-try = Перевірити номер
forwarding-try-number = Номер клієнта
forwarding-try-about = У будь-якому написанні. Ніхто не почує дзвінка.
forwarding-try-button = Хто отримає дзвінок?
forwarding-try-no-number = Без номера
forwarding-would-ring = Дзвінок спершу піде сюди: { $name }
forwarding-would-have-rung = Дзвінок спершу пішов би сюди: { $name }
forwarding-answered = У відповіді: { $name }
forwarding-candidates = Кого шукали, за порядком
forwarding-deputy = Заступник
forwarding-rings = підходить, дзвінок сюди
forwarding-away-deputy = зараз не на роботі; заступає { $name }
forwarding-nobody-deal_responsible = відкритої угоди немає
forwarding-nobody-contact_responsible = у контакту немає відповідального
forwarding-nobody-last_talked = ще ніхто не говорив
forwarding-unfit-inactive = тут уже не працює
forwarding-unfit-away = зараз не на роботі, заступника немає
forwarding-unfit-no_sip = без SIP-акаунта на цьому підключенні
forwarding-unfit-only_fmc = лише номер FMC, а переадресація працює тільки із SIP
forwarding-unfit-offline = телефон не в мережі
forwarding-unfit-talking = розмовляє
forwarding-presence-unknown = Чи вільний телефон, Ringostat не сказав.

## Why an answer is what it is

forwarding-reason-found = Менеджера знайдено
forwarding-reason-nobody_fit = Нікому відповісти
forwarding-reason-unknown = Невідомий номер
forwarding-reason-ambiguous = Кілька контактів
forwarding-reason-no_number = Без номера
forwarding-reason-anonymous = Прихований номер
forwarding-reason-ours = Власний номер
forwarding-reason-blocked = Заблоковано
forwarding-reason-line_ignored = Лінія осторонь
forwarding-reason-observed = Лише спостереження
forwarding-reason-disabled = Не підключено
forwarding-reason-too_late = Не встигли
forwarding-reason-failed = Збій
forwarding-why-found = Перший, хто може відповісти.
forwarding-why-nobody_fit = Ніхто з тих, кого шукаємо, зараз не може відповісти. Відповідь порожня, схема йде далі.
forwarding-why-unknown = Жоден контакт не має цього номера. Відповідь порожня, схема йде далі.
forwarding-why-ambiguous = Цей номер мають кілька контактів, і з жодним ще не говорили: чий це клієнт, сказати не можна. Відповідь порожня.
forwarding-why-no_number = У запиті немає номера, який може бути в клієнта. Відповідь порожня.
forwarding-why-anonymous = Клієнт приховав номер. Відповідь порожня.
forwarding-why-ours = Це лінія компанії або власний телефон менеджера. Відповідь порожня.
forwarding-why-blocked = Цей номер хтось заблокував. Відповідь порожня.
forwarding-why-line_ignored = Дзвінки цієї лінії лише показуються. Відповідь порожня.
forwarding-why-observed = Підключення лише спостерігає, тому відповідь порожня.
forwarding-why-disabled = Підключення не ввімкнено, тому відповідь порожня.
forwarding-why-too_late = Відповідь не була готова вчасно, тому вона порожня. Якщо це стається часто, дайте більше часу.
forwarding-why-failed = База даних не відповіла, тому відповідь порожня.

## The log

forwarding-log = Журнал переадресації
forwarding-log-at = Запитано
forwarding-log-caller = Хто дзвонить
forwarding-log-who = Кого названо
forwarding-log-reason = Відповідь
forwarding-log-took = Тривало
forwarding-log-question = Запит
forwarding-log-empty = Ringostat ще не питав
forwarding-log-empty-text = Тут з’являється кожен запит: хто дзвонив, кого названо й чому. Налаштуйте номер вебхука, як сказано в кроці 5, і зателефонуйте.
forwarding-log-older = Цей запит нижче в журналі. Прогорніть до нього й відкрийте знову.
forwarding-fact-contact = Контакт
forwarding-fact-line = Лінія
forwarding-fact-call = ID дзвінка
