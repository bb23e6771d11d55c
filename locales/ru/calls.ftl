### The report of calls and the details of one.

calls-title = Звонки
calls-details = Звонок
calls-empty = Звонков пока нет
calls-empty-text = Каждый звонок вашей телефонии станет здесь строкой: кто звонил, кто ответил, запись и контакт. Подключите Ringostat, чтобы увидеть первый.
calls-empty-action = Подключить Ringostat
calls-hidden = Номер скрыт
calls-not-linked = Не привязан

## Columns

calls-column-number = Номер
calls-column-contact = Контакт
calls-column-outcome = Результат
calls-column-manager = Менеджер
calls-column-duration = Длительность

## Filters

calls-filter-period = Период
calls-filter-direction = Направление
calls-filter-outcome = Результат
calls-filter-manager = Менеджер
calls-filter-linked = Привязан к контакту
calls-filter-recording = С записью

## What a call is

calls-direction-incoming = Входящий
calls-direction-outgoing = Исходящий
calls-direction-internal = Внутренний
calls-outcome-answered = Принят
calls-outcome-missed = Пропущен
calls-outcome-no_answer = Без ответа
calls-outcome-busy = Занято
calls-outcome-failed = Не удался
calls-outcome-voicemail = Голосовая почта
calls-outcome-declined = Отклонён
calls-outcome-unknown = Неизвестно
calls-phase-ringing = Звонит
calls-phase-talking = Разговор
calls-phase-ended = Завершён
