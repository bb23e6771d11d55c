### The connections to telephony.

## The list

integration-title = Integrations
integration-title-about = Where calls come from.
integration-name = Ringostat
integration-empty = No telephony connected
integration-empty-text = Connect Ringostat, and every call becomes a row of the report, linked to a contact. It takes about three minutes.
integration-first-make = Create the connection
integration-first-make-text = One click. It gives you an address for Ringostat.
integration-first-see = See a sample call
integration-first-see-text = Before anything is set up, a sample call shows how it works.
integration-first-paste = Paste the address
integration-first-paste-text = Into your Ringostat account. From then on calls arrive by themselves.
integration-connect = Connect Ringostat
integration-add-example = Kyiv office
integration-add-taken = There is already a connection with this name.
integration-column-name = Name
integration-column-state = State
integration-column-created = Created
integration-on = Connected
integration-locked = Only for administrators
integration-locked-text = Telephony is set up by the owner and the administrators of the workspace.

## How a connection stands

integration-about = Calls become rows of the report and contacts.
integration-standing-off = Not connected
integration-standing-waiting = Waiting for the first message
integration-standing-arriving = Connected
integration-standing-failing = Connected, with errors
integration-standing-silent = Webhooks have stopped
integration-observes = Only observes
integration-light-off = Not connected: what arrives is kept until you connect
integration-light-waiting = Waiting for the first message
integration-light-arriving = Messages arrive
integration-light-failing = Messages arrive, but some are not understood
integration-light-silent = No messages come in any more
integration-on-button = Connect
integration-pause = Pause
integration-paused = Paused. What arrives is kept until you connect again.
integration-strip-off = Ready to connect
integration-strip-off-text = Nothing has to be set up first: connect and look at a sample call, then go through the steps below.
integration-strip-kept = { $count ->
    [one] { $count } message is kept and waits for you to connect.
   *[other] { $count } messages are kept and wait for you to connect.
}
integration-strip-kept-many = More than { $count } messages are kept and wait for you to connect.
integration-strip-waiting = Connected. Now see how it works
integration-strip-waiting-text = A sample call goes the same way as real ones. For real calls, paste the address from step 3 into Ringostat.
integration-figure-last = Last webhook
integration-figure-waiting = In the queue
integration-figure-waiting-some = being worked off
integration-figure-waiting-none = everything is processed
integration-figure-bad = Not understood today
integration-figure-bad-show = Show them in the log
integration-figure-bad-none = { $count ->
    [one] of the last { $count } message
   *[other] of the last { $count } messages
}
integration-figure-repair = Comparison with Ringostat
integration-figure-cards = Contact cards
integration-figure-calls = Calls
integration-figure-calls-show = To the report
integration-mode-act-short = contacts are created
integration-mode-observe-short = nothing is created
integration-views = Parts of this page
integration-view-setup = Set-up

## Messages that were kept

integration-kept-title = What about the messages that were kept?
integration-kept-text = { $count ->
    [one] While it was not connected, { $count } message arrived.
   *[other] While it was not connected, { $count } messages arrived.
}
integration-kept-many = While it was not connected, more than { $count } messages arrived.
integration-kept-question = Their calls are
integration-kept-news = News
integration-kept-news-text = Everything a call causes happens now: contacts are created, responsibles are set.
integration-kept-history = History
integration-kept-history-text = They only appear in the report and in the timelines of known contacts.

## Steps

integration-steps = Steps
integration-step-done = Done
integration-save = Save
integration-saved = Saved
integration-discard = Discard changes
integration-conflict = Somebody has changed this meanwhile: { $field }
integration-conflict-now = Now it is:
integration-conflict-take = Take that
integration-conflict-keep = Keep mine
integration-seconds = s
integration-minutes = min
integration-hours = h

## Contacts

