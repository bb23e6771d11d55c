### The list of contacts and the card of one.

contacts-title = Контакти
contacts-one = Контакт
contacts-empty = Контактів ще немає
contacts-empty-text = Контакт створюється, коли дзвонить невідомий номер, або вами. На картці збираються всі дзвінки, нотатки й зміни.
contacts-column-name = Ім’я
contacts-column-phone = Телефон
contacts-column-responsible = Відповідальний
contacts-column-last-call = Останній дзвінок
