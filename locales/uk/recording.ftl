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
recording-voice-both = обоє
recording-voices = Кого чути
recording-download-not-allowed = Вам дозволено слухати записи, але не зберігати їх файлами. Це може змінити адміністратор.
recording-not-allowed = Вам не дозволено слухати записи. Це може змінити адміністратор у розділі «Налаштування → Люди».
recording-gone = Запису вже немає: телефонія його більше не віддає.
recording-deleted = Запис видалено: він був старшим, ніж тут зберігають записи.
recording-pending = Запис ще не надійшов. Зазвичай він приходить за кілька хвилин після дзвінка і з’явиться тут сам.
recording-none = Запису цього дзвінка немає.
recording-unplayable = Цей браузер не може відтворити запис
recording-unplayable-text = Запис знайдено, але його формат тут не підтримується. Завантажте його й відкрийте в іншому програвачі.