integration-contacts = Create contacts
integration-contacts-about = From calls of numbers that nobody has yet. Every call is in the report anyway.
integration-kind-incoming_answered = Incoming answered
integration-kind-incoming_answered-about = responsible: who answered
integration-kind-incoming_missed = Incoming missed
integration-kind-incoming_missed-about = no responsible yet
integration-kind-outgoing_answered = Outgoing answered
integration-kind-outgoing_answered-about = responsible: who called
integration-kind-outgoing_unanswered = Outgoing without answer
integration-kind-outgoing_unanswered-about = responsible: who called
integration-kind-none = none
integration-kind-none-text = No call creates a contact: unknown numbers stay “not linked” in the report, with a button to create one.
integration-source = Source of new contacts
integration-source-about = Stands in the field “Source” of every contact that a call creates
integration-exact = Find only numbers written as +380671234567
integration-exact-about = As NetHunt does. A contact saved as (067) 123-45-67 is then not found, and a second one is created. Off, any spelling is found.

## Key

integration-key = Auth-key and project
integration-key-about = In Ringostat: Integrations → NetHunt → Connect. Both stand there. Calls arrive without them, too; they are for what Switchhook asks Ringostat itself.
integration-key-saved = Saved and encrypted; it is never shown again
integration-key-once = Kept encrypted, never shown again
integration-key-replace = Replace
integration-project = Project ID
integration-test = Test the connection
integration-test-good = { $count ->
    [one] Ringostat answers: the key works, and it shows { $count } employee.
   *[other] Ringostat answers: the key works, and it shows { $count } employees.
}
integration-test-bad = Ringostat does not let us in.

## Address

integration-address = Webhook address
integration-address-about = Here Ringostat reports every call. Paste it there.
integration-address-way = How it is connected in Ringostat
integration-address-one = NetHunt card
integration-address-many = Webhooks 2.0
integration-address-one-how = Integrations → NetHunt → field “URL”, then “Turn the integration on”.
integration-address-many-how = Integrations → Webhooks 2.0: one webhook per event, method POST, data type JSON. Only “after the call” is indispensable; the others show calls while they ring.
integration-address-field = URL
integration-address-tick = Tick:
integration-address-copy = Copy the address: { $event }
integration-event-before_call = Incoming: before the call
integration-event-taking_call = Incoming: call taken
integration-event-location_forwarding = Incoming: forwarding step
integration-event-after_call = Incoming: after the call
integration-event-before_out_call = Outgoing: before the call
integration-event-after_out_call = Outgoing: after the call
integration-event-processed_call_ai = Call analysed by AI
integration-reach-good = The address is public and encrypted (https).
integration-reach-loopback = Ringostat cannot reach this address.
integration-reach-loopback-text = It is that of this very computer. Start the server with --public-url and the address by which it is known on the internet. Sample calls work already.
integration-reach-private = Ringostat cannot reach this address.
integration-reach-private-text = It belongs to an internal network. Start the server with --public-url and the address by which it is known on the internet. Sample calls work already.
integration-reach-not_https = The address is not encrypted.
integration-reach-not_https-text = Calls arrive, but on the way anybody can read numbers and names. Put the server behind https and start it with that --public-url.
integration-sample-send = Send a sample call
integration-sample-connect = Connect and send a sample call
integration-sample-about = The sample is an answered call from +380 67 000 00 00. It does all that a real call of an unknown number does.
integration-sample-sent = Sent. In a moment it is in the report…
integration-sample-waits = It is kept, and appears in the report once you connect.
integration-sample-arrived = The sample call is in the report
integration-sample-contact = Contact: { $name }
integration-sample-show = Show the call
integration-rotate = Replace the address
integration-rotate-title = Replace the address?
integration-rotate-text-webhook = Do this if somebody knows the address who should not. The old one works for another 24 hours: paste the new one into Ringostat until then, and no call is lost.
integration-rotate-text-forward = Do this if somebody knows the address who should not. The old one works for another 24 hours: paste the new one into your schemes until then, and no call goes past its manager.
integration-rotate-done = There is a new address. The old one works for another 24 hours.

## Employees

