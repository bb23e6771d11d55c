### Заблоковані номери.

blocked-title = Заблоковані номери
blocked-about = Їхні дзвінки є у звіті. Вони не створюють контактів, не переадресовуються менеджеру й чують «зайнято» там, де телефонія це дозволяє.
blocked-empty = Жодного номера не заблоковано
blocked-empty-text = Спам і помилкові номери можна заблокувати тут, у деталях дзвінка або біля телефону контакту.
blocked-add = Заблокувати номер
blocked-search = Номер або примітка
blocked-search-clear = Очистити пошук
blocked-number = Номер
blocked-number-about = У будь-якому написанні
blocked-note = Примітка
blocked-note-about = Чому — для тих, хто запитає згодом
blocked-by = Хто заблокував
blocked-at = Коли
blocked-actions = Дії
blocked-remove = Розблокувати { $number }
blocked-removed = { $number } більше не заблоковано.
blocked-done = { $number } заблоковано.
blocked-follows = Без контакту, без переадресації; «зайнято», де телефонія це дозволяє. Дзвінки лишаються у звіті.
blocked-is = Цей номер заблоковано.
blocked-block = Заблокувати номер
blocked-unblock = Розблокувати
blocked-more = Ще
blocked-mark = Заблоковано
