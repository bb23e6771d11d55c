### The list of companies and the card of one.

companies-title = Компании
companies-one = Компания
companies-search = Название компании
companies-empty = Компаний пока нет
companies-empty-text = Компания объединяет свои контакты и собственные телефоны. Создайте её здесь или укажите новое название в контакте.
companies-column-name = Название
companies-column-phone = Телефон
companies-column-responsible = Ответственный
companies-column-created = Создана
companies-new = Новая компания
companies-new-lost = Компания ещё не создана: введённое будет потеряно.
companies-create = Создать компанию
companies-phones = Телефоны
companies-phones-hint = Звонки с этих номеров относятся к компании, если номера нет ни у одного контакта.
companies-phone-add = Добавить телефон
companies-nobody = Никто
companies-fields = Данные компании
companies-menu = Другие действия
companies-no-contacts = Контактов здесь пока нет
companies-no-contacts-text = Выберите эту компанию на карточке контакта, и он появится здесь.
companies-to-contacts = К контактам
companies-delete = Удалить компанию
companies-delete-title = Удалить эту компанию?
companies-delete-text = Её контакты останутся без компании. Звонки останутся в отчёте непривязанными.
companies-deleted = Удалено: { $name }
