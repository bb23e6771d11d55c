### Calls as they happen: the cards at the lower right, and the board of who is on the phone.

## The cards

live-region = Calls now
live-announce = Incoming call: { $name }
live-why-responsible = Your client is calling
live-why-line_group = Your line is ringing
live-why-everybody = Incoming call
live-why-manager = Your phone is ringing
live-calling = Calling the client
live-ringing-you = Ringing you
live-ringing-you-text = Pick up, and the client is dialled.
live-line = line “{ $line }”
live-responsible = responsible { $name }
live-open-contact = Open the card
live-open-call = Open
live-saved = Saved
live-dropped = The note was not saved
live-dismiss = Dismiss
live-more = { $count ->
    [one] { $count } more call
   *[other] { $count } more calls
}
live-less = Show less

## How calls make themselves noticed

live-choices = How calls are noticed
live-sound = Ring
live-notices = Notifications of the system
live-notices-denied = Forbidden in the settings of the browser.
live-quiet = Do not disturb
live-quiet-about = Calls do not slide in; they are only counted at the top.
live-key = Keys to the card of a call:
live-quiet-on = “Do not disturb” is on
live-count = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}

## The board

live-board = Who is on the phone
live-board-empty = Nobody is here yet
live-board-empty-text = Invite your colleagues: you will see here who is free, whose phone rings, and who talks with whom.
live-board-empty-action = Invite colleagues
live-team-all = Everybody
live-team-none = Without a team
live-team-sum = { $busy } on the phone, { $free } free
live-waiting = Waiting for an answer
live-waiting-none = Nobody is waiting now.
live-state-free = Free
live-state-ringing = Phone rings
live-state-talking = Talking
live-state-away = Not at work
live-state-offline = Phone is offline
live-state-unknown = Not known
