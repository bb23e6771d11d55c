### The report of calls and the details of one.

calls-title = Calls
calls-title-of = { $connection } calls
calls-tabs = Report or now
calls-tab-report = Report
calls-tab-live = Live
calls-tab-losses = Losses
calls-details = Call
calls-live = live
calls-empty = No calls yet
calls-empty-text = Every call of your telephony becomes a row here: who called, who answered, the recording, and the contact. Connect Ringostat to see the first one.
calls-empty-action = Connect Ringostat
calls-hidden = Hidden number
calls-not-linked = Not linked
calls-unnamed = New contact
calls-candidates = { $count ->
    [one] { $count } candidate
   *[other] { $count } candidates
}
calls-waited = waited { $time }
calls-search = Name or number in the calls
calls-search-clear = Clear the search

## Columns

calls-column-outcome = Status
calls-column-client = Client
calls-column-line = Line
calls-column-manager = Manager
calls-column-about = Result, campaign
calls-column-wait = Wait
calls-column-talk = Talk
calls-column-recording = Recording

## Filters

calls-filter-period = Period
calls-filter-direction = Direction
calls-filter-outcome = Status
calls-filter-manager = Manager
calls-filter-team = Team
calls-filter-line = Line
calls-filter-connection = Connection
calls-filter-linked = Contact
calls-filter-recording = Recording
calls-filter-lost = Lost
calls-linked-yes = Linked to a contact
calls-linked-no = Not linked
calls-recording-yes = With a recording
calls-recording-no = Without a recording

## Totals

calls-total-calls = Calls
calls-total-answered = Answered
calls-total-missed = Missed
calls-total-wait = Average wait
calls-total-talk = Average talk
calls-total-change = { $change }, was { $before }
calls-total-same = as before
calls-total-before = In the period before, by the same moment of it: { $value }

## What a call is

calls-direction-incoming = Incoming
calls-direction-outgoing = Outgoing
calls-direction-internal = Internal
calls-outcome-answered = Answered
calls-outcome-missed = Missed
calls-outcome-no_answer = No answer
calls-outcome-busy = Busy
calls-outcome-failed = Failed
calls-outcome-voicemail = Voicemail
calls-outcome-declined = Declined
calls-outcome-unknown = Unknown
calls-phase-ringing = Ringing
calls-phase-talking = Talking
calls-phase-ended = Ended
calls-mark-callback = callback
calls-mark-callback-about = The client had asked to be called back.
calls-mark-service = service
calls-mark-service-about = The other end is a line of your company or a manager’s own number.
calls-mark-internal = internal
calls-mark-internal-about = Both ends are phones of your own company.
calls-mark-target = target
calls-mark-target-about = Ringostat counts this as a target call.
calls-uncertain-about = Several people talked, and the telephony did not say who was the last. The order of its messages decided.
calls-unmapped = not mapped
calls-unmapped-about = This is what the telephony calls the employee. Nobody in Switchhook is mapped to it yet.
calls-unmapped-action = Map employees
calls-introduced = introduced as “{ $name }”

## Details

calls-legs = Who rang and talked
calls-leg-talked = Talked
calls-leg-rang = Only rang
calls-fact-department = Department
calls-fact-scheme = Scheme
calls-fact-target = Target call
calls-fact-status = Status of the source
calls-campaign = Campaign
calls-fact-utm_source = Source
calls-fact-utm_medium = Medium
calls-fact-utm_campaign = Campaign
calls-fact-utm_term = Keyword
calls-fact-utm_content = Content
calls-ai = What was talked about
calls-ai-score = score { $score }
calls-ai-transcript = Open the transcript
calls-result = Result
calls-result-placeholder = What did the call lead to?
calls-result-clear = No result
calls-result-conflict = The result shown is what the call says now. Choose again if it should be otherwise.
calls-notes = Notes
calls-note-add = Note
calls-note-new = New note
calls-note-edit = Change the note
calls-note-placeholder = What should be remembered?
calls-save = Save

## The contact of a call