integration-employees = Employees
integration-employees-about = So that a call belongs to the right manager. One column is enough; the employee ID is the surest. In Ringostat: Settings → Employees.
integration-employees-missing = Somebody is missing?
integration-employees-invite = Invite people
integration-propose = Propose by e-mail
integration-proposed-email = Proposed by e-mail, not saved yet
integration-proposed-name = Proposed by name, not saved yet
integration-proposed-count = { $count ->
    [one] { $count } row is filled in. Look at it, then save.
   *[other] { $count } rows are filled in. Look at them, then save.
}
integration-proposed-none = In Ringostat there is nobody with the e-mail or name of those who are not mapped yet.
integration-known-count = { $count ->
    [one] Ringostat knows { $count } employee: choose in the field “Employee ID”.
   *[other] Ringostat knows { $count } employees: choose in the field “Employee ID”.
}
integration-known-asking = Asking Ringostat for its employees…
integration-known-failed = Ringostat’s list of employees is not there, so type them in.
integration-known-key = With the key you can choose from Ringostat’s list of employees. It is saved in the step
integration-known-inactive = switched off in Ringostat
integration-known-no-sip = no SIP account
integration-known-taken = already chosen for { $name }
integration-part-user = User
integration-part-employee_id = Employee ID
integration-part-sip_account = SIP account
integration-part-fmc_number = FMC number
integration-part-extension = Extension
integration-notice-unmapped = Not mapped yet
integration-notice-inactive = Deactivated
integration-notice-no_sip_account = No SIP account: smart forwarding skips
integration-notice-sip_was_fmc = The SIP account was a phone number: kept as FMC
integration-notice-mapped_twice_employee_id = The same employee ID is there twice
integration-notice-mapped_twice_sip_account = The same SIP account is there twice
integration-notice-mapped_twice_fmc_number = The same FMC number is there twice
integration-notice-mapped_twice_extension = The same extension is there twice

## Lines

integration-lines = Lines
integration-lines-about = The numbers that clients call. They are found in the calls by themselves; name them, or set what is different about one.
integration-lines-empty = No number yet: the first call brings it.
integration-line-add = Add a line
integration-line-edit = Edit { $name }
integration-line-remove = Remove { $name }
integration-line-removed = { $name } is removed. Its calls stay.
integration-line-number = Number
integration-line-number-about = In any spelling
integration-line-name = Name
integration-line-name-about = Such as “Site” or “Billboard”; shown in the report
integration-line-group = Group
integration-line-ignored = Only list its calls
integration-line-ignored-about = They are in the report and cause nothing else: for HR, suppliers
integration-line-ignored-short = Calls are only listed
integration-line-has_own_kinds = Create contacts differently
integration-line-own-about = Otherwise as for all: { $kinds }
integration-line-create_contacts = From which calls
integration-line-min_talk_seconds = Shortest conversation
integration-line-min_ring_seconds = Shortest ringing
integration-line-general = { $seconds } as for all
integration-line-as-all = As all lines
integration-line-creates = Contacts from: { $kinds }
integration-line-creates-none = Creates no contacts
integration-line-talk = conversation from { $seconds } s
integration-line-ring = ringing from { $seconds } s
integration-line-responsible = Responsible for its contacts
integration-line-responsible-about = Gets the contacts of calls that nobody answered
integration-line-responsible-nobody = Nobody
integration-line-responsible-clear = Nobody
integration-line-owned = responsible: { $name }

## Advanced

