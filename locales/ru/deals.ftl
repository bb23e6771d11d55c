### Deals: the board, the table, the details of one, and what of them stands elsewhere.

deals-title = Сделки
deals-one = Сделка
deals-deal = Сделка
deals-new = Новая сделка
deals-new-in = Новая сделка на этапе «{ $stage }»
deals-new-lost = Сделка ещё не создана: введённое будет потеряно.
deals-create = Создать сделку
deals-created-one = Создано: { $name }
deals-search = Название сделки или клиент
deals-empty = Сделок пока нет
deals-empty-text = Сделка – это возможная продажа: с суммой, ответственным и этапом. Создайте её здесь, на карточке контакта или в деталях звонка.
deals-no-pipeline = Нет воронки
deals-no-pipeline-text = Сделки проходят этапы воронки. Её создаёт администратор в настройках.
deals-none-of = Сделок пока нет.

## Words of a deal

deals-name = Название
deals-name-hint = О чём сделка
deals-amount = Сумма
deals-amount-wrong = Укажите сумму, например 12 500 или 12 500,50.
deals-currency = Валюта
deals-client = Клиент
deals-contact = Контакт
deals-company = Компания
deals-responsible = Ответственный
deals-nobody = Никто
deals-no-client = Без клиента
deals-close-date = Ожидаемое закрытие
deals-close = Закрытие
deals-no-day = Не указано
deals-source = Источник
deals-campaign-first = Первая кампания
deals-campaign-last = Последняя кампания
deals-created = Создана
deals-made-user = вручную
deals-made-call = из звонка
deals-made-import = импортом
deals-made-automation = автоматизацией
deals-call = Звонок
deals-take-away = Убрать
deals-pipeline = Воронка
deals-pipeline-of = Воронка: { $name }
deals-set-up = Настроить воронки
deals-stage = Этап
deals-stage-of = Этап: { $stage }
deals-state = Состояние
deals-state-open = В работе
deals-state-won = Выиграна
deals-state-lost = Потеряна
deals-since = На этапе с
deals-since-at = На этом этапе с { $at }
deals-age-today = сегодня
deals-age = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}

## The board

deals-view = Вид
deals-view-board = Доска
deals-view-table = Таблица
deals-board-of = Этапы воронки «{ $name }»
deals-stage-before = Предыдущий этап
deals-stage-after = Следующий этап
deals-stage-empty = На этом этапе сделок нет.
deals-stage-failed = Не удалось загрузить сделки этого этапа.
deals-count = Сделок
deals-move-to = Перенести на этап
deals-move-of = Перенести: { $name }
deals-drag-help = Пробел поднимает сделку, стрелки влево и вправо выбирают этап, ещё раз пробел – кладёт, Esc – возвращает на место. Enter открывает детали.
deals-drag-lifted = Поднято: { $name }, этап { $stage }.
deals-drag-over = Над этапом { $stage }.
deals-drag-outside = Не над этапом.
deals-drag-dropped = { $name } – теперь на этапе { $stage }.
deals-drag-stays = { $name } остаётся на этапе { $stage }.
deals-moved-by-another = Сделку «{ $name }» тем временем уже перенесли: она на этапе «{ $stage }».
deals-was-won = Выиграна: { $name }
deals-was-lost = Потеряна: { $name }

## Won and lost

deals-win = Выиграна
deals-lose = Потеряна
deals-reopen = Открыть снова
deals-lost-title = Почему сделка потеряна?
deals-lost-why = Причина
deals-lost-other = Другая причина
deals-lost-own = Какая именно
deals-lost-do = Отметить потерянной
deals-lost-reason = Причина потери

## Details

deals-history = Этапы
deals-history-failed = Не удалось загрузить этапы.
deals-history-made = Создана на этапе { $stage }
deals-history-moved = { $from } → { $to }
deals-history-days = { $days ->
    [one] { $days } день на этапе «{ $stage }»
    [few] { $days } дня на этапе «{ $stage }»
   *[many] { $days } дней на этапе «{ $stage }»
}
deals-gone = Такой сделки нет
deals-gone-text = Её удалили, или она принадлежит другому рабочему пространству.
deals-delete = Удалить сделку
deals-delete-title = Удалить эту сделку?
deals-delete-text = Вместе с ней исчезнут её этапы и доля в суммах. Контакт, компания и звонки останутся.
deals-deleted = Удалено: { $name }

## In the timeline of a contact

deals-did-made = сделка создана на этапе { $stage }
deals-did-moved = перенесена на этап { $stage }
deals-did-won = сделка выиграна
deals-did-lost = сделка потеряна
