### Contacts, companies, deals and tasks from files, and lists as files.

imports-title = Імпорт
imports-title-companies = Імпорт компаній
imports-title-contacts = Імпорт контактів
imports-title-deals = Імпорт угод
imports-title-tasks = Імпорт задач
imports-about = З CSV або Excel. У наявних картках заповниться лише те, чого бракує; той самий файл удруге нічого не змінить.
imports-entity = Що у файлі?
imports-entity-auto = Розпізнати за стовпцями
imports-entity-companies = Компанії
imports-entity-contacts = Контакти
imports-entity-deals = Угоди
imports-entity-tasks = Задачі
imports-entity-of = Що у файлі { $file }
imports-file = Файл
imports-drop = Перетягніть сюди файл або кілька
imports-drop-hint = CSV у будь-якому кодуванні чи XLSX, до 200 000 рядків і 32 МБ. Файли з іншої CRM, які посилаються один на одного, додавайте разом.
imports-too-large = Файл завеликий
imports-too-large-text = У ньому понад 32 МБ. Поділіть його або збережіть як CSV.
imports-too-many = Щонайбільше { $count } файлів за раз
imports-choose = Вибрати файли
imports-reading = Читаємо { $file }…
imports-go-on = { $count ->
    [one] Продовжити з { $count } файлом
    [few] Продовжити з { $count } файлами
   *[many] Продовжити з { $count } файлами
}
imports-rows = { $count ->
    [one] { $rows } рядок
    [few] { $rows } рядки
   *[many] { $rows } рядків
}
imports-gone = Такого імпорту немає
imports-gone-text = Можливо, він з іншого робочого простору.
imports-another = Імпортувати інший файл

imports-encoding = Кодування
imports-delimiter = Клітинки розділяє
imports-delimiter-semicolon = Крапка з комою
imports-delimiter-comma = Кома
imports-delimiter-tab = Табуляція
imports-delimiter-bar = Вертикальна риска
imports-sheet = Аркуш
imports-header = Перший рядок – назви
imports-with-header = перший рядок – назви
imports-without-header = без заголовка

imports-columns = Що означають стовпці
imports-columns-guessed = Розпізнано за назвами та значеннями. Перевірте, передусім чи правильні літери.
imports-columns-remembered = Як вибрали для попереднього файлу з такими самими стовпцями.
imports-column = Стовпець { $number }
imports-empty-column = порожньо в перших рядках
imports-means = Що означає «{ $column }»
imports-field-none = Не імпортувати
imports-field-name = Ім’я
imports-field-first_name = Ім’я (окремо)
imports-field-middle_name = По батькові
imports-field-last_name = Прізвище
imports-field-phone = Телефон
imports-field-email = E-mail
imports-field-company = Компанія
imports-field-source = Джерело
imports-field-responsible = Відповідальний
imports-field-tags = Мітки
imports-field-note = Нотатка
imports-field-record_id = ID запису
imports-field-pipeline = Воронка
imports-field-stage = Етап
imports-field-amount = Сума
imports-field-currency = Валюта
imports-field-contact = Контакт
imports-field-close_date = Очікуване закриття
imports-field-lost_reason = Чому втрачена
imports-field-kind = Вид
imports-field-due = Строк
imports-field-done = Виконано
imports-field-own = Ваші поля
imports-field-companies-name = Назва
imports-field-deals-name = Назва
imports-field-deals-phone = Телефон клієнта
imports-field-deals-email = E-mail клієнта
imports-field-tasks-name = Що зробити
imports-field-tasks-phone = Телефон клієнта
imports-field-tasks-email = E-mail клієнта
imports-field-tasks-note = Подробиці
imports-field-tasks-responsible = Виконавець
imports-pipeline = Воронка угод
imports-pipeline-by-stage = Та, у якій є етап

imports-merging = Хто вже є
imports-merging-cards = Що вже є
imports-known-companies = Компанія впізнається за ID запису, інакше за назвою.
imports-known-deals = Угода впізнається за ID запису. Без нього – за назвою, клієнтом, воронкою, сумою та очікуваним закриттям разом: інша сума – інша угода.
imports-known-tasks = Задача впізнається за ID запису. Без нього – за тим, що зробити, клієнтом і строком разом.
imports-merge-by = Контакт упізнається
imports-merge-by-hint = Телефони порівнюються як номери, хоч би як були записані. Рядок без одного впізнається за іншим.
imports-merge-by-phone_or_email = За телефоном, інакше за e-mail
imports-merge-by-phone = За телефоном
imports-merge-by-email = За e-mail
imports-overwrite = Замінювати те, що в картці
imports-overwrite-hint = Значення з файлу замінять ті, що в картці. Інакше заповняться лише порожні поля. Телефони, адреси e-mail і мітки завжди лише додаються.
imports-skip-people = Пропускати невідомих людей
imports-skip-people-hint = Інакше рядок, де названо того, хто тут не працює, буде відхилено.

