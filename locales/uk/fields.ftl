### Fields that are edited where they stand, those that a workspace adds, and tags.

fields-edit = Змінити: { $field }
fields-remove = Прибрати { $value }
fields-save = Зберегти
fields-entered-as = введено як { $text }
fields-conflict = Тим часом хтось це змінив. Зараз тут:
fields-keep-mine = Зберегти моє
fields-take-theirs = Залишити чуже
fields-tags = Теги
fields-tags-hint = Ваші слова: після кожного натисніть Enter.
fields-tags-placeholder = Введіть тег і натисніть Enter
fields-empty-it = Очистити
fields-nothing = Нічого
fields-number-wrong = Напишіть число, як-от 12,5.
