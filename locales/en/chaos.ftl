### The page at the end of `switchhook demo --chaos`. `.note` explains the figure beside it.

chaos-language = English
chaos-good = Nothing is lost, nothing is doubled
    .lead = Webhooks were dropped, doubled and shuffled, the server was killed, and its database taken away, all in the middle of calls. Then every call was compared with the report.
chaos-bad = Something is wrong
    .lead = The report does not say what happened. Everything that differs is listed below; the same seed makes the same calls again.
chaos-run = { $engine } · seed { $seed }

chaos-main-sent = calls made
chaos-main-report = in the report
chaos-main-doubled = doubled
chaos-main-repair = complete by repair

chaos-sending = What telephony sent
chaos-due = webhooks due
    .note = So many an undisturbed telephony would have sent about these calls.
chaos-dropped = dropped
    .note = Never sent, some one by one, some with all the others of their call.
chaos-doubled = doubled
    .note = Sent a second time, at another moment.
chaos-sent = sent
    .note = Each was held for up to a second and a half, so that they overtake each other, within a call and across calls.

chaos-answering = What the server answered
chaos-answered = answered 200
    .note = The server promised to keep these.
chaos-without-database = without the database
chaos-without-database-sqlite =
    .note = Answered while nothing could be written to the database file. They waited in the spool, a synced file beside it, until it was free again.
chaos-without-database-postgres =
    .note = Answered while the road to PostgreSQL was cut. They waited in the spool, a synced file on the server, until it was mended.
chaos-dead = lost at a dead server
    .note = Nobody answered: the server was dead, or died meanwhile. Telephony never sends a webhook again.
chaos-refused = refused
    .note = Answered with an error. The server does so only if it can keep an event neither in the database nor in the spool.

chaos-repair = What repair mended
chaos-found = found
    .note = Calls of which no webhook came through at all. The server found them in the telephony's own log of calls.
chaos-completed = completed
    .note = Calls that were known, but whose last webhook was lost. The log told how they ended.

chaos-report = What the report says
chaos-lost = lost
    .note = Calls that are not in the report.
chaos-rows-doubled = doubled
    .note = Rows too many: a call that stands there twice, or one that never was.
chaos-wrong = wrong rows
    .note = Rows whose direction, outcome, seconds, manager, recording or number are not those of the call.
chaos-gone = answered, but gone
    .note = Webhooks that were answered with 200 and are not in the log of events.
chaos-contacts-missing = contacts missing
    .note = Clients who called and have no contact.
chaos-contacts-doubled = contacts doubled
    .note = Numbers with more than one contact, though clients call again while their first call goes on.
chaos-counted = in the totals
    .note = So many calls the statistics count. They are kept as sums, so a call that is worked off twice would show here.

chaos-server = What the server had to bear
chaos-killed = times killed
    .note = By SIGKILL, as in a power cut: nothing could be finished or tidied up.
chaos-outages = times without database
    .note = Once the server was killed meanwhile, so that what it had answered for was in the spool alone.
chaos-ended = times ended by itself
    .note = The server ended although nobody had killed it.
chaos-mistakes = mistakes in the log
    .note = Places in the program that met what should be impossible.

chaos-not-drained = Not everything that the server took in was worked off in time.
chaos-discrepancies = What is wrong
chaos-call = Call
chaos-what = What
chaos-expected = Expected
chaos-found-instead = Found

## What can be wrong with a call

chaos-what-lost = not in the report
chaos-what-doubled = twice in the report
chaos-what-unknown = a call that never was
chaos-what-answered_but_gone = webhooks answered 200, kept
chaos-what-contact_missing = contacts of its number
chaos-what-contact_doubled = contacts of its number
chaos-what-direction = direction
chaos-what-outcome = outcome
chaos-what-talk_seconds = seconds of conversation
chaos-what-wait_seconds = seconds of waiting
chaos-what-manager = manager
chaos-what-recording = recording
chaos-what-client = client’s number

chaos-timeline = What was done, and when
chaos-act-started = the server runs, { $ms } ms after it was started
chaos-act-killed = { $calls ->
    [one] the server is killed, { $calls } call after the beginning
   *[other] the server is killed, { $calls } calls after the beginning
}
chaos-act-killed-away = { $calls ->
    [one] the server is killed while its database is away, { $calls } call after the beginning
   *[other] the server is killed while its database is away, { $calls } calls after the beginning
}
chaos-act-away = the database is taken away
chaos-act-back = { $answered ->
    [one] the database is given back; { $answered } webhook was answered meanwhile
   *[other] the database is given back; { $answered } webhooks were answered meanwhile
}
chaos-act-over = all calls are over
chaos-act-drained = everything that was taken in is worked off
chaos-act-read = the telephony's log of calls is read
chaos-act-compared = the report is compared, call by call

chaos-look = Look for yourself
chaos-look-how = The server runs on until you end the command. Log in as { $email } with the password { $password }.
