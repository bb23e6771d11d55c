### Заблокированные номера.

blocked-title = Заблокированные номера
blocked-about = Их звонки есть в отчёте. Они не создают контактов, не переадресуются менеджеру и слышат «занято» там, где телефония это позволяет.
blocked-empty = Ни один номер не заблокирован
blocked-empty-text = Спам и ошибочные номера можно заблокировать здесь, в деталях звонка или у телефона контакта.
blocked-add = Заблокировать номер
blocked-search = Номер или примечание
blocked-search-clear = Очистить поиск
blocked-number = Номер
blocked-number-about = В любом написании
blocked-note = Примечание
blocked-note-about = Почему — для тех, кто спросит потом
blocked-by = Кто заблокировал
blocked-at = Когда
blocked-actions = Действия
blocked-remove = Разблокировать { $number }
blocked-removed = { $number } больше не заблокирован.
blocked-done = { $number } заблокирован.
blocked-follows = Без контакта, без переадресации; «занято», где телефония это позволяет. Звонки остаются в отчёте.
blocked-is = Этот номер заблокирован.
blocked-block = Заблокировать номер
blocked-unblock = Разблокировать
blocked-more = Ещё
blocked-mark = Заблокирован
