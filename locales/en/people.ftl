### Users, roles and teams; tokens, the audit log, the workspace; the own profile.

## People

people-title = People
people-about = Who works here, in which teams, and what each may do.
people-users = Users
people-you = you
people-empty = Nobody here yet
people-empty-text = Everybody who works in this workspace is listed here.
people-column-name = Name
people-column-title = Name
people-column-email = E-mail
people-column-role = Role
people-column-team = Team
people-column-state = State
people-column-members = People
people-column-created = Created
people-column-used = Last used
people-column-actions = Actions
people-role-owner = Owner
people-role-admin = Administrator
people-role-manager = Manager
people-role-about-manager = Works with calls, contacts and companies.
people-role-about-admin = Also sets up integrations, people and the workspace.
people-role-about-owner = Also decides who else is an owner.
people-state-active = Active
people-state-invited = Invited
people-state-inactive = Inactive
people-no-team = No team

## Inviting

people-invite = Invite
people-invite-title = Invite a person
people-invite-button = Make the invitation
people-email-hint = The person logs in with it.
people-invited = { $name } is invited
people-invited-known = { $name } has an account already and can log in right away.
people-link = Link to join
people-link-about = The link is shown this once and works once. Send it to { $email } yourself: Switchhook sends no mail.
people-link-until = It works until { $until }.
people-done = Done

## One person

people-renew-join-about = Has not joined yet. A new link replaces the one before.
people-renew-join = Make a new link
people-renew-join-link = Link to join
people-renew-password-about = Forgot the password? A link lets the person choose another one.
people-renew-password = Make a link for a new password
people-renew-password-link = Link for a new password
people-deactivate-about = Whoever leaves is logged out and not let in any more. Calls, contacts and notes stay.
people-deactivate = Deactivate
people-deactivate-title = Deactivate { $name }?
people-deactivate-text = The person is logged out at once, is not let in any more, and gets no calls. Everything the person did stays, and you can activate the person again.
people-deactivated = { $name } is deactivated
people-activate-about = Does not work here any more. What the person did is still here.
people-activate = Activate again

## Teams

people-teams = Teams
people-teams-about = Calls can be filtered by team.
people-teams-empty = No teams yet
people-teams-empty-text = Put people who work together into a team, such as sales or support, and look at their calls together.
people-team-new = New team
people-team-rename = Rename
people-team-delete = Delete team
people-team-delete-title = Delete this team?
people-team-delete-text = Its people stay, without a team.
people-team-menu = { $name }: actions
people-team-members = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

## API tokens

people-tokens = API tokens
people-tokens-about = With a token a program of yours reads and writes what its role may.
people-tokens-empty = No tokens yet
people-tokens-empty-text = A token lets a program in, such as a report or your website. Each has a role, can be revoked, and shows when it was last used.
people-token-new = New token
people-token-name-hint = What it is for, so that you know which to revoke.
people-token-create = Create token
people-token-secret = Token
people-token-once = It is shown this once and kept nowhere. Put it where the program reads it: Authorization: Bearer …
people-token-copied = I have copied it
people-token-never = never
people-token-menu = { $name }: actions
people-token-revoke = Revoke
people-token-revoke-title = Revoke this token?
people-token-revoke-text = The next request with it is refused. The program that uses it stops working until it gets another one.

## Audit log

