# Webhooks of ours: other programs are told what happens.

webhooks-title = Webhooks
webhooks-about = Other programs are told what happens here, by signed messages.
webhooks-empty = No webhooks yet
webhooks-empty-text = Enter an address of your own program, of a messenger’s bot or of an automation service, and it is told when calls stop coming.
webhooks-new = New webhook
webhooks-create = Create webhook
webhooks-url = Address
webhooks-url-about = Messages are sent here by POST, as JSON.
webhooks-events = What it is told
webhooks-event-connection-silent = Calls stopped coming
webhooks-event-connection-recovered = Calls are coming again
webhooks-event-webhook-test = Test
webhooks-event-automation-ran = An automation ran
webhooks-secret = Secret
webhooks-secret-once = It is shown this once. The program that takes the messages checks their signature with it (Standard Webhooks).
webhooks-secret-copied = I have copied it
webhooks-last = Last message
webhooks-none = none yet
webhooks-off = switched off
webhooks-enabled = Switched on
webhooks-enabled-about = Nothing is sent to one that is switched off, except tests.
webhooks-deliveries = Last messages
webhooks-deliveries-empty = Nothing was sent yet. Send a test to see whether messages arrive.
webhooks-test = Send a test
webhooks-retry = Send again
webhooks-attempts = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}
webhooks-state-delivered = delivered
webhooks-state-waiting = being sent
webhooks-state-trying = will be tried again
webhooks-state-failed = given up
webhooks-problem-status = The other side answered { $status }. Look into its log.
webhooks-problem-unreachable = The other side does not answer in time, or answers with a redirect. Check the address.
webhooks-problem-refused_host = The name leads to a private address, which this server does not ask.
webhooks-problem-gone = The other side says that this address is gone (410). Enter another one.
webhooks-problem-switched_off = The webhook was switched off before it was sent.
webhooks-delete = Delete webhook
webhooks-delete-about = What waits to be sent is not sent any more, and the secret is forgotten.
webhooks-delete-title = Delete this webhook?
webhooks-delete-text = The program behind it is told nothing more. To begin again, enter the address anew: it gets another secret.
