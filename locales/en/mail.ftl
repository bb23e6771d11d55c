# Mails. They are plain text, and the same texts stand in HTML. And what the server tells people under the bell.

mail-silent-subject = Calls have stopped coming: { $connection }
mail-silent-what = { $calls ->
    [one] No webhook of “{ $connection }” has come since { $since }. At this time of the week about { $calls } call should have come since then.
   *[other] No webhook of “{ $connection }” has come since { $since }. At this time of the week about { $calls } calls should have come since then.
}
mail-silent-look = What to look at:
mail-silent-check-on = Is the integration still switched on at the telephony, and is the account paid for?
mail-silent-check-address = Does the telephony still have the address that the connection’s page shows?
mail-silent-check-call = Call one of your numbers: does the call appear at the telephony?
mail-silent-once = You get no more mails about this silence; the next one comes when webhooks come again.
mail-recovered-subject = Calls are coming again: { $connection }
mail-recovered-what = Webhooks of “{ $connection }” are coming again since { $until }. The last one before had come at { $since }.
mail-recovered-lost = If the connection has a key, calls of this time are read from the telephony’s own log. Look on the connection’s page whether anybody is still to be called back.
mail-open = Open the connection
mail-why = You get this mail because you administer the workspace “{ $workspace }”.
mail-off = Switch these mails off in your profile
mail-tasks-subject = { $overdue ->
    [0] { $today ->
        [one] { $today } task for today
       *[other] { $today } tasks for today
    }
    [one] { $overdue } task is late
   *[other] { $overdue } tasks are late
}
mail-tasks-what = Late: { $overdue }. By the end of today: { $today }.
mail-tasks-others = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
mail-tasks-open = Open my tasks
mail-tasks-why = You get this mail in the morning because tasks of the workspace “{ $workspace }” are yours.
mail-task-call_back = Call back { $client }
mail-task-answered = Talk to { $client }, whom a colleague answered
mail-automation-open = Open Switchhook
mail-automation-why = You get this mail because an automation of the workspace “{ $workspace }” sends it to you.
mail-mentioned = { $author } mentions you: { $text }
mail-task-due = Due now: { $task }
mail-tasks-due = Due now: { $task } and { $count } more
mail-task-given = { $author } gives you a task: { $task }
