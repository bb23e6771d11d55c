### The pages before the login: the first start, the login, invitations.

## First start

setup-title = Set up Switchhook
setup-about = Your workspace and you, the owner. Then you connect the telephony.
setup-workspace = Workspace
setup-workspace-name = Name
setup-workspace-name-hint = The name of your company, as your people know it
setup-country = Country
setup-country-hint = For numbers without a country code
setup-time-zone = Time zone
setup-owner = Owner
setup-name = Your name
setup-name-hint = Your colleagues see it beside your calls
setup-email = E-mail
setup-email-hint = You log in with it
setup-password = Password
setup-password-rule = At least ten characters
setup-password-short = This is shorter than ten characters.
setup-button = Create the workspace

## Login

setup-login-title = Log in
setup-login-button = Log in
setup-wait = { $count ->
    [one] Try again in { $count } second.
   *[other] Try again in { $count } seconds.
}
setup-forgotten = Forgotten the password? Ask an administrator for a link by which you choose another one.

## Invitation

setup-invite = Invitation
setup-invite-title = Join { $workspace }
setup-invite-about = You will log in as { $email }.
setup-invite-button = Join
setup-invite-gone = This invitation does not work any more
setup-invite-gone-text = It was used, replaced by a newer one, or is older than seven days. Ask whoever invited you for a new link, or log in if you have joined already.
setup-password-new = Choose a password
setup-password-yours = Your password in Switchhook

## Another password

setup-replace-title = Choose another password
setup-replace-about = For { $email } in { $workspace }.
setup-replace-button = Save and log in
