### Settings: the pipelines of deals.

pipelines-title = Воронки
pipelines-about = Воронка – це шлях угоди: етапи, які вона проходить, і чим завершується. Нові угоди починаються в першій воронці.
pipelines-empty = Воронок ще немає
pipelines-empty-text = Без воронки немає угод.
pipelines-add = Нова воронка
pipelines-archived = В архіві
pipelines-edit = Змінити
pipelines-edit-of = Змінити: { $name }
pipelines-edit-title = Воронка
pipelines-menu = { $name }: інші дії
pipelines-up = Підняти: { $name }
pipelines-down = Опустити: { $name }
pipelines-archive = До архіву
pipelines-restore = Повернути з архіву
pipelines-was-archived = До архіву: { $name }
pipelines-was-restored = Повернуто: { $name }
pipelines-delete = Видалити воронку
pipelines-delete-title = Видалити цю воронку?
pipelines-delete-text = Видалити можна лише воронку без угод. Воронку з угодами можна перенести до архіву: її більше не пропонують, а угоди залишаються.
pipelines-deleted = Видалено: { $name }

## The form

pipelines-name = Назва
pipelines-create = Створити воронку
pipelines-save = Зберегти
pipelines-unsaved = Зміни воронки буде втрачено.
pipelines-conflict = Цю воронку тим часом змінив хтось інший
pipelines-conflict-text = Якщо зберегти ще раз, залишиться ваш варіант. «Скасувати» залишить чужий.
pipelines-stages = Етапи
pipelines-stages-about = Від першого до останнього. Етап, на якому є угоди, видалити не можна.
pipelines-stage-add = Додати етап
pipelines-stage-number = Етап { $number }
pipelines-stage-name = Назва етапу { $number }
pipelines-stage-up = Підняти: { $name }
pipelines-stage-down = Опустити: { $name }
pipelines-stage-remove = Прибрати: { $name }
pipelines-kind-of = Вид етапу { $name }
pipelines-kind-open = В роботі
pipelines-kind-won = Виграно
pipelines-kind-lost = Втрачено
pipelines-first-open = Нова
pipelines-first-won = Виграно
pipelines-first-lost = Втрачено
pipelines-needs-open = Потрібен хоча б один етап «В роботі»: там починаються угоди.
pipelines-needs-won = Потрібен хоча б один етап «Виграно».
pipelines-needs-lost = Потрібен хоча б один етап «Втрачено».
pipelines-reasons = Причини втрати
pipelines-reasons-about = Пропонуються, коли угоду позначають втраченою.
pipelines-reason = Причина
pipelines-reason-add = Додати причину
