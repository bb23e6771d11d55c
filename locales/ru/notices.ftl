### What is told to one person, under the bell.

notices-title = Уведомления
notices-unread = { $count ->
    [one] { $count } непрочитанное уведомление
    [few] { $count } непрочитанных уведомления
   *[many] { $count } непрочитанных уведомлений
}
notices-empty = Пока ничего. Здесь появляется то, о чём вас уведомляют автоматизации.
