### Fields that are edited where they stand.

fields-edit = Змінити: { $field }
fields-remove = Прибрати { $value }
fields-save = Зберегти
fields-entered-as = введено як { $text }
fields-conflict = Тим часом хтось це змінив. Зараз тут:
fields-keep-mine = Зберегти моє
fields-take-theirs = Залишити чуже
