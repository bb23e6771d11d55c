### The list of companies and the card of one.

companies-title = Компанії
companies-one = Компанія
companies-search = Назва компанії
companies-empty = Компаній ще немає
companies-empty-text = Компанія об’єднує свої контакти й власні телефони. Створіть її тут або вкажіть нову назву в контакті.
companies-column-name = Назва
companies-column-phone = Телефон
companies-column-responsible = Відповідальний
companies-column-created = Створено
companies-new = Нова компанія
companies-new-lost = Компанію ще не створено: введене буде втрачено.
companies-create = Створити компанію
companies-phones = Телефони
companies-phones-hint = Дзвінки з цих номерів належать компанії, якщо номера немає в жодного контакту.
companies-phone-add = Додати телефон
companies-nobody = Ніхто
companies-fields = Дані компанії
companies-menu = Інші дії
companies-no-contacts = Контактів тут ще немає
companies-no-contacts-text = Оберіть цю компанію на картці контакту, і він з’явиться тут.
companies-to-contacts = До контактів
companies-delete = Видалити компанію
companies-delete-title = Видалити цю компанію?
companies-delete-text = Її контакти залишаться без компанії. Дзвінки залишаться у звіті неприв’язаними.
companies-deleted = Видалено: { $name }
