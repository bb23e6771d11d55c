### What is told to one person, under the bell.

notices-title = Сповіщення
notices-unread = { $count ->
    [one] { $count } непрочитане сповіщення
    [few] { $count } непрочитані сповіщення
   *[many] { $count } непрочитаних сповіщень
}
notices-empty = Ще нічого. Тут з’являється те, про що вас сповіщають автоматизації.