imports-words = Невідомі люди та етапи
imports-words-hint = Вкажіть, хто або що мається на увазі. Інакше рядки з цими словами буде відхилено.
imports-word-user = Людина
imports-word-stage = Етап
imports-word-means = Хто чи що тут «{ $word }»
imports-word-choose = Виберіть
imports-word-none = Пропустити
imports-word-clear = Прибрати вибір для «{ $word }»

imports-preview = Що з цього вийде
imports-no-key = Виберіть стовпець із телефонами, e-mail або ID записів: за ними впізнаються контакти.
imports-no-name = Виберіть стовпець із назвою: без неї рядок не стане карткою.
imports-counting = Рахуємо: { $done } з { $rows }
imports-new-companies = Нові компанії
imports-new-contacts = Нові контакти
imports-new-deals = Нові угоди
imports-new-tasks = Нові задачі
imports-count-merged = Доповнено
imports-count-unchanged = Без змін
imports-count-duplicates = Повтори у файлі
imports-count-refused = Відхилено
imports-refused-yet = Серед відхилених і рядки, що посилаються на ще не імпортовані файли. Коли ті буде імпортовано, цієї причини не стане.
imports-automations = Також запустити автоматизації
imports-runs = { $count ->
    [one] Щонайбільше { $runs } запуск
    [few] Щонайбільше { $runs } запуски
   *[many] Щонайбільше { $runs } запусків
}
imports-start = { $count ->
    [one] Імпортувати { $rows } рядок
    [few] Імпортувати { $rows } рядки
   *[many] Імпортувати { $rows } рядків
}
imports-discard = Відкинути

imports-running = Імпортуємо { $file }
imports-done-rows = { $done } з { $rows } рядків
imports-leave = Сторінку можна покинути: імпорт триватиме, навіть після перезапуску сервера.
imports-cancel = Скасувати імпорт
imports-state-ready = Не розпочато
imports-state-counting = Підраховується
imports-state-counted = Не розпочато
imports-state-running = Триває
imports-state-done = Завершено
imports-state-cancelled = Скасовано
imports-state-failed = Зупинено через помилку
imports-again = Імпортоване лишається. Щоб продовжити, завантажте файл знову: те, що вже є, буде впізнано.
imports-refused = { $count ->
    [one] { $rows } рядок відхилено. У файлі сказано чому: виправте його й імпортуйте знову.
    [few] { $rows } рядки відхилено. У файлі сказано чому: виправте їх й імпортуйте знову.
   *[many] { $rows } рядків відхилено. У файлі сказано чому: виправте їх й імпортуйте знову.
}
imports-refused-file = Відхилені рядки
imports-show-companies = Показати компанії
imports-show-contacts = Показати контакти
imports-show-deals = Показати угоди
imports-show-tasks = Показати задачі

imports-files = Кілька файлів
imports-files-about = Їх буде імпортовано в такому порядку, щоб угоди знайшли свої контакти й компанії. Відкрийте файл, щоб перевірити стовпці та слова.
imports-files-unready = У деяких файлах не вибрано стовпець, за яким упізнаються рядки. Відкрийте їх і виберіть його.
imports-files-columns = Виберіть стовпці
imports-files-words = { $count ->
    [one] { $count } невідоме слово
    [few] { $count } невідомі слова
   *[many] { $count } невідомих слів
}
imports-files-ready = Можна імпортувати
imports-files-waiting = Чекає своєї черги
imports-start-files = { $count ->
    [one] Імпортувати { $count } файл
    [few] Імпортувати { $count } файли
   *[many] Імпортувати { $count } файлів
}
imports-discard-file = Відкинути { $file }
imports-to-files = До всіх файлів

imports-earlier = Попередні імпорти
imports-earlier-empty = Ще нічого не імпортували. Тут з’являться ваші файли та що з них вийшло.
imports-counts = нових: { $new }, доповнено: { $merged }, відхилено: { $refused }

imports-export = Експорт
imports-export-about = Список, як він зараз відфільтрований
imports-export-xlsx = Excel (XLSX)
imports-export-csv = Текст (CSV)
