### Fields that are edited where they stand, those that a workspace adds, and tags.

fields-edit = Изменить: { $field }
fields-remove = Убрать { $value }
fields-save = Сохранить
fields-entered-as = введено как { $text }
fields-conflict = Тем временем кто-то это изменил. Сейчас здесь:
fields-keep-mine = Сохранить моё
fields-take-theirs = Оставить чужое
fields-tags = Теги
fields-tags-hint = Ваши слова: после каждого нажмите Enter.
fields-tags-placeholder = Введите тег и нажмите Enter
fields-empty-it = Очистить
fields-nothing = Ничего
fields-number-wrong = Напишите число, например 12,5.
