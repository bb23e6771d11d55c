### Contacts, companies, deals and tasks from files, and lists as files.

imports-title = Импорт
imports-title-companies = Импорт компаний
imports-title-contacts = Импорт контактов
imports-title-deals = Импорт сделок
imports-title-tasks = Импорт задач
imports-about = Из CSV или Excel. В имеющихся карточках заполнится только недостающее; тот же файл второй раз ничего не изменит.
imports-entity = Что в файле?
imports-entity-auto = Распознать по столбцам
imports-entity-companies = Компании
imports-entity-contacts = Контакты
imports-entity-deals = Сделки
imports-entity-tasks = Задачи
imports-entity-of = Что в файле { $file }
imports-file = Файл
imports-drop = Перетащите сюда файл или несколько
imports-drop-hint = CSV в любой кодировке или XLSX, до 200 000 строк и 32 МБ. Файлы из другой CRM, которые ссылаются друг на друга, добавляйте вместе.
imports-too-large = Файл слишком большой
imports-too-large-text = В нём больше 32 МБ. Разделите его или сохраните как CSV.
imports-too-many = Не больше { $count } файлов за раз
imports-choose = Выбрать файлы
imports-reading = Читаем { $file }…
imports-go-on = { $count ->
    [one] Продолжить с { $count } файлом
    [few] Продолжить с { $count } файлами
   *[many] Продолжить с { $count } файлами
}
imports-rows = { $count ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
}
imports-gone = Такого импорта нет
imports-gone-text = Возможно, он из другого рабочего пространства.
imports-another = Импортировать другой файл

imports-encoding = Кодировка
imports-delimiter = Ячейки разделяет
imports-delimiter-semicolon = Точка с запятой
imports-delimiter-comma = Запятая
imports-delimiter-tab = Табуляция
imports-delimiter-bar = Вертикальная черта
imports-sheet = Лист
imports-header = Первая строка – названия
imports-with-header = первая строка – названия
imports-without-header = без заголовка

imports-columns = Что означают столбцы
imports-columns-guessed = Распознано по названиям и значениям. Проверьте, прежде всего правильные ли буквы.
imports-columns-remembered = Как выбрали для прошлого файла с такими же столбцами.
imports-column = Столбец { $number }
imports-empty-column = пусто в первых строках
imports-means = Что означает «{ $column }»
imports-field-none = Не импортировать
imports-field-name = Имя
imports-field-first_name = Имя (отдельно)
imports-field-middle_name = Отчество
imports-field-last_name = Фамилия
imports-field-phone = Телефон
imports-field-email = E-mail
imports-field-company = Компания
imports-field-source = Источник
imports-field-responsible = Ответственный
imports-field-tags = Метки
imports-field-note = Заметка
imports-field-record_id = ID записи
imports-field-pipeline = Воронка
imports-field-stage = Этап
imports-field-amount = Сумма
imports-field-currency = Валюта
imports-field-contact = Контакт
imports-field-close_date = Ожидаемое закрытие
imports-field-lost_reason = Почему потеряна
imports-field-kind = Вид
imports-field-due = Срок
imports-field-done = Выполнено
imports-field-own = Ваши поля
imports-field-companies-name = Название
imports-field-deals-name = Название
imports-field-deals-phone = Телефон клиента
imports-field-deals-email = E-mail клиента
imports-field-tasks-name = Что сделать
imports-field-tasks-phone = Телефон клиента
imports-field-tasks-email = E-mail клиента
imports-field-tasks-note = Подробности
imports-field-tasks-responsible = Исполнитель
imports-pipeline = Воронка сделок
imports-pipeline-by-stage = Та, в которой есть этап

imports-merging = Кто уже есть
imports-merging-cards = Что уже есть
imports-known-companies = Компания узнаётся по ID записи, иначе по названию.
imports-known-deals = Сделка узнаётся по ID записи. Без него – по названию, клиенту, воронке, сумме и ожидаемому закрытию вместе: другая сумма – другая сделка.
imports-known-tasks = Задача узнаётся по ID записи. Без него – по тому, что сделать, клиенту и сроку вместе.
imports-merge-by = Контакт узнаётся
imports-merge-by-hint = Телефоны сравниваются как номера, как бы ни были записаны. Строка без одного узнаётся по другому.
imports-merge-by-phone_or_email = По телефону, иначе по e-mail
imports-merge-by-phone = По телефону
imports-merge-by-email = По e-mail
imports-overwrite = Заменять то, что в карточке
imports-overwrite-hint = Значения из файла заменят те, что в карточке. Иначе заполнятся только пустые поля. Телефоны, адреса e-mail и метки всегда только добавляются.
imports-skip-people = Пропускать неизвестных людей
imports-skip-people-hint = Иначе строка, где назван тот, кто здесь не работает, будет отклонена.

