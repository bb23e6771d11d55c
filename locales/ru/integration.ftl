### The connections to telephony.

integration-title = Интеграции
integration-empty = Телефония не подключена
integration-empty-text = Подключите Ringostat — и его звонки станут строками отчёта и контактами. Это займёт около трёх минут.
integration-connect = Подключить Ringostat
integration-column-name = Название
integration-column-state = Состояние
integration-on = Подключено
integration-off = Выключено
