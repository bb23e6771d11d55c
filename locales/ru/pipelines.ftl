### Settings: the pipelines of deals.

pipelines-title = Воронки
pipelines-about = Воронка – это путь сделки: этапы, которые она проходит, и чем завершается. Новые сделки начинаются в первой воронке.
pipelines-empty = Воронок пока нет
pipelines-empty-text = Без воронки нет сделок.
pipelines-add = Новая воронка
pipelines-archived = В архиве
pipelines-edit = Изменить
pipelines-edit-of = Изменить: { $name }
pipelines-edit-title = Воронка
pipelines-menu = { $name }: другие действия
pipelines-up = Поднять: { $name }
pipelines-down = Опустить: { $name }
pipelines-archive = В архив
pipelines-restore = Вернуть из архива
pipelines-was-archived = В архиве: { $name }
pipelines-was-restored = Возвращено: { $name }
pipelines-delete = Удалить воронку
pipelines-delete-title = Удалить эту воронку?
pipelines-delete-text = Удалить можно только воронку без сделок. Воронку со сделками можно перенести в архив: её больше не предлагают, а сделки остаются.
pipelines-deleted = Удалено: { $name }

## The form

pipelines-name = Название
pipelines-create = Создать воронку
pipelines-save = Сохранить
pipelines-unsaved = Изменения воронки будут потеряны.
pipelines-conflict = Эту воронку тем временем изменил кто-то другой
pipelines-conflict-text = Если сохранить ещё раз, останется ваш вариант. «Отмена» оставит чужой.
pipelines-stages = Этапы
pipelines-stages-about = От первого к последнему. Этап, на котором есть сделки, удалить нельзя.
pipelines-stage-add = Добавить этап
pipelines-stage-number = Этап { $number }
pipelines-stage-name = Название этапа { $number }
pipelines-stage-up = Поднять: { $name }
pipelines-stage-down = Опустить: { $name }
pipelines-stage-remove = Убрать: { $name }
pipelines-kind-of = Вид этапа { $name }
pipelines-kind-open = В работе
pipelines-kind-won = Выиграна
pipelines-kind-lost = Потеряна
pipelines-first-open = Новая
pipelines-first-won = Выиграна
pipelines-first-lost = Потеряна
pipelines-needs-open = Нужен хотя бы один этап «В работе»: там начинаются сделки.
pipelines-needs-won = Нужен хотя бы один этап «Выиграна».
pipelines-needs-lost = Нужен хотя бы один этап «Потеряна».
pipelines-reasons = Причины потери
pipelines-reasons-about = Предлагаются, когда сделку отмечают потерянной.
pipelines-reason = Причина
pipelines-reason-add = Добавить причину
