### The pages before the login: the first start, the login, invitations.

## First start

setup-title = Настройте Switchhook
setup-about = Ваше рабочее пространство и вы, его владелец. Затем подключите телефонию.
setup-workspace = Рабочее пространство
setup-workspace-name = Название
setup-workspace-name-hint = Название вашей компании, привычное для команды
setup-country = Страна
setup-country-hint = Для номеров без кода страны
setup-time-zone = Часовой пояс
setup-owner = Владелец
setup-name = Ваше имя
setup-name-hint = Коллеги увидят его рядом с вашими звонками
setup-email = Эл. почта
setup-email-hint = С ней вы будете входить
setup-password = Пароль
setup-password-rule = Не менее десяти символов
setup-password-short = Здесь меньше десяти символов.
setup-button = Создать рабочее пространство

## Login

setup-login-title = Вход
setup-login-button = Войти
setup-wait = { $count ->
    [one] Попробуйте ещё раз через { $count } секунду.
    [few] Попробуйте ещё раз через { $count } секунды.
   *[many] Попробуйте ещё раз через { $count } секунд.
}
setup-forgotten = Забыли пароль? Попросите администратора о ссылке, по которой выберете новый.

## Invitation

setup-invite = Приглашение
setup-invite-title = Приглашение: { $workspace }
setup-invite-about = Вы будете входить как { $email }.
setup-invite-button = Присоединиться
setup-invite-gone = Это приглашение больше не действует
setup-invite-gone-text = Оно использовано, заменено новым, или прошло семь дней. Попросите новую ссылку или войдите, если уже присоединились.
setup-password-new = Придумайте пароль
setup-password-yours = Ваш пароль в Switchhook

## Another password

setup-replace-title = Выберите новый пароль
setup-replace-about = Для { $email } в «{ $workspace }».
setup-replace-button = Сохранить и войти