people-audit = Audit log
people-audit-about = Who changed or opened what.
people-audit-empty = Nothing yet
people-audit-empty-text = Logins and changes by people and programs are listed here.
people-audit-when = When
people-audit-who = Who
people-audit-what = What
people-audit-system = Switchhook
people-audit-open = open
people-audit-other = { $entity }: { $action }
people-audit-absence-created = entered an absence
people-audit-absence-deleted = removed an absence
people-audit-absence-updated = changed an absence
people-audit-backfill-cancelled = stopped reading past calls
people-audit-blocked_number-created = blocked a number
people-audit-blocked_number-deleted = unblocked a number
people-audit-task-created = made a task
people-audit-task-updated = changed a task
people-audit-task-deleted = removed a task
people-audit-waiting-took = took a waiting client
people-audit-waiting-released = released a waiting client
people-audit-call-exported = took calls away as a file
people-audit-contact-exported = took contacts away as a file
people-audit-import-cancelled = cancelled an import
people-audit-import-counted = counted what would come of a file
people-audit-import-created = brought a file to import
people-audit-form-created = created a form
people-audit-form-deleted = deleted a form
people-audit-form-updated = changed a form
people-audit-form_submission-accepted = said that a submission is no spam
people-audit-import-started = started an import
people-audit-import-updated = chose how a file is imported
people-audit-call-downloaded = kept a recording as a file
people-audit-call-listened = listened to a recording
people-audit-call-recording_deleted = deleted a recording that was old enough
people-audit-call-deleted = deleted a call that was logged by hand
people-audit-call-logged = logged a call by hand
people-audit-call-updated = changed a call
people-audit-call_request-called = called with a click
people-audit-call_result-created = added a result of calls
people-audit-call_result-updated = changed a result of calls
people-audit-company-created = created a company
people-audit-company-deleted = deleted a company
people-audit-company-merged = merged companies
people-audit-company-set_apart = said that companies are not the same
people-audit-company-unmerged = took a merge of companies back
people-audit-company-updated = changed a company
people-audit-connection-backfilled = read past calls from telephony
people-audit-connection-repaired = checked telephony for lost calls
people-audit-connection-created = connected telephony
people-audit-connection-deleted = removed a connection
people-audit-connection-employees_replaced = changed the employees of a connection
people-audit-connection-reapplied = applied new settings to past calls
people-audit-connection-rotated = replaced a webhook address
people-audit-connection-updated = changed a connection
people-audit-contact-created = created a contact
people-audit-contact-deleted = deleted a contact
people-audit-contact-linked_earlier = linked earlier calls to a contact
people-audit-contact-merged = merged contacts
people-audit-contact-set_apart = said that contacts are not the same
people-audit-contact-unmerged = took a merge of contacts back
people-audit-contact-updated = changed a contact
people-audit-deal-created = made a deal
people-audit-deal-deleted = deleted a deal
people-audit-deal-updated = changed a deal
people-audit-pipeline-created = made a pipeline
people-audit-pipeline-deleted = deleted a pipeline
people-audit-pipeline-updated = changed a pipeline
people-audit-line-created = added a line
people-audit-line-deleted = removed a line
people-audit-line-updated = changed a line
people-audit-note-created = wrote a note
people-audit-note-deleted = deleted a note
people-audit-note-updated = changed a note
people-audit-team-created = created a team
people-audit-team-deleted = deleted a team
people-audit-team-updated = renamed a team
people-audit-token-created = created an API token
people-audit-token-revoked = revoked an API token
people-audit-user-created = added a user
people-audit-user-deactivated = deactivated a user
people-audit-user-invited = invited a user
people-audit-user-joined = accepted the invitation
people-audit-user-language_changed = chose another language
people-audit-user-mail_alarms_changed = changed whether alarms come by mail
people-audit-user-mail_tasks_changed = changed whether mail comes in the morning about tasks
people-audit-user-logged_in = logged in
people-audit-user-logged_out = logged out
people-audit-user-password_changed = changed the password
people-audit-user-password_link_made = made a link for a new password
people-audit-user-updated = changed a user
people-audit-webhook-created = created a webhook
people-audit-webhook-deleted = deleted a webhook
people-audit-webhook-retried = had a message of a webhook sent again
people-audit-webhook-tested = tested a webhook
people-audit-webhook-updated = changed a webhook
people-audit-automation-created = made an automation
people-audit-automation-deleted = deleted an automation
people-audit-automation-updated = changed an automation
people-audit-automation-switched_on = switched an automation on
people-audit-automation-switched_off = switched an automation off
people-audit-automation-retried = had a run of an automation go on
people-audit-automation-cancelled = cancelled a run of an automation
people-audit-workspace-created = created the workspace
people-audit-workspace-recordings_retried = had recordings archived once more
people-audit-workspace-updated = changed the settings of the workspace

## Workspace

