### Contacts from a file, and lists as files.

imports-open = Імпорт контактів
imports-title = Імпорт контактів
imports-about = З CSV або Excel. Хто вже є, отримає лише те, чого бракує; той самий файл удруге нічого не змінить.
imports-file = Файл
imports-drop = Перетягніть файл сюди
imports-drop-hint = CSV у будь-якому кодуванні чи XLSX, до 200 000 рядків і 32 МБ
imports-too-large = Файл завеликий
imports-too-large-text = У ньому понад 32 МБ. Поділіть його або збережіть як CSV.
imports-choose = Вибрати файл
imports-reading = Читаємо { $file }…
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

imports-merging = Хто вже є
imports-merge-by = Контакт упізнається
imports-merge-by-hint = Телефони порівнюються як номери, хоч би як були записані. Рядок без одного впізнається за іншим.
imports-merge-by-phone_or_email = За телефоном, інакше за e-mail
imports-merge-by-phone = За телефоном
imports-merge-by-email = За e-mail
imports-overwrite = Замінювати те, що в картці
imports-overwrite-hint = Ім’я, компанія, джерело та відповідальний із файлу замінять ті, що в картці. Інакше заповняться лише порожні поля.
imports-skip-responsible = Пропускати невідомих відповідальних
imports-skip-responsible-hint = Інакше рядок, відповідальний якого тут не працює, буде відхилено.

imports-preview = Що з цього вийде
imports-no-key = Виберіть стовпець із телефонами або e-mail: за ними впізнаються контакти.
imports-counting = Рахуємо: { $done } з { $rows }
imports-count-new = Нові контакти
imports-count-merged = Доповнено
imports-count-unchanged = Без змін
imports-count-duplicates = Повтори у файлі
imports-count-refused = Відхилено
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
imports-show-contacts = Показати контакти

imports-earlier = Попередні імпорти
imports-earlier-empty = Ще нічого не імпортували. Тут з’являться ваші файли та що з них вийшло.
imports-counts = нових: { $new }, доповнено: { $merged }, відхилено: { $refused }

imports-export = Експорт
imports-export-about = Список, як він зараз відфільтрований
imports-export-xlsx = Excel (XLSX)
imports-export-csv = Текст (CSV)