integration-advanced = More settings
integration-advanced-about = Most leave this as it is.
integration-advanced-mode = What the connection does
integration-mode-act = Act
integration-mode-act-text = Calls create contacts and set responsibles, as set above.
integration-mode-observe = Observe
integration-mode-observe-text = Calls only appear in the report and say what they would have done. Good beside another CRM.
integration-would = What the last calls would have done
integration-would-none = The last 50 calls would have created nothing.
integration-advanced-name = Name of the connection
integration-advanced-name-about = It tells several connections apart
integration-advanced-time_zone = Time zone of the project
integration-advanced-time_zone-about = As set in Ringostat: its times come without a zone
integration-advanced-min_talk_seconds = Shortest conversation
integration-advanced-min_talk_seconds-about = A shorter answered call creates no contact
integration-advanced-min_ring_seconds = Shortest ringing
integration-advanced-min_ring_seconds-about = A missed call that rang shorter creates no contact
integration-advanced-ringing_stale_seconds = Ringing without news
integration-advanced-ringing_stale_seconds-about = After that a call is closed as unknown
integration-advanced-talking_stale_seconds = Conversation without news
integration-advanced-talking_stale_seconds-about = After that a call is closed as unknown
integration-advanced-effects_horizon_seconds = Old calls
integration-advanced-effects_horizon_seconds-about = What arrives later than this makes a row, but no contact
integration-advanced-recording_hosts = Hosts of recordings
integration-advanced-recording_hosts-about = Recordings are fetched only from these
integration-advanced-host-add = app.ringostat.com
integration-advanced-api_url = Address of Ringostat’s API
integration-advanced-api_url-about = Only if it is another one than usual
integration-advanced-push_contact_cards = Show callers on Ringostat Smart Phone
integration-advanced-push_contact_cards-about = When a known contact calls, Ringostat is sent the contact’s name, phone numbers, responsible and a link to the card, so that its phone shows who it is. Nothing is sent while the connection only observes.
integration-advanced-api = The same by API
integration-keys = Names of parameters
integration-keys-about = Ringostat lets you rename parameters. A name that Switchhook does not know gets its meaning in the log.
integration-keys-log = To the log
integration-key-remove = Forget the meaning of { $key }
integration-key-removed = { $key } has no meaning any more

## Deleting

integration-delete = Delete the connection
integration-delete-title = Delete { $name }?
integration-delete-goes = Gone for good are:
integration-delete-address = the address: what Ringostat sends to it is lost from then on
integration-delete-names = settings, employees, lines and the log
integration-delete-stays = Contacts stay. A connection that has calls in the report cannot be deleted: pause it, and the calls stay.
integration-delete-done = { $name } is deleted

## The log

integration-log = Log
integration-log-at = Received
integration-log-summary = What came in
integration-log-caused = What it caused
integration-log-state = State
integration-log-good = Understood
integration-log-bad = Not understood
integration-log-waits = Waits
integration-log-partly = { $count ->
    [one] { $count } unclear name
   *[other] { $count } unclear names
}
integration-log-row = Row of the report
integration-log-nothing = Nothing
integration-log-empty = Nothing has come in yet
integration-log-empty-text = Every message of Ringostat appears here: what it said, what was made of it, and how it came.
integration-log-message = Message
integration-log-older = This message is further down in the log. Scroll to it and open it again.
integration-log-call = Show the call
integration-listed = from Ringostat’s call log
integration-listed-about = No webhook came for this. Switchhook found the call itself when it read Ringostat’s call log.
integration-log-doubtful = Could not be used
integration-log-doubtful-about = The name is known, the value is not what belongs there.
integration-log-unknown = Unknown names
integration-log-unknown-about = Say what they mean, and from now on they are used.
integration-log-raw = As it came
integration-log-raw-empty = The message was empty.
integration-log-query = In the address
integration-log-cut = This is the beginning; the message is longer.
integration-caused-linked = Linked to a contact
integration-caused-contact_created = Contact created
integration-caused-responsible_set = Responsible set
integration-caused-responsible_adopted = Responsible set
integration-caused-would_create_contact = Would have created a contact
integration-caused-would_adopt = Would have set the responsible
integration-means = { $key } means
integration-means-choose = means…
integration-doubt-not_a_number = not a number
integration-doubt-out_of_range = too small or too large
integration-doubt-not_a_date = not a date
integration-doubt-not_a_flag = neither 1 nor 0
integration-doubt-not_a_direction = not a direction
integration-doubt-not_a_link = not a link
integration-doubt-not_text = not a text
integration-doubt-too_long = too long
integration-doubt-cut = too long: cut
integration-doubt-conflict = another name says something else
integration-doubt-placeholder = a placeholder that was not filled in
integration-doubt-unreadable_body = the message cannot be read
integration-doubt-other = not usable

