### The report of calls and the details of one.

calls-title = Calls
calls-details = Call
calls-empty = No calls yet
calls-empty-text = Every call of your telephony becomes a row here: who called, who answered, the recording, and the contact. Connect Ringostat to see the first one.
calls-empty-action = Connect Ringostat
calls-hidden = Hidden number
calls-not-linked = Not linked

## Columns

calls-column-number = Number
calls-column-contact = Contact
calls-column-outcome = Status
calls-column-manager = Manager
calls-column-duration = Duration

## Filters

calls-filter-period = Period
calls-filter-direction = Direction
calls-filter-outcome = Status
calls-filter-manager = Manager
calls-filter-linked = Linked to a contact
calls-filter-recording = With a recording

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
