### Smart forwarding: whom an incoming call rings first.

forwarding-step = Smart forwarding
forwarding-about = While a call comes in, Ringostat asks here whom it shall ring first: the responsible answers own clients, without waiting in the queue.
forwarding-milliseconds = ms
forwarding-somebody = somebody who is not here any more

## The address, and how it is set up in Ringostat

forwarding-url = Address for the questions
forwarding-how-block = In Ringostat, in the forwarding scheme, add the block “Webhook number” with this address.
forwarding-how-types = Method <code>POST</code>, type of request <code>json</code>, type of response <code>{ $type }</code>, timeout 1 second.
forwarding-how-types-key = Method <code>POST</code>, type of request <code>json</code>, type of response <code>{ $type }</code>, key of the response <code>{ $key }</code>, timeout 1 second.
forwarding-how-parameters = Parameters: <code>{ $parameters }</code>. Only the number of the client is indispensable; with the line it is seen here which lines ask.
forwarding-how-first = <b>Every scheme must begin with this block.</b> If nobody is found, the scheme simply goes on.
forwarding-how-sip = <b>Only SIP accounts ring.</b> Ringostat does not forward to FMC numbers in this way.

## The light

forwarding-light-waiting = Waiting for the first question
forwarding-light-arriving = Ringostat asks
forwarding-off = Not connected: every question gets the empty answer.
forwarding-answers = In the last day:
forwarding-silent = These lines get calls but never ask.
forwarding-silent-about = Their schemes do not begin with the webhook number.
forwarding-silent-calls = { $count ->
    [one] { $count } call in the last week
   *[other] { $count } calls in the last week
}

## Settings

forwarding-order = Who is asked for
forwarding-order-about = From top to bottom, until somebody is there who can answer.
forwarding-order-empty = Nobody is asked for: every answer will be empty.
forwarding-move-up = Move up: { $rule }
forwarding-move-down = Move down: { $rule }
forwarding-moved = { $rule }: now in place { $place }
forwarding-rule-deal_responsible = Responsible of the deal
forwarding-rule-deal_responsible-about = Of the open one; of several, of the one changed last
forwarding-rule-contact_responsible = Responsible of the contact
forwarding-rule-contact_responsible-about = Who stands in the contact’s card
forwarding-rule-last_talked = Who talked last
forwarding-rule-last_talked-about = Also for numbers that have no contact yet
forwarding-only_online = Only those who are online and free
forwarding-only_online-about = Ringostat is asked who is online and who talks. If it does not say in time, the call rings all the same.
forwarding-only_online-key = It needs the key: without it Ringostat cannot be asked, and everybody counts as free.
forwarding-format = Form of the answer
forwarding-format-text = Plain text (http)
forwarding-format-json = JSON
forwarding-format-json_rpc = JSON-RPC
forwarding-key = Key of the answer
forwarding-key-about = The same as in Ringostat
forwarding-deadline_ms = Time for the answer
forwarding-deadline_ms-about = After that the answer is empty, and the scheme goes on

## Trying a number

forwarding-try = Try a number
forwarding-try-number = Number of a client
forwarding-try-about = In any spelling. Nothing rings.
forwarding-try-button = Who would ring?
forwarding-try-no-number = No number
forwarding-would-ring = The call would ring here first: { $name }
forwarding-would-have-rung = The call would have rung here first: { $name }
forwarding-answered = In the answer: { $name }
forwarding-candidates = Who was asked for, in order
forwarding-deputy = Standing in
forwarding-rings = fit, the call goes here
forwarding-away-deputy = not at work now; { $name } stands in
forwarding-nobody-deal_responsible = there is no open deal
forwarding-nobody-contact_responsible = the contact has no responsible
forwarding-nobody-last_talked = nobody has talked yet
forwarding-unfit-inactive = does not work here any more
forwarding-unfit-away = not at work now, and nobody stands in
forwarding-unfit-no_sip = no SIP account on this connection
forwarding-unfit-only_fmc = only an FMC number, and forwarding works with SIP accounts alone
forwarding-unfit-offline = the phone is not online
forwarding-unfit-talking = is talking
forwarding-presence-unknown = Ringostat did not say whether the phone is free.

## Why an answer is what it is

forwarding-reason-found = Manager found
forwarding-reason-nobody_fit = Nobody can answer
forwarding-reason-unknown = Unknown number
forwarding-reason-ambiguous = Several contacts
forwarding-reason-no_number = No number
forwarding-reason-anonymous = Hidden number
forwarding-reason-ours = Own number
forwarding-reason-blocked = Blocked
forwarding-reason-line_ignored = Line left out
forwarding-reason-observed = Only observed
forwarding-reason-disabled = Not connected
forwarding-reason-too_late = Too late
forwarding-reason-failed = Failure
forwarding-why-found = The first one who can answer.
forwarding-why-nobody_fit = Of those who are asked for, none can answer now. The answer is empty, and the scheme goes on.
forwarding-why-unknown = No contact has this number. The answer is empty, and the scheme goes on.
forwarding-why-ambiguous = Several contacts have this number, and nobody has talked with any of them: whose client this is cannot be said. The answer is empty.
forwarding-why-no_number = The question names no number that a client can have. The answer is empty.
forwarding-why-anonymous = The client hides the number. The answer is empty.
forwarding-why-ours = This is a line of the company or a manager’s own phone. The answer is empty.
forwarding-why-blocked = Somebody blocked this number. The answer is empty.
forwarding-why-line_ignored = The calls of this line are only listed. The answer is empty.
forwarding-why-observed = The connection only observes, so the answer is empty.
forwarding-why-disabled = The connection is not connected, so the answer is empty.
forwarding-why-too_late = The answer was not ready in time, so it was empty. If this happens often, allow more time.
forwarding-why-failed = The database did not answer, so the answer was empty.

## The log

forwarding-log = Forwarding log
forwarding-log-at = Asked
forwarding-log-caller = Who calls
forwarding-log-who = Who was named
forwarding-log-reason = Answer
forwarding-log-took = Took
forwarding-log-question = Question
forwarding-log-empty = Ringostat has not asked yet
forwarding-log-empty-text = Every question is listed here: who called, who was named, and why. Set up the webhook number as step 5 says, and call.
forwarding-log-older = This question is further down in the log. Scroll to it and open it again.
forwarding-fact-contact = Contact
forwarding-fact-line = Line
forwarding-fact-call = Call ID
