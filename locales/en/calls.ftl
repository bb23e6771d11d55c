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
calls-result-add = Result
calls-result-edit = Change the result
calls-result-placeholder = What did the call lead to?
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
calls-observed = only observing
calls-effect-linked = Contact found
calls-effect-contact_created = Contact created
calls-effect-responsible_set = Responsible set
calls-effect-responsible_adopted = The contact got its responsible
calls-effect-called_out = Started with a click
calls-effect-would_create_contact = Would have created a contact
calls-effect-would_adopt = Would have set the responsible
calls-effect-other = Something else was done
calls-raw-show = Show
calls-raw-hide = Hide
calls-raw-body = The message as it came
calls-raw-cut = The message is longer; this is its beginning.
