### Listening to recordings.

recording-title = Запись разговора
recording-play = Слушать
recording-pause = Пауза
recording-stop = Остановить и убрать
recording-back = На 10 секунд назад
recording-forward = На 10 секунд вперёд
recording-speed = Скорость: { $speed }
recording-download = Скачать
recording-position = Место в записи
recording-position-of = { $at } из { $whole }
recording-voice-client = клиент
recording-voice-own = менеджер
recording-voice-both = оба
recording-voices = Кого слышно
recording-download-not-allowed = Вам разрешено слушать записи, но не сохранять их файлами. Это может изменить администратор.
recording-not-allowed = Вам не разрешено слушать записи. Это может изменить администратор в разделе «Настройки → Люди».
recording-gone = Записи уже нет: телефония её больше не отдаёт.
recording-deleted = Запись удалена: она была старше, чем здесь хранят записи.
recording-pending = Запись ещё не пришла. Обычно она приходит через несколько минут после звонка и появится здесь сама.
recording-none = Записи этого звонка нет.
recording-unplayable = Этот браузер не может воспроизвести запись
recording-unplayable-text = Запись найдена, но её формат здесь не поддерживается. Скачайте её и откройте в другом проигрывателе.
