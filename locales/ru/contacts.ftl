### The list of contacts and the card of one.

contacts-title = Контакты
contacts-one = Контакт
contacts-empty = Контактов пока нет
contacts-empty-text = Контакт создаётся, когда звонит неизвестный номер, или вами. На карточке собираются все звонки, заметки и изменения.
contacts-column-name = Имя
contacts-column-phone = Телефон
contacts-column-responsible = Ответственный
contacts-column-last-call = Последний звонок