## Lost and past calls

integration-lost = Lost and past calls
integration-lost-about = Ringostat sends no webhook twice. So Switchhook reads Ringostat’s own call log, and adds what is missing.
integration-lost-key = It needs the key. It is saved in the step
integration-repair_seconds = Compare with Ringostat
integration-repair_seconds-about = Calls whose webhooks did not come then appear by themselves
integration-repair-never = Never
integration-repair-every = { $count ->
    [one] Every minute
    [60] Every hour
   *[other] Every { $count } minutes
}
integration-repair-every-seconds = { $count ->
    [one] Every second
   *[other] Every { $count } seconds
}
integration-repair-off = switched off
integration-repair-key = needs the key
integration-repair-soon = not yet
integration-repair-running = is being read now
integration-repair-now = Check for lost calls now
integration-repair-now-short = Check
integration-repair-failed = Could not be checked: { $why }
integration-repair-done = { $count ->
    [0] Checked: nothing was missing.
    [one] { $count } lost call was found.
   *[other] { $count } lost calls were found.
}
integration-repair-none = nothing was missing
integration-cards-none = none sent yet
integration-cards-last = last one { $when }
integration-repair-found = { $count ->
    [one] { $count } call found, { $when }
   *[other] { $count } calls found, the last { $when }
}
integration-silence = Webhooks have stopped
integration-silence-text = { $count ->
    [one] The last one came { $when }. Usually about { $count } call comes in this time.
   *[other] The last one came { $when }. Usually about { $count } calls come in this time.
}
integration-silence-check-on = Is the integration still switched on in Ringostat, and is the project paid for?
integration-silence-check-url = Does Ringostat still have the address of this step:
integration-silence-check-calls = Call one of your numbers: does the call appear in Ringostat?
integration-silence-repaired = Meanwhile calls are read from Ringostat’s own log: they appear some minutes late, and are not lost.
integration-silence-unrepaired = Calls of this time are missing here. With the key, and the comparison switched on, they are found.
integration-backfill = Read the past from Ringostat
integration-backfill-about = Calls from before Switchhook was connected, or from any other time. They are counted first; nothing happens until you decide.
integration-backfill-period = Period
integration-backfill-preview = Preview
integration-backfill-calls = { $count ->
    [0] Ringostat has no calls in this time.
    [one] Ringostat has { $count } call in this time.
   *[other] Ringostat has { $count } calls in this time.
}
integration-backfill-new = { $count ->
    [0] None of them is new.
    [one] { $count } of them is not in the report yet.
   *[other] { $count } of them are not in the report yet.
}
integration-backfill-counts = { $count ->
    [one] { $count } call read, new: { $new }
   *[other] { $count } calls read, new: { $new }
}
integration-backfill-known-all = All of them are in the report already.
integration-backfill-contacts = Also create contacts: { $count }
integration-backfill-contacts-about = Otherwise the calls are only listed, and linked to contacts that exist
integration-backfill-read = Read
integration-backfill-leave = Do not read
integration-backfill-earlier = Read before
integration-backfill-state-waiting = Waits
integration-backfill-state-reading = Is being read
integration-backfill-state-done = Done
integration-backfill-state-cancelled = Cancelled
integration-backfill-state-failed = Stopped
integration-backfill-counted = only counted
integration-backfill-with-contacts = with contacts
integration-backfill-leave-page = You may leave the page, it goes on.
integration-backfill-cancel = Cancel
integration-problem-source_no_key = There is no Auth-key
integration-problem-source_no_project = The project ID is missing
integration-problem-source_address = The address of the API may not be asked
integration-problem-source_unreachable = Ringostat does not answer
integration-problem-source_resting = Ringostat failed several times in a row
integration-problem-source_bad_key = Ringostat does not accept the Auth-key
integration-problem-source_forbidden = Ringostat does not allow this with the key
integration-problem-source_refused = Ringostat refuses
integration-problem-source_busy = Ringostat is overloaded
integration-problem-source_not_understood = Ringostat’s answer is not understood
integration-problem-other = It did not work

