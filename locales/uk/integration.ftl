### The connections to telephony.

integration-title = Інтеграції
integration-empty = Телефонію не підключено
integration-empty-text = Підключіть Ringostat — і його дзвінки стануть рядками звіту й контактами. Це займе близько трьох хвилин.
integration-connect = Підключити Ringostat
integration-column-name = Назва
integration-column-state = Стан
integration-on = Підключено
integration-off = Вимкнено
