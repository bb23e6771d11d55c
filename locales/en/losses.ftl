### What did we lose: callers nobody called back, and calls that were not found.

losses-title = What did we lose?
losses-about = By the calls of the period, whatever happened later. Each figure opens its calls.
losses-callers = { $count ->
    [one] caller
   *[other] callers
}
losses-calls = { $count ->
    [one] call
   *[other] calls
}
losses-open = { $count ->
    [one] Show the call
   *[other] Show the calls
}
losses-not_called_back = Never called back
losses-not_called_back-text = { $count ->
    [one] They called { $count } time, nobody answered, and since then nobody has talked with them for ten seconds, in either direction.
   *[other] They called { $count } times, nobody answered, and since then nobody has talked with them for ten seconds, in either direction.
}
losses-not_called_back-none = Everybody who was missed was talked with later.
losses-not_exact = An exact match would not have found
losses-not_exact-text = These calls belong to contacts whose phone is written in another way than +380…. A comparison of texts would have left them without a contact.
losses-not_exact-none = All phones that called are written in full on their cards.
losses-not_linked = Nobody knows them
losses-not_linked-text = { $count ->
    [one] { $count } call is of a number that no contact and no company has.
   *[other] { $count } calls are of numbers that no contact and no company has.
}
losses-not_linked-none = Every number has its contact or company.
losses-nothing = Nothing was lost
losses-nothing-text = In this period everybody who was missed was talked with later, and each call found its contact.
losses-nothing-month = Look at the last 30 days
