### A telephone exchange of any kind: generic CTI.

cti-name = Another PBX (generic CTI)
cti-default-name = PBX
cti-connect = Connect another PBX
cti-add = Add a connection
cti-add-button = Add
cti-add-which = What do you connect?
cti-add-ringostat = Webhooks, list of employees, calling out, and calls that were lost are found again. Each project of Ringostat has a connection of its own.
cti-add-cti = Asterisk, 3CX, or any exchange that can send an HTTP request. It tells of its calls and asks whom to ring.
cti-add-name-about = By it you tell several connections apart
cti-strip-waiting-text = A sample call goes the same way as real ones. For real calls, let your PBX send what step 2 says.

## The address

cti-push = Push address
cti-push-about = Here your PBX says what happens: that it rings, that somebody answered, that it is over.
cti-push-how = One POST per event, as a form or as JSON. All events of a call have the same callId.
cti-keys = What an event says
cti-key = Key
cti-key-means = What it says
cti-key-event = what has happened
cti-key-callId = the call, as your PBX names it
cti-key-direction = who began it
cti-key-from = who calls: a number or an extension
cti-key-to = who is called; on incoming calls your own number
cti-key-user = who answers or calls: SIP account or extension, as in the step “Employees”
cti-key-cause = with hangup: why it ended
cti-try = Try it from a terminal
cti-try-about = These three commands tell one answered call. The light below turns green with the first one.
cti-event-newCall = It rings
cti-event-answer = Somebody answered
cti-event-hangup = It is over
cti-reach = Your PBX can reach this address only from the same machine or network.
cti-rotate-text = Do this if somebody knows the address who should not. The old one works for another 24 hours: give your PBX the new one until then, and no call is lost.
cti-delete-address = the address: what your PBX sends to it is lost from then on
cti-log-empty-text = Every message of your PBX appears here: what it said, what was made of it, and how it came.
cti-unknown-about = These have no meaning in generic CTI. They are kept and change nothing.
cti-silence-check-on = Does your PBX still send, and does it reach this server?
cti-silence-check-url = Does it still have the address of this step:
cti-silence-lost = Calls of this time are missing here: a PBX without an API cannot be asked for them later.

## Employees

cti-employees-about = So that a call belongs to the right manager: what your PBX sends as user, or the phone that answers. One column is enough.

## Smart forwarding

cti-forward-about = While a call comes in, your PBX can ask here whom to ring first: the responsible answers own clients, without waiting in the queue.
cti-forward-arriving = Your PBX asks
cti-forward-silent-about = For them your PBX does not ask.
cti-forward-key-about = As your PBX expects it
cti-forward-log-empty = Your PBX has not asked yet
cti-forward-log-empty-text = Here stands every question: who called, who was named, and why. Let your PBX ask the address of step 4, and call.
cti-ask-how = Before anybody rings, send a request with the caller’s number to this address: <code>from</code>, and <code>to</code> for the line, by GET or POST.
cti-ask-answer = The answer is the SIP account that shall ring first.
cti-ask-empty = An empty answer means: go on as usual. Wait for it no longer than a second.
cti-ask-try = Ask from a terminal
