### The pages before the login: the first start, the login, invitations.

## First start

setup-title = Налаштуйте Switchhook
setup-about = Ваш робочий простір і ви, його власник. Далі підключите телефонію.
setup-workspace = Робочий простір
setup-workspace-name = Назва
setup-workspace-name-hint = Назва вашої компанії, звична для команди
setup-country = Країна
setup-country-hint = Для номерів без коду країни
setup-time-zone = Часовий пояс
setup-owner = Власник
setup-name = Ваше ім’я
setup-name-hint = Колеги бачитимуть його біля ваших дзвінків
setup-email = Ел. пошта
setup-email-hint = З нею ви входитимете
setup-password = Пароль
setup-password-rule = Щонайменше десять символів
setup-password-short = Тут менше десяти символів.
setup-button = Створити робочий простір

## Login

setup-login-title = Вхід
setup-login-button = Увійти
setup-wait = { $count ->
    [one] Спробуйте ще раз за { $count } секунду.
    [few] Спробуйте ще раз за { $count } секунди.
   *[many] Спробуйте ще раз за { $count } секунд.
}
setup-forgotten = Забули пароль? Попросіть адміністратора про посилання, за яким оберете новий.

## Invitation

setup-invite = Запрошення
setup-invite-title = Запрошення: { $workspace }
setup-invite-about = Ви входитимете як { $email }.
setup-invite-button = Приєднатися
setup-invite-gone = Це запрошення вже не діє
setup-invite-gone-text = Його використано, замінено новішим, або минуло сім днів. Попросіть нове посилання або увійдіть, якщо вже приєдналися.
setup-password-new = Придумайте пароль
setup-password-yours = Ваш пароль у Switchhook

## Another password

setup-replace-title = Оберіть новий пароль
setup-replace-about = Для { $email } у «{ $workspace }».
setup-replace-button = Зберегти й увійти
