### The frame of the application and the words that all its pages share.

## Frame

app-nav = Розділи
app-nav-calls = Дзвінки
app-nav-contacts = Контакти
app-nav-companies = Компанії
app-nav-deals = Угоди
app-nav-tasks = Задачі
app-nav-automations = Автоматизації
app-nav-settings = Налаштування
app-more-places = Ще
app-skip = Перейти до вмісту
app-live-lost = Немає зв’язку. Дані можуть бути неактуальними.
app-user-menu = { $name }: меню
app-language = Мова
app-scheme = Тема
app-scheme-light = Світла
app-scheme-dark = Темна
app-scheme-auto = Як у системі
app-profile = Профіль
app-log-out = Вийти
app-here = Ви тут

## Search

app-search = Ім’я або номер телефону
app-search-short = Пошук
app-search-help = Введіть ім’я або номер у будь-якому написанні.
app-search-failed = Не вдалося знайти. Спробуйте ще раз.
app-nothing-found = Нічого не знайдено

## Lists

app-loading = Завантаження
app-more = Показати ще
app-more-failed = Не вдалося завантажити наступні рядки.
app-new-rows = { $count ->
    [one] { $count } новий
    [few] { $count } нові
   *[many] { $count } нових
}
app-no-match = Нічого не відповідає фільтру
app-no-match-text = Змініть його або скиньте, щоб побачити все.

## Filters

app-filters = Фільтри
app-filter-add = Фільтр
app-filter-clear = Скинути
app-filter-apply = Застосувати
app-columns = Стовпці
app-columns-usual = Як зазвичай
app-choose = Вибрати: { $name }
app-choose-all = Вибрати всі
app-filter-remove = Прибрати фільтр «{ $filter }»
app-period-today = Сьогодні
app-period-yesterday = Учора
app-period-7d = Останні 7 днів
app-period-30d = Останні 30 днів
app-period-month = Цей місяць
app-period-last-month = Минулий місяць
app-month-previous = Попередній місяць
app-month-next = Наступний місяць
app-year-previous = Попередній рік
app-year-next = Наступний рік
app-years-previous = Попередні десять років
app-years-next = Наступні десять років

## Buttons and short words

app-retry = Спробувати ще раз
app-cancel = Скасувати
app-close = Закрити
app-undo = Повернути
app-copy = Копіювати
app-copied = Скопійовано
app-yes = Так
app-no = Ні
app-required = Це потрібно заповнити.

## Questions

app-unsaved-title = Вийти без збереження?
app-unsaved-text = Ваші зміни на цій сторінці буде втрачено.
app-unsaved-leave = Вийти
app-unsaved-stay = Залишитися
app-confirm-name = Для підтвердження введіть: { $name }

## What went wrong

app-problem-network = Немає зв’язку із сервером
app-problem-network-detail = Перевірте підключення до інтернету та спробуйте ще раз.
app-problem-unknown = Щось пішло не так
app-problem-unknown-detail = Сервер не дав зрозумілої відповіді. Спробуйте за кілька секунд.
app-broken = Не вдалося показати сторінку
app-broken-text = Можливо, Switchhook щойно оновився. Зазвичай допомагає перезавантаження.
app-not-found = За цією адресою нічого немає
app-not-found-text = Його видалено, його не було, або воно належить іншому робочому простору.
app-not-found-home = До дзвінків