## Past calls

integration-past-counting = Counting how many past calls this changes…
integration-past-count = { $count ->
    [one] This would also change { $count } past call.
   *[other] This would also change { $count } past calls.
}
integration-past-count-more = { $count ->
    [one] This would also change at least { $count } past call.
   *[other] This would also change at least { $count } past calls.
}
integration-past-about = What people have linked or written stays, and nothing new is created.
integration-past-apply = Apply to past calls
integration-past-leave = Leave them
integration-past-progress = { $count ->
    [one] { $done } of { $count } call changed. You may leave the page, it goes on.
   *[other] { $done } of { $count } calls changed. You may leave the page, it goes on.
}
integration-past-done = { $count ->
    [one] { $count } past call was changed.
   *[other] { $count } past calls were changed.
}

## What a parameter can mean

integration-meanings-call = Call
integration-meanings-people = Numbers and people
integration-meanings-lengths = Durations
integration-meanings-recording = Recording and analysis
integration-meanings-marks = Marks
integration-meanings-campaign = Campaign
integration-meanings-nothing = Nothing
integration-meaning-call_id = Call ID
integration-meaning-start = Start: date and time
integration-meaning-start_timestamp = Start: seconds since 1970
integration-meaning-direction = Direction
integration-meaning-status = Status
integration-meaning-forward_step = Forwarding step
integration-meaning-project_id = Project ID
integration-meaning-call_card = Link to the call card
integration-meaning-client = Client’s number
integration-meaning-caller = Who called
integration-meaning-called = Who was called
integration-meaning-caller_name = Client’s name
integration-meaning-answered_by = Who answered (SIP or phone)
integration-meaning-employee_id = Employee ID
integration-meaning-employee_name = Employee’s name
integration-meaning-employee_email = Employee’s e-mail
integration-meaning-extension = Extension
integration-meaning-outbound_line = Line of an outgoing call
integration-meaning-department = Department
integration-meaning-scheme = Forwarding scheme
integration-meaning-pool = Pool of numbers
integration-meaning-talk_seconds = Conversation, seconds
integration-meaning-total_seconds = Whole call, seconds
integration-meaning-total_milliseconds = Whole call, milliseconds
integration-meaning-wait_seconds = Wait, seconds
integration-meaning-recording = Link to the recording
integration-meaning-has_recording = Has a recording
integration-meaning-ai_score = Quality score
integration-meaning-ai_summary = Summary of the call
integration-meaning-ai_transcript = Link to the transcript
integration-meaning-target = Target call
integration-meaning-repeated = Repeated call
integration-meaning-unique = First call of the client
integration-meaning-call_counter = Number of the client’s call
integration-meaning-category_mark = Mark of the category
integration-meaning-category_number = Number of the category
integration-meaning-employee_mark = Mark of the employee
integration-meaning-utm_source = utm_source
integration-meaning-utm_medium = utm_medium
integration-meaning-utm_campaign = utm_campaign
integration-meaning-utm_content = utm_content
integration-meaning-utm_term = utm_term
integration-meaning-client_id = Client ID of analytics
integration-meaning-remote_ip = Visitor’s IP
integration-meaning-referrer = Page before the site
integration-meaning-landing = Landing page
integration-meaning-ignore = Not needed: hide it

## Recordings

integration-recordings = Recordings
integration-recordings-about = Whether they are copied to the server, and who is heard on which channel.
integration-archive = Archive recordings
integration-archive-about = Each recording is copied to the storage of the server as soon as its link comes, and can be heard when telephony has it no more.
integration-archive-impossible = This server has no storage for recordings, so this does nothing yet. Whoever runs the server names one with --recordings.
integration-archive-on = on
integration-archive-off = off
integration-channel = Stereo: the client is on the
integration-channel-about = Ringostat records the client on the left channel and the manager on the right one. Change it if the names in the player are the wrong way round.
integration-channel-left = Left channel
integration-channel-right = Right channel
integration-recordings-more = How long they are kept, and how many there are
