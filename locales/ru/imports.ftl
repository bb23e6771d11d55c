### Contacts from a file, and lists as files.

imports-open = Импорт контактов
imports-title = Импорт контактов
imports-about = Из CSV или Excel. Кто уже есть, получит только недостающее; тот же файл второй раз ничего не изменит.
imports-file = Файл
imports-drop = Перетащите файл сюда
imports-drop-hint = CSV в любой кодировке или XLSX, до 200 000 строк и 32 МБ
imports-too-large = Файл слишком большой
imports-too-large-text = В нём больше 32 МБ. Разделите его или сохраните как CSV.
imports-choose = Выбрать файл
imports-reading = Читаем { $file }…
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

imports-merging = Кто уже есть
imports-merge-by = Контакт узнаётся
imports-merge-by-hint = Телефоны сравниваются как номера, как бы ни были записаны. Строка без одного узнаётся по другому.
imports-merge-by-phone_or_email = По телефону, иначе по e-mail
imports-merge-by-phone = По телефону
imports-merge-by-email = По e-mail
imports-overwrite = Заменять то, что в карточке
imports-overwrite-hint = Имя, компания, источник и ответственный из файла заменят те, что в карточке. Иначе заполнятся только пустые поля.
imports-skip-responsible = Пропускать неизвестных ответственных
imports-skip-responsible-hint = Иначе строка, ответственный которой здесь не работает, будет отклонена.

imports-preview = Что из этого выйдет
imports-no-key = Выберите столбец с телефонами или e-mail: по ним узнаются контакты.
imports-counting = Считаем: { $done } из { $rows }
imports-count-new = Новые контакты
imports-count-merged = Дополнено
imports-count-unchanged = Без изменений
imports-count-duplicates = Повторы в файле
imports-count-refused = Отклонено
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
imports-show-contacts = Показать контакты

imports-earlier = Прошлые импорты
imports-earlier-empty = Ещё ничего не импортировали. Здесь появятся ваши файлы и что из них вышло.
imports-counts = новых: { $new }, дополнено: { $merged }, отклонено: { $refused }

imports-export = Экспорт
imports-export-about = Список, как он сейчас отфильтрован
imports-export-xlsx = Excel (XLSX)
imports-export-csv = Текст (CSV)