people-workspace = Workspace
people-workspace-about = What holds for everybody here.
people-workspace-name = Name
people-workspace-name-about = Stands below every name and in invitations.
people-workspace-country = Country
people-workspace-country-about = Numbers without a country code are read as numbers of this country. Numbers that are stored stay as they were read.
people-workspace-zone = Time zone
people-workspace-zone-about = When days begin, and in which time calls are shown. Statistics of the past keep their hours.
people-workspace-language = Language
people-workspace-language-about = For people who have not chosen one themselves.
people-workspace-currency = Currency
people-workspace-currency-about = Of deals whose amount says no other one. Amounts that are written already keep theirs.
people-sees = Whose clients managers see
people-sees-about = Contacts, companies, deals, tasks and calls, with their recordings and totals. What nobody is responsible for everybody sees; whoever talked on a call sees that call. Administrators see everything. A person's own setting comes first.
people-sees-all = Everybody's
people-sees-about-all = Managers see the clients of the whole company.
people-sees-team = Their team's
people-sees-about-team = Those whose responsible is in the manager's team; without a team, the own ones.
people-sees-own = Their own
people-sees-about-own = Those the manager is responsible for.
people-sees-person = Sees the clients of
people-sees-as-managers = As all managers: { $sees }
people-workspace-shared = One number, several contacts
people-workspace-shared-about = Which contact a call goes to when several have the number. The others stay one click away on the call.
people-policy-last_talked = Last talked with
people-policy-about-last_talked = The one somebody talked with most recently.
people-policy-last_changed = Last changed
people-policy-about-last_changed = The one edited most recently.
people-policy-open_deal = With an open deal
people-policy-about-open_deal = The one a deal is open with.
people-policy-ask = Ask
people-policy-about-ask = The call stays unlinked until somebody chooses.
people-workspace-earlier = Link earlier calls at once
people-workspace-earlier-about = When a contact gains a number, earlier unlinked calls of that number go to it. Off: they are offered on its card.
people-workspace-call-back = When a client was called back
people-workspace-call-back-about = A conversation of at least this length closes a task to call back, and takes the client off the list of those who wait.
people-workspace-take = How long a client stays taken
people-workspace-take-about = Whoever took a client to call back has so much time; then somebody else can take them.
people-workspace-seconds = s
people-workspace-minutes = min
people-number-wrong = A number from { $min } to { $max }
people-number-save = Save
people-workspace-adopt = Contacts without a responsible
people-workspace-adopt-about = The first manager to talk with such a contact for at least 10 seconds becomes its responsible.
people-on = On
people-off = Off

## Working time

people-hours = Working time
people-hours-workspace-about = Only in this time are people asked for when a call is forwarded. By the clocks of { $zone }.
people-hours-always = Always
people-hours-week = By the week
people-hours-own = Own hours
people-hours-as-workspace = As the workspace: { $hours }
people-hours-none = no working days
people-hours-free = free
people-hours-from = { $day }: from
people-hours-until = { $day }: until
people-hours-add = { $day }: one more part
people-hours-remove = { $day }: remove { $time }
people-hours-copy = { $day }: the same for
people-hours-copy-busy = All working days
people-hours-copy-weekdays = Monday to Friday
people-hours-copy-all = Every day
people-hours-wrong = Look at the times once more: some cannot be read, or meet.
people-hours-wrong-order = The end is not after the beginning.
people-hours-wrong-meets = These times meet.
people-hours-holidays = Days without work
people-hours-holidays-add = Choose days
people-hours-holiday-remove = Remove { $day }
people-hours-holidays-count = { $count ->
    [one] { $count } day without work
   *[other] { $count } days without work
}

## Absences

people-away = Away
people-away-about = Calls of their clients go to whoever stands in.
people-away-add = Add an absence
people-away-new = New absence
people-away-edit = Change the absence
people-away-empty = Everybody is here
people-away-empty-text = Enter a holiday or an illness: until then calls of clients go to whoever stands in.
people-away-who = Who
people-away-choose = Choose
people-away-when = When
people-away-whole = Whole days
people-away-begins = From
people-away-ends = Until
people-away-wrong = The end has to be after the beginning.
people-away-deputy = Stands in
people-away-deputy-about = Gets the calls of the clients meanwhile
people-away-no-deputy = nobody stands in
people-away-nobody = Nobody
people-away-own-deputy = Nobody stands in for himself or herself.
people-away-now = Now
people-away-later = Planned
people-away-edit-of = Change the absence: { $name }
people-away-delete-of = Remove the absence: { $name }
people-away-delete = Remove
people-away-delete-title = Remove the absence?
people-away-delete-text = Then calls of the clients ring here again.
people-away-mine = Absences
people-away-mine-about = While you are away, calls of your clients go to whoever stands in.

