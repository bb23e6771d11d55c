### The report of calls and the details of one.

calls-title = Дзвінки
calls-details = Дзвінок
calls-empty = Дзвінків ще немає
calls-empty-text = Кожен дзвінок вашої телефонії стане тут рядком: хто дзвонив, хто відповів, запис і контакт. Підключіть Ringostat, щоб побачити перший.
calls-empty-action = Підключити Ringostat
calls-hidden = Номер приховано
calls-not-linked = Не прив’язано

## Columns

calls-column-number = Номер
calls-column-contact = Контакт
calls-column-outcome = Результат
calls-column-manager = Менеджер
calls-column-duration = Тривалість

## Filters

calls-filter-period = Період
calls-filter-direction = Напрямок
calls-filter-outcome = Результат
calls-filter-manager = Менеджер
calls-filter-linked = Прив’язано до контакту
calls-filter-recording = Із записом

## What a call is

calls-direction-incoming = Вхідний
calls-direction-outgoing = Вихідний
calls-direction-internal = Внутрішній
calls-outcome-answered = Прийнятий
calls-outcome-missed = Пропущений
calls-outcome-no_answer = Без відповіді
calls-outcome-busy = Зайнято
calls-outcome-failed = Не вдався
calls-outcome-voicemail = Голосова пошта
calls-outcome-declined = Відхилений
calls-outcome-unknown = Невідомо
calls-phase-ringing = Дзвонить
calls-phase-talking = Розмова
calls-phase-ended = Завершено
