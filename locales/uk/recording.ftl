### Listening to recordings.

recording-title = Запис розмови
recording-play = Слухати
recording-pause = Пауза
recording-stop = Зупинити й прибрати
recording-back = На 10 секунд назад
recording-forward = На 10 секунд уперед
recording-speed = Швидкість: { $speed }
recording-download = Завантажити
recording-position = Місце в записі
recording-position-of = { $at } з { $whole }
recording-voice-client = клієнт
recording-voice-own = менеджер
recording-pending = Запис ще не надійшов. Зазвичай він приходить за кілька хвилин після дзвінка і з’явиться тут сам.
recording-none = Запису цього дзвінка немає.
recording-unplayable = Цей браузер не може відтворити запис
recording-unplayable-text = Запис знайдено, але його формат тут не підтримується. Завантажте його й відкрийте в іншому програвачі.
