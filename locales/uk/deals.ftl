### Deals: the board, the table, the details of one, and what of them stands elsewhere.

deals-title = Угоди
deals-one = Угода
deals-deal = Угода
deals-new = Нова угода
deals-new-in = Нова угода на етапі «{ $stage }»
deals-new-lost = Угоду ще не створено: введене буде втрачено.
deals-create = Створити угоду
deals-created-one = Створено: { $name }
deals-search = Назва угоди або клієнт
deals-empty = Угод ще немає
deals-empty-text = Угода – це можливий продаж: із сумою, відповідальним та етапом. Створіть її тут, на картці контакту або в деталях дзвінка.
deals-no-pipeline = Немає воронки
deals-no-pipeline-text = Угоди проходять етапи воронки. Її створює адміністратор у налаштуваннях.
deals-none-of = Угод ще немає.

## Words of a deal

deals-name = Назва
deals-name-hint = Про що угода
deals-amount = Сума
deals-amount-wrong = Вкажіть суму, наприклад 12 500 або 12 500,50.
deals-currency = Валюта
deals-client = Клієнт
deals-contact = Контакт
deals-company = Компанія
deals-responsible = Відповідальний
deals-nobody = Ніхто
deals-no-client = Без клієнта
deals-close-date = Очікуване закриття
deals-close = Закриття
deals-no-day = Не вказано
deals-source = Джерело
deals-campaign-first = Перша кампанія
deals-campaign-last = Остання кампанія
deals-created = Створено
deals-made-user = вручну
deals-made-call = із дзвінка
deals-made-import = імпортом
deals-made-automation = автоматизацією
deals-call = Дзвінок
deals-take-away = Прибрати
deals-pipeline = Воронка
deals-pipeline-of = Воронка: { $name }
deals-set-up = Налаштувати воронки
deals-stage = Етап
deals-stage-of = Етап: { $stage }
deals-state = Стан
deals-state-open = В роботі
deals-state-won = Виграно
deals-state-lost = Втрачено
deals-since = На етапі з
deals-since-at = На цьому етапі з { $at }
deals-age-today = сьогодні
deals-age = { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[many] { $days } днів
}

## The board

deals-view = Вигляд
deals-view-board = Дошка
deals-view-table = Таблиця
deals-board-of = Етапи воронки «{ $name }»
deals-stage-before = Попередній етап
deals-stage-after = Наступний етап
deals-stage-empty = На цьому етапі угод немає.
deals-stage-failed = Не вдалося завантажити угоди цього етапу.
deals-count = Угод
deals-move-to = Перенести на етап
deals-move-of = Перенести: { $name }
deals-drag-help = Пробіл піднімає угоду, стрілки вліво та вправо обирають етап, ще раз пробіл – кладе, Esc – повертає на місце. Enter відкриває деталі.
deals-drag-lifted = Піднято: { $name }, етап { $stage }.
deals-drag-over = Над етапом { $stage }.
deals-drag-outside = Не над етапом.
deals-drag-dropped = { $name } – тепер на етапі { $stage }.
deals-drag-stays = { $name } залишається на етапі { $stage }.
deals-moved-by-another = Угоду «{ $name }» тим часом уже перенесено: вона на етапі «{ $stage }».
deals-was-won = Виграно: { $name }
deals-was-lost = Втрачено: { $name }

## Won and lost

deals-win = Виграно
deals-lose = Втрачено
deals-reopen = Відкрити знову
deals-lost-title = Чому угоду втрачено?
deals-lost-why = Причина
deals-lost-other = Інша причина
deals-lost-own = Яка саме
deals-lost-do = Позначити втраченою
deals-lost-reason = Причина втрати

## Details

deals-history = Етапи
deals-history-failed = Не вдалося завантажити етапи.
deals-history-made = Створено на етапі { $stage }
deals-history-moved = { $from } → { $to }
deals-history-days = { $days ->
    [one] { $days } день на етапі «{ $stage }»
    [few] { $days } дні на етапі «{ $stage }»
   *[many] { $days } днів на етапі «{ $stage }»
}
deals-gone = Такої угоди немає
deals-gone-text = Її видалено, або вона належить іншому робочому простору.
deals-delete = Видалити угоду
deals-delete-title = Видалити цю угоду?
deals-delete-text = Разом із нею зникнуть її етапи та частка в сумах. Контакт, компанія і дзвінки залишаться.
deals-deleted = Видалено: { $name }

## In the timeline of a contact

deals-did-made = угоду створено на етапі { $stage }
deals-did-moved = перенесено на етап { $stage }
deals-did-won = угоду виграно
deals-did-lost = угоду втрачено