## Profile

people-profile = Profile
people-profile-name-about = How colleagues see you on calls and contacts.
people-profile-name-asks = How colleagues see you. An administrator can change it.
people-profile-language-about = Of the screens and of what the server tells you.
people-profile-scheme-about = On this device.
people-password = Password
people-password-about = When you change it, you are logged out everywhere else.
people-mail_alarms = Mail when calls stop coming
people-mail_alarms-about = One mail when webhooks stop coming although calls usually come at this hour, and one when they come again.
people-mail_alarms-none = This server is not set up to send mail yet; whoever runs it finds how in its manual (--smtp-url). The alarm is shown on the page of the connection.
people-mail_tasks = Mail in the morning about tasks
people-mail_tasks-about = One mail a day with what is late and what is due today; no mail if there is nothing.
people-mail_tasks-none = Mail is not set up on this server yet; its manual says how (--smtp-url).
people-password-change = Change password
people-password-current = Password until now
people-password-new = New password
people-password-rule = At least ten characters. A sentence is easy to remember.
people-password-short = This is shorter than ten characters.
people-password-changed = Password changed. You are logged out everywhere else.

## Recordings

people-may-listen = Listens to recordings
people-may-listen-about = Off: this person sees that a call was recorded, and no player.
people-may-download = Keeps recordings as files
people-may-download-about = Only who listens may. Each download stands in the audit log, as listening does.
people-archive = Archive of recordings
people-archive-about = Telephony keeps recordings for a time of its own. What the server has copied can be heard as long as you want.
people-archive-nowhere = This server archives nothing: recordings are played from telephony while it keeps them. Whoever runs the server names a place for them with --recordings.
people-archive-directory = Kept in the directory
people-archive-bucket = Kept in the bucket
people-archive-size-mb = { $size } MB
people-archive-size-gb = { $size } GB
people-archive-count = { $count ->
    [one] { $count } recording, { $size }
   *[other] { $count } recordings, { $size }
}
people-archive-elsewhere = { $count ->
    [one] { $count } of them is in another storage than the server has now: it cannot be played from there, nor deleted when it is old enough.
   *[other] { $count } of them are in another storage than the server has now: they cannot be played from there, nor deleted when they are old enough.
}
people-archive-waiting = { $count ->
    [one] { $count } waits to be archived
   *[other] { $count } wait to be archived
}
people-archive-deleted = { $count ->
    [one] { $count } was deleted when it was old enough
   *[other] { $count } were deleted when they were old enough
}
people-archive-lost = { $count ->
    [one] { $count } could not be archived
   *[other] { $count } could not be archived
}
people-archive-trouble = The storage does not do its work. It is tried again until it does.
people-archive-last = The last obstacle:
people-archive-problem-not_there = telephony does not have the recording
people-archive-problem-away = telephony does not answer
people-archive-problem-not_audio = what telephony sends is no audio
people-archive-problem-host = its host is not among those of the connection
people-archive-problem-too_large = it is larger than 512 MB
people-archive-problem-storage = the storage does not answer
people-archive-retry = Try them again
people-recordings = How long recordings are kept
people-recordings-about = Archived recordings of older calls are deleted for good, and their links are not used any more. The calls stay.
people-recordings-ever = For ever
people-recordings-days = For so many days
people-recordings-unit = days
people-recordings-wrong = From 1 to { $most } days
people-recordings-save = Save
people-recordings-confirm = Delete older recordings
people-recordings-confirm-title = Delete older recordings?
people-recordings-confirm-text = { $count ->
    [one] Recordings of calls older than { $count } day are deleted within minutes, now and from now on. They do not come back.
   *[other] Recordings of calls older than { $count } days are deleted within minutes, now and from now on. They do not come back.
}
