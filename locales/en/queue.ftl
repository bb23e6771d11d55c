### To call back: clients whose calls were missed, and with whom nobody has talked since.

queue-title = To call back
queue-whose = Whose clients
queue-whose-all = Everybody
queue-whose-mine = My clients
queue-next = Next
queue-next-about = Takes the one who waits longest.
queue-next-none = Everybody who waits is taken already.
queue-key-rows = rows
queue-key-take = take
queue-key-call = call
queue-column-waits = Waits
queue-column-client = Client
queue-column-missed = Missed
queue-column-line = Line
queue-column-responsible = Responsible
queue-column-taken = Who calls back
queue-stranger = New client
queue-missed = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
queue-take = Take
queue-take-of = Take: { $name }
queue-mine = You
queue-until = until { $time }
queue-taken-by = { $name } has taken this client already, until { $time }.
queue-release = Release
queue-release-of = Release: { $name }
queue-none = Nobody is waiting
queue-none-text = Everybody who could not get through has been talked with. Well done!
queue-none-here = Nobody is waiting here
queue-none-here-text = See whether somebody else is.
queue-more = { $count ->
    [one] The { $count } client who waits longest is shown.
   *[other] The { $count } clients who wait longest are shown.
}
