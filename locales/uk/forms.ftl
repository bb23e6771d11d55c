# Налаштування → Форми: форми, які може заповнити будь-хто, і те, що ними надіслали.

forms-title = Форми
forms-about = Форми для вашого сайту. З надісланого самі створюються контакти, і може запуститися автоматизація.
forms-one = Форма
forms-empty = Форм ще немає
forms-empty-text = Створіть форму, розмістіть її на сайті або надішліть посилання. Тут з’являтимуться заповнені форми, і для кожної створиться або знайдеться контакт.
forms-gone-title = Цієї форми вже немає
forms-gone-text = Її видалили. Надіслане нею лишилося в контактах.

forms-name = Назва
forms-name-about = Її видно лише тут, а також у нотатках та історії контактів
forms-name-example = Дізнатися ціну
forms-submissions = Звернення
forms-none-sent = ще немає
forms-sent-count = { $count ->
    [one] { $countText } звернення
    [few] { $countText } звернення
    [many] { $countText } звернень
   *[other] { $countText } звернення
}
forms-spam = Спам
forms-state = Стан
forms-open = відкрита
forms-closed = закрита
forms-switch-of = Відкрита: { $name }
forms-menu = Меню форми
forms-see = Відкрити сторінку форми

forms-new = Нова форма
forms-new-title = Нова форма
forms-create = Створити
forms-language = Мова форми
forms-language-en = англійська
forms-language-uk = українська
forms-language-ru = російська

forms-tab-edit = Форма
forms-tab-sent = Звернення ({ $count })
forms-tab-spam = Спам ({ $count })

forms-fields = Поля
forms-kind-name = Ім’я
forms-kind-phone = Телефон
forms-kind-email = E-mail
forms-kind-company = Компанія
forms-kind-message = Повідомлення
forms-kind-field = Поле контакту
forms-required = Обов’язкове
forms-required-of = Обов’язкове: { $name }
forms-move = Перемістити: { $name }
forms-remove = Прибрати: { $name }
forms-add-field = Додати поле
forms-own-fields = Ваші поля
forms-contact-needed = Телефон або e-mail має бути обов’язковим: за ними розпізнаються контакти.
forms-drag-help = Пробіл піднімає поле, стрілки переміщують, пробіл ставить, Escape повертає назад.
forms-drag-lifted = { $name }: піднято з місця { $place } із { $count }.
forms-drag-over = Місце { $place } із { $count }.
forms-drag-outside = Поза списком.
forms-drag-stays = { $name } лишається на місці.
forms-drag-dropped = { $name }: тепер місце { $place }.

forms-texts = Тексти
forms-page-title = Заголовок
forms-intro = Текст над полями
forms-button = Кнопка
forms-consent = Згода
forms-consent-about = Додає обов’язкову позначку, наприклад «Погоджуюся на обробку моїх даних»
forms-thanks = Подяка
forms-thanks-about = Показується після надсилання
forms-redirect = Сторінка, на яку перейти
forms-redirect-about = Замість подяки, наприклад щоб рахувати конверсії
forms-behind = Що далі
forms-responsible = Відповідальний
forms-responsible-about = Для контактів, у яких ще нікого немає
forms-nobody = Ніхто
forms-source = Джерело
forms-source-about = Записується новим контактам

forms-save = Зберегти
forms-saved = Форму збережено
forms-undo = Скасувати зміни
forms-changed = Хтось тим часом змінив цю форму
forms-changed-text = Збережіть ще раз, щоб лишити свій варіант, або скасуйте зміни, щоб побачити чужий.

forms-preview = Попередній перегляд
forms-embed = На вашому сайті
forms-embed-about = Вставте цей код там, де має бути форма. Він передає рекламну кампанію сторінки й сам підлаштовує висоту.
forms-embed-code = Код для сайту
forms-embed-copy = Скопіювати код
forms-link = Посилання
forms-link-about = Працює й без сайту: для повідомлень, реклами та QR-кодів

forms-no-submissions = Ще нічого не надіслали
forms-no-submissions-text = Надіслане цією формою з’явиться тут саме.
forms-no-spam = Спаму немає
forms-no-spam-text = Тут зберігається схоже на спам; контактів із нього не створюється. Якщо це не спам, його можна прийняти.
forms-new-contact = новий контакт
forms-contact-gone = Контакт видалено
forms-forgotten = Надіслане видалено разом із контактом.
forms-agreed = Згода
forms-from-page = Сторінка
forms-from-referrer = Звідки перейшли
forms-not-spam = Не спам
forms-was-accepted = Прийнято: { $name }
forms-reason-trap = заповнено приховане поле
forms-reason-forged = надіслано не зі сторінки форми
forms-reason-too_fast = надіслано надто швидко
forms-reason-too_old = надіслано зі застарілої сторінки
forms-reason-blocked = номер заблоковано
forms-reason-many_from_address = забагато з однієї адреси
forms-reason-many_for_form = забагато для цієї форми
forms-reason-links = багато посилань
forms-reason-other = схоже на спам

forms-delete = Видалити форму
forms-delete-title = Видалити цю форму?
forms-delete-text = Її сторінка й усі сайти, де її вставлено, повідомлятимуть, що такої форми немає. Надіслане лишиться в контактах.
forms-deleted = { $name }: видалено