calls-contact = Contact
calls-contact-unnamed = Made by a call and not named yet.
calls-contact-matched = Found by “{ $phone }”. { $why }
calls-contact-create = Create a contact
calls-contact-link = Link to a contact
calls-contact-change = Change the link
calls-contact-other = Link to another contact
calls-contact-unlink = Unlink
calls-contact-created = { $name } is created and linked
calls-unlinked = The call is no longer linked to { $name }
calls-candidates-others = { $count ->
    [one] Another contact has this number:
   *[other] { $count } more contacts have this number:
}
calls-candidates-choose = Choose whose call this is:
calls-candidate-choose = Choose
calls-candidate-choose-of = Choose { $name }
calls-link-search = Find a contact
calls-create-name = Name
calls-create-caller = Take “{ $name }” from the call
calls-create-phone = Phone
calls-create-company = Company
calls-create-save = Create

## Somebody else was quicker

calls-conflict = Somebody changed this meanwhile
calls-conflict-linked = The call is now linked to { $name }. Repeat your choice if it should still be otherwise.
calls-conflict-unlinked = The call is now linked to nobody. Repeat your choice if it should still be otherwise.
calls-conflict-theirs = It says now: “{ $text }”. Your text is still in the field.
calls-conflict-empty = It is the call that changed, or the text was emptied. Your text is still in the field.
calls-conflict-take = Leave it so
calls-conflict-join = Put both together
calls-conflict-mine = Save mine

## What came in and what was done

calls-story = What came in and what was done
calls-story-came-as = Message “{ $event }” of the telephony
calls-story-came-unnamed = Message of the telephony without a name
calls-story-decision = Why the row stands as it does
calls-story-contact = Open the contact
calls-story-task = Task
calls-observed = only observing
calls-effect-linked = Contact found
calls-effect-contact_created = Contact created
calls-effect-responsible_set = Responsible set
calls-effect-responsible_adopted = The contact got its responsible
calls-effect-called_out = Started with a click
calls-effect-card_sent = Card sent to the telephone
calls-effect-would_create_contact = Would have created a contact
calls-effect-would_adopt = Would have set the responsible
calls-effect-task_created = Task created
calls-effect-task_noted = Noted on the open task
calls-effect-task_closed = Task done
calls-effect-task_withdrawn = Task withdrawn
calls-effect-would_create_task = A task would be created
calls-effect-other = Something else was done
calls-raw-show = Show
calls-raw-hide = Hide
calls-raw-body = The message as it came
calls-raw-cut = The message is longer; this is its beginning.

## Calls that were made elsewhere

calls-log = Log a call
calls-log-edit = Correct the call
calls-log-number = Number
calls-log-direction = Direction
calls-log-outcome = How it ended
calls-log-length = Length
calls-log-minutes = min
calls-log-no-length = Say how many minutes it took.
calls-log-when = When
calls-log-now = It has just ended
calls-log-today = Today
calls-log-yesterday = Yesterday
calls-log-clock = At what time
calls-log-no-time = Write the time as 09:30.
calls-log-medium = Made with
calls-log-note = Note
calls-log-save = Log the call
calls-log-done = The call is in the report.
calls-log-correct = Correct
calls-log-delete = Delete
calls-log-delete-title = Delete this call?
calls-log-delete-text = It leaves the report and its figures, and its notes go with it unless they are on a contact, too. A contact that it made stays.
calls-medium-mobile = Own mobile
calls-medium-messenger = Messenger
calls-medium-other = Other
calls-by-hand = Logged by hand
calls-by-hand-told = { $name }, { $when } · { $medium }
calls-by-hand-program = By a program, { $when } · { $medium }
calls-mark-by-hand = by hand
calls-mark-by-hand-about = Made elsewhere and logged by hand.

## What calls can lead to

calls-settings = Calls
calls-settings-about = What people say about calls.
calls-results = Results of calls
calls-results-about = After a call people choose what it led to. Calls keep their result when it is archived here.
calls-results-add = Add a result
calls-results-empty = No results yet
calls-results-empty-text = What you add here can be chosen on every call, and calls can be filtered by it.
calls-results-name = Name
calls-results-name-about = Calls that have this result show the new name.
calls-results-archived = Archived
calls-results-menu = { $name }: what can be done
calls-results-up = Move { $name } up
calls-results-down = Move { $name } down
calls-results-rename = Rename
calls-results-archive = Archive
calls-results-restore = Offer again
calls-results-was-archived = “{ $name }” is offered no more.
calls-results-was-restored = “{ $name }” is offered again.
