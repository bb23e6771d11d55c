### What is told to one person, under the bell.

notices-title = Notices
notices-unread = { $count ->
    [one] { $count } unread notice
   *[other] { $count } unread notices
}
notices-empty = Nothing yet. What automations have to tell you appears here.
