### Tasks: what is to do, for whom and until when; and which calls make them by themselves.

tasks-title = Tasks
tasks-one = Task
tasks-tabs = Tasks, or whom to call back
tasks-new = New task
tasks-new-lost = The task is not made yet; what you typed would be lost.
tasks-create = Create
tasks-created = Task created
tasks-count = { $count ->
    [one] { $count } task for today
   *[other] { $count } tasks for today
}

## Whose, and which

tasks-whose = Whose tasks
tasks-whose-mine = Mine
tasks-whose-team = Team
tasks-whose-all = Everybody
tasks-whose-nobody = Nobody’s
tasks-filter-team = Team
tasks-filter-assignee = Assignee
tasks-filter-kind = Kind
tasks-filter-state = Closed
tasks-filter-state-done = Done
tasks-filter-state-withdrawn = Withdrawn
tasks-section-overdue = Overdue
tasks-section-today = Today
tasks-section-later = Later
tasks-section-undated = Without a time
tasks-state-open = open
tasks-state-done = done
tasks-state-withdrawn = withdrawn
tasks-empty-mine = All done
tasks-empty-team = The team has no open tasks
tasks-empty-all = There are no open tasks
tasks-empty-nobody = Every task has an assignee
tasks-empty-text = Tasks from missed calls appear here, and what you plan yourself.

## One task

tasks-kind-call_back = Call back
tasks-kind-call = Call
tasks-kind-meeting = Meeting
tasks-kind-message = Message
tasks-kind-other = To do
tasks-title-missed_known = { $count ->
    [one] { $day ->
        [today] Call back: missed at { $at }
       *[other] Call back: missed { $at }
    }
   *[other] { $day ->
        [today] Call back: missed { $count } times, last at { $at }
       *[other] Call back: missed { $count } times, last { $at }
    }
}
tasks-title-missed_new = { $count ->
    [one] { $day ->
        [today] Call back a new client: missed at { $at }
       *[other] Call back a new client: missed { $at }
    }
   *[other] { $day ->
        [today] Call back a new client: missed { $count } times, last at { $at }
       *[other] Call back a new client: missed { $count } times, last { $at }
    }
}
tasks-title-answered = { $day ->
    [today] Get in touch: { $name } took the client’s call at { $at }
   *[other] Get in touch: { $name } took the client’s call, { $at }
}
tasks-title-answered-somebody = { $day ->
    [today] Get in touch: somebody else took the client’s call at { $at }
   *[other] Get in touch: somebody else took the client’s call, { $at }
}
tasks-check = Done: { $title }
tasks-uncheck = Open again: { $title }
tasks-now-done = Done: { $title }
tasks-now-open = Open again: { $title }
tasks-nobody = Nobody
tasks-menu = More about the task
tasks-delete = Delete
tasks-delete-title = Delete the task?
tasks-delete-text = “{ $title }” goes for good. If it was done, rather tick it.
tasks-deleted = Task deleted
tasks-gone = This task is not there any more
tasks-gone-text = It was deleted, or it belongs to another workspace.
tasks-field-title = What to do
tasks-field-text = Details
tasks-field-due = Due
tasks-field-kind = Kind
tasks-field-assignee = Assignee
tasks-field-contact = Contact
tasks-field-phone = Phone
tasks-field-company = Company
tasks-contact-clear = No contact
tasks-due-none = no time
tasks-due-today = today
tasks-due-tomorrow = tomorrow
tasks-due-clock = Time
tasks-due-wrong = Enter a time, such as 14:30.
tasks-due-quick-hour = In an hour
tasks-due-quick-tomorrow = Tomorrow morning
tasks-due-quick-week = In a week

## Why it is this person's

tasks-assigned-user = Assigned by hand
tasks-assigned-responsible = Responsible for this client
tasks-assigned-rang = Their phone rang
tasks-assigned-fixed = Gets all such tasks, by the settings
tasks-assigned-turn = It was their turn in the team
tasks-assigned-deputy = Stands in for somebody who is away
tasks-assigned-line = Responsible for this line
tasks-assigned-duty = On duty: there was nobody else

## What happened with it

tasks-history = History
tasks-made-by = Created by { $name }
tasks-made-user = Created by a program
tasks-made-missed_known = Made by a missed call
tasks-made-missed_new = Made by a missed call of a new client
tasks-made-answered_by_other = Made by a call that another manager took
tasks-made-automation = Made by an automation
tasks-missed-again = { $count ->
    [one] Missed { $count } time
   *[other] Missed { $count } times
}
tasks-about-call = About a call
tasks-closed-call-done = Done by a conversation with the client
tasks-closed-call-withdrawn = Withdrawn: they had talked already
tasks-closed-by = Closed by { $name }
tasks-open-call = Call

## Tasks that calls make: the settings

tasks-rule-step = Tasks on missed calls
tasks-rule-about = So that no client is forgotten. A task closes itself as soon as somebody talks with the client.
tasks-rule-on = On which calls
tasks-rule-on-missed_known = Missed, from known clients
tasks-rule-on-missed_known-about = a contact or a company has the number
tasks-rule-on-missed_new = Missed, from new numbers
tasks-rule-on-missed_new-about = nobody knows the number yet
tasks-rule-on-answered_by_other = Answered by another manager
tasks-rule-on-answered_by_other-about = the responsible learns that their client called
tasks-rule-case-missed_known = a call of a known client is missed
tasks-rule-case-missed_new = a call from a new number is missed
tasks-rule-case-answered_by_other = somebody other than the responsible talks with a client
tasks-rule-assignee = For whom
tasks-rule-assignee-responsible = The client’s responsible
tasks-rule-assignee-rang = The manager whose phone rang
tasks-rule-assignee-user = Always one person
tasks-rule-assignee-team = A team, in turn
tasks-rule-user = Person
tasks-rule-team = Team
tasks-rule-no-teams = There are no teams yet
tasks-rule-duty = On duty
tasks-rule-duty-about = if there is nobody else
tasks-rule-duty-clear = Nobody on duty
tasks-rule-due = Due
tasks-rule-due-about = of working time
tasks-rule-minutes = min
tasks-rule-own = Other tasks for this line
tasks-rule-own-about = Otherwise as the whole connection
tasks-rule-line-own = tasks of its own
tasks-rule-line-none = no tasks
tasks-rule-never = No call makes a task. Who waits for a call is still seen under “To call back”.
tasks-rule-when = A task is made when { $cases }.
tasks-rule-gets-responsible = The client’s responsible gets it.
tasks-rule-gets-rang = The manager whose phone rang gets it.
tasks-rule-gets-user = { $name } gets it.
tasks-rule-gets-team = Whoever’s turn it is in the team “{ $name }” gets it.
tasks-rule-gets-nobody = Who gets it is not chosen yet.
tasks-rule-else-duty = If there is no such person or they are away, it goes to their deputy, then to the line’s responsible, and in the end to { $name }.
tasks-rule-else-nobody = If there is no such person or they are away, it goes to their deputy, then to the line’s responsible; if there are no such people either, it stays nobody’s.
tasks-rule-due-now = It is due at once.
tasks-rule-due-in = { $count ->
    [one] It is due in { $count } minute of working time.
   *[other] It is due in { $count } minutes of working time.
}
