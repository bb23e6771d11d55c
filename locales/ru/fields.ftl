### Fields that are edited where they stand.

fields-edit = Изменить: { $field }
fields-remove = Убрать { $value }
fields-save = Сохранить
fields-entered-as = введено как { $text }
fields-conflict = Тем временем кто-то это изменил. Сейчас здесь:
fields-keep-mine = Сохранить моё
fields-take-theirs = Оставить чужое