imports-words = Неизвестные люди и этапы
imports-words-hint = Укажите, кто или что имеется в виду. Иначе строки с этими словами будут отклонены.
imports-word-user = Человек
imports-word-stage = Этап
imports-word-means = Кто или что здесь «{ $word }»
imports-word-choose = Выберите
imports-word-none = Пропустить
imports-word-clear = Убрать выбор для «{ $word }»

imports-preview = Что из этого выйдет
imports-no-key = Выберите столбец с телефонами, e-mail или ID записей: по ним узнаются контакты.
imports-no-name = Выберите столбец с названием: без него строка не станет карточкой.
imports-counting = Считаем: { $done } из { $rows }
imports-new-companies = Новые компании
imports-new-contacts = Новые контакты
imports-new-deals = Новые сделки
imports-new-tasks = Новые задачи
imports-count-merged = Дополнено
imports-count-unchanged = Без изменений
imports-count-duplicates = Повторы в файле
imports-count-refused = Отклонено
imports-refused-yet = Среди отклонённых и строки, которые ссылаются на ещё не импортированные файлы. Когда те будут импортированы, этой причины не станет.
imports-automations = Также запустить автоматизации
imports-runs = { $count ->
    [one] Не больше { $runs } запуска
    [few] Не больше { $runs } запусков
   *[many] Не больше { $runs } запусков
}
imports-start = { $count ->
    [one] Импортировать { $rows } строку
    [few] Импортировать { $rows } строки
   *[many] Импортировать { $rows } строк
}
imports-discard = Отбросить

imports-running = Импортируем { $file }
imports-done-rows = { $done } из { $rows } строк
imports-leave = Страницу можно покинуть: импорт продолжится, даже после перезапуска сервера.
imports-cancel = Отменить импорт
imports-state-ready = Не начат
imports-state-counting = Подсчитывается
imports-state-counted = Не начат
imports-state-running = Идёт
imports-state-done = Завершён
imports-state-cancelled = Отменён
imports-state-failed = Остановлен из-за ошибки
imports-again = Импортированное остаётся. Чтобы продолжить, загрузите файл снова: то, что уже есть, будет узнано.
imports-refused = { $count ->
    [one] { $rows } строка отклонена. В файле сказано почему: исправьте её и импортируйте снова.
    [few] { $rows } строки отклонены. В файле сказано почему: исправьте их и импортируйте снова.
   *[many] { $rows } строк отклонено. В файле сказано почему: исправьте их и импортируйте снова.
}
imports-refused-file = Отклонённые строки
imports-show-companies = Показать компании
imports-show-contacts = Показать контакты
imports-show-deals = Показать сделки
imports-show-tasks = Показать задачи

imports-files = Несколько файлов
imports-files-about = Они импортируются в таком порядке, чтобы сделки нашли свои контакты и компании. Откройте файл, чтобы проверить столбцы и слова.
imports-files-unready = В некоторых файлах не выбран столбец, по которому узнаются строки. Откройте их и выберите его.
imports-files-columns = Выберите столбцы
imports-files-words = { $count ->
    [one] { $count } неизвестное слово
    [few] { $count } неизвестных слова
   *[many] { $count } неизвестных слов
}
imports-files-ready = Можно импортировать
imports-files-waiting = Ждёт своей очереди
imports-start-files = { $count ->
    [one] Импортировать { $count } файл
    [few] Импортировать { $count } файла
   *[many] Импортировать { $count } файлов
}
imports-discard-file = Отбросить { $file }
imports-to-files = Ко всем файлам

imports-earlier = Прошлые импорты
imports-earlier-empty = Ещё ничего не импортировали. Здесь появятся ваши файлы и что из них вышло.
imports-counts = новых: { $new }, дополнено: { $merged }, отклонено: { $refused }

imports-export = Экспорт
imports-export-about = Список, как он сейчас отфильтрован
imports-export-xlsx = Excel (XLSX)
imports-export-csv = Текст (CSV)
