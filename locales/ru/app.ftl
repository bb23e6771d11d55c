### The frame of the application and the words that all its pages share.

## Frame

app-nav = Разделы
app-nav-calls = Звонки
app-nav-contacts = Контакты
app-nav-companies = Компании
app-nav-deals = Сделки
app-nav-tasks = Задачи
app-nav-automations = Автоматизации
app-nav-settings = Настройки
app-more-places = Ещё
app-skip = Перейти к содержимому
app-live-lost = Нет связи. Данные могут быть неактуальными.
app-user-menu = { $name }: меню
app-language = Язык
app-scheme = Тема
app-scheme-light = Светлая
app-scheme-dark = Тёмная
app-scheme-auto = Как в системе
app-profile = Профиль
app-log-out = Выйти
app-here = Вы здесь

## Search

app-search = Имя или номер телефона
app-search-short = Поиск
app-search-help = Введите имя или номер в любом написании.
app-search-failed = Не удалось найти. Попробуйте ещё раз.
app-nothing-found = Ничего не найдено

## Lists

app-loading = Загрузка
app-more = Показать ещё
app-more-failed = Не удалось загрузить следующие строки.
app-new-rows = { $count ->
    [one] { $count } новый
    [few] { $count } новых
   *[many] { $count } новых
}
app-no-match = Ничего не соответствует фильтру
app-no-match-text = Измените его или сбросьте, чтобы увидеть всё.

## Filters

app-filters = Фильтры
app-filter-add = Фильтр
app-filter-clear = Сбросить
app-filter-apply = Применить
app-columns = Столбцы
app-columns-usual = Как обычно
app-choose = Выбрать: { $name }
app-choose-all = Выбрать все
app-filter-remove = Убрать фильтр «{ $filter }»
app-period-today = Сегодня
app-period-yesterday = Вчера
app-period-7d = Последние 7 дней
app-period-30d = Последние 30 дней
app-period-month = Этот месяц
app-period-last-month = Прошлый месяц
app-month-previous = Предыдущий месяц
app-month-next = Следующий месяц
app-year-previous = Предыдущий год
app-year-next = Следующий год
app-years-previous = Предыдущие десять лет
app-years-next = Следующие десять лет

## Buttons and short words

app-retry = Попробовать ещё раз
app-cancel = Отмена
app-close = Закрыть
app-undo = Вернуть
app-copy = Копировать
app-copied = Скопировано
app-yes = Да
app-no = Нет
app-required = Это нужно заполнить.

## Questions

app-unsaved-title = Выйти без сохранения?
app-unsaved-text = Ваши изменения на этой странице будут потеряны.
app-unsaved-leave = Выйти
app-unsaved-stay = Остаться
app-confirm-name = Для подтверждения введите: { $name }

## What went wrong

app-problem-network = Нет связи с сервером
app-problem-network-detail = Проверьте подключение к интернету и попробуйте ещё раз.
app-problem-unknown = Что-то пошло не так
app-problem-unknown-detail = Сервер не дал понятного ответа. Попробуйте через несколько секунд.
app-broken = Не удалось показать страницу
app-broken-text = Возможно, Switchhook только что обновился. Обычно помогает перезагрузка.
app-not-found = По этому адресу ничего нет
app-not-found-text = Это удалено, этого не было, или оно принадлежит другому рабочему пространству.
app-not-found-home = К звонкам
