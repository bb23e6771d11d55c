# Настройки → Формы: формы, которые может заполнить кто угодно, и то, что ими отправили.

forms-title = Формы
forms-about = Формы для вашего сайта. Из отправленного сами создаются контакты, и может запуститься автоматизация.
forms-one = Форма
forms-empty = Форм пока нет
forms-empty-text = Создайте форму, разместите её на сайте или отправьте ссылку. Здесь будут появляться заполненные формы, и для каждой создастся или найдётся контакт.
forms-gone-title = Этой формы больше нет
forms-gone-text = Её удалили. Отправленное ею осталось в контактах.

forms-name = Название
forms-name-about = Видно только здесь, а также в заметках и истории контактов
forms-name-example = Узнать цену
forms-submissions = Обращения
forms-none-sent = пока нет
forms-sent-count = { $count ->
    [one] { $countText } обращение
    [few] { $countText } обращения
    [many] { $countText } обращений
   *[other] { $countText } обращения
}
forms-spam = Спам
forms-state = Состояние
forms-open = открыта
forms-closed = закрыта
forms-switch-of = Открыта: { $name }
forms-menu = Меню формы
forms-see = Открыть страницу формы

forms-new = Новая форма
forms-new-title = Новая форма
forms-create = Создать
forms-language = Язык формы
forms-language-en = английский
forms-language-uk = украинский
forms-language-ru = русский

forms-tab-edit = Форма
forms-tab-sent = Обращения ({ $count })
forms-tab-spam = Спам ({ $count })

forms-fields = Поля
forms-kind-name = Имя
forms-kind-phone = Телефон
forms-kind-email = E-mail
forms-kind-company = Компания
forms-kind-message = Сообщение
forms-kind-field = Поле контакта
forms-required = Обязательное
forms-required-of = Обязательное: { $name }
forms-move = Переместить: { $name }
forms-remove = Убрать: { $name }
forms-add-field = Добавить поле
forms-own-fields = Ваши поля
forms-contact-needed = Телефон или e-mail должен быть обязательным: по ним узнают контакты.
forms-drag-help = Пробел поднимает поле, стрелки перемещают, пробел ставит, Escape возвращает назад.
forms-drag-lifted = { $name }: поднято с места { $place } из { $count }.
forms-drag-over = Место { $place } из { $count }.
forms-drag-outside = Вне списка.
forms-drag-stays = { $name } остаётся на месте.
forms-drag-dropped = { $name }: теперь место { $place }.

forms-texts = Тексты
forms-page-title = Заголовок
forms-intro = Текст над полями
forms-button = Кнопка
forms-consent = Согласие
forms-consent-about = Добавляет обязательную галочку, например «Согласен на обработку моих данных»
forms-thanks = Благодарность
forms-thanks-about = Показывается после отправки
forms-redirect = Страница, на которую перейти
forms-redirect-about = Вместо благодарности, например чтобы считать конверсии
forms-behind = Что дальше
forms-responsible = Ответственный
forms-responsible-about = Для контактов, у которых ещё никого нет
forms-nobody = Никто
forms-source = Источник
forms-source-about = Записывается новым контактам

forms-save = Сохранить
forms-saved = Форма сохранена
forms-undo = Отменить изменения
forms-changed = Кто-то тем временем изменил эту форму
forms-changed-text = Сохраните ещё раз, чтобы оставить свой вариант, или отмените изменения, чтобы увидеть чужой.

forms-preview = Предпросмотр
forms-embed = На вашем сайте
forms-embed-about = Вставьте этот код там, где должна быть форма. Он передаёт рекламную кампанию страницы и сам подстраивает высоту.
forms-embed-code = Код для сайта
forms-embed-copy = Скопировать код
forms-link = Ссылка
forms-link-about = Работает и без сайта: для сообщений, рекламы и QR-кодов

forms-no-submissions = Пока ничего не отправили
forms-no-submissions-text = Отправленное этой формой появится здесь само.
forms-no-spam = Спама нет
forms-no-spam-text = Здесь хранится похожее на спам; контакты из него не создаются. Если это не спам, его можно принять.
forms-new-contact = новый контакт
forms-contact-gone = Контакт удалён
forms-forgotten = Отправленное удалено вместе с контактом.
forms-agreed = Согласие
forms-from-page = Страница
forms-from-referrer = Откуда пришли
forms-not-spam = Не спам
forms-was-accepted = Принято: { $name }
forms-reason-trap = заполнено скрытое поле
forms-reason-forged = отправлено не со страницы формы
forms-reason-too_fast = отправлено слишком быстро
forms-reason-too_old = отправлено с устаревшей страницы
forms-reason-blocked = номер заблокирован
forms-reason-many_from_address = слишком много с одного адреса
forms-reason-many_for_form = слишком много для этой формы
forms-reason-links = много ссылок
forms-reason-other = похоже на спам

forms-delete = Удалить форму
forms-delete-title = Удалить эту форму?
forms-delete-text = Её страница и все сайты, где она вставлена, сообщат, что такой формы нет. Отправленное останется в контактах.
forms-deleted = { $name }: удалено
