### The list of contacts and the card of one.

## The list

contacts-title = Contacts
contacts-one = Contact
contacts-search = Name, phone or e-mail
contacts-empty = No contacts yet
contacts-empty-text = A contact is made when an unknown number calls, or by you. All calls, notes and changes come together on its card.
contacts-column-name = Name
contacts-column-phone = Phone
contacts-column-email = E-mail
contacts-column-company = Company
contacts-column-responsible = Responsible
contacts-column-source = Source
contacts-column-last-call = Last call
contacts-column-created = Created
contacts-filter-unnamed = Unnamed
contacts-filter-with-name = With a name
contacts-unnamed = Not named yet
contacts-calls-itself = Calls itself { $name }
contacts-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

## A new one

contacts-new = New contact
contacts-new-lost = The contact is not created yet. What you have typed would be lost.
contacts-create = Create contact
contacts-phones = Phones
contacts-phones-hint = In any spelling, such as 067 111-00-03.
contacts-phone-add = Add a phone
contacts-phone-taken = { $phone } is already a phone of:
contacts-emails = E-mails
contacts-emails-hint = Where to write to.
contacts-email-add = Add an e-mail
contacts-company-hint = A name that is not there yet makes a new company.
contacts-source-hint = Where the contact came from.
contacts-nobody = Nobody

## The card

contacts-fields = What is known
contacts-fields-show = Show phones and details
contacts-fields-hide = Hide phones and details
contacts-name-hint = Name or company
contacts-name-it = Give it a name
contacts-caller-name = Name that came with a call
contacts-campaign-first = First campaign
contacts-campaign-last = Last campaign
contacts-campaign-parts = Campaign: { $parts }
contacts-made-call = by a call
contacts-made-user = by hand
contacts-made-import = imported
contacts-made-automation = by an automation
contacts-made-form = by a form
contacts-made-else = automatically
contacts-fact-responsible = Responsible: { $name }
contacts-fact-nobody = Nobody is responsible
contacts-fact-no-calls = No calls yet
contacts-menu = More actions
contacts-earlier = { $count ->
    [one] { $count } earlier call of this contact’s numbers is linked to nobody.
   *[other] { $count } earlier calls of this contact’s numbers are linked to nobody.
}
contacts-earlier-link = Link earlier calls
contacts-earlier-linked = { $count ->
    [one] { $count } call is being linked. It appears in the timeline in a moment.
   *[other] { $count } calls are being linked. They appear in the timeline in a moment.
}
contacts-delete = Delete contact
contacts-delete-title = Delete this contact?
contacts-delete-text = Its notes go with it, for good. Its calls stay in the report, linked to nobody.
contacts-deleted = { $name } deleted

## The timeline

contacts-timeline = What happened
contacts-timeline-kinds = What to show
contacts-timeline-all = All
contacts-timeline-call = Calls
contacts-timeline-note = Notes
contacts-timeline-task = Tasks
contacts-timeline-none-all = Nothing has happened yet. Calls and notes appear here.
contacts-timeline-none-call = No calls yet. They appear here as they happen.
contacts-timeline-none-note = No notes yet. Write the first one above.
contacts-timeline-none-task = No tasks were done yet.
contacts-timeline-more = Show earlier
contacts-timeline-deal = Deals
contacts-timeline-change = Changes
contacts-timeline-none-deal = Nothing has happened with deals yet.
contacts-timeline-none-change = Nothing was changed yet.
contacts-timeline-pinned = Pinned
contacts-timeline-pin = Pin to the top
contacts-timeline-unpin = Unpin
contacts-changed = { $way ->
    [import] A file changed the card
    [automation] An automation changed the card
   *[user] Card changed
}
contacts-changed-name = Name
contacts-changed-company = Company
contacts-changed-responsible = Responsible
contacts-changed-source = Source
contacts-changed-phones = Phones
contacts-changed-emails = E-mail
contacts-changed-tags = Tags
contacts-changed-gone = A field that is gone
contacts-changed-emptied = emptied
contacts-note-people = Mention a colleague
contacts-timeline-created = { $by ->
    [call] Contact created by a call
    [user] Contact created by hand
    [import] Contact imported
    [automation] Contact created by an automation
    [form] Contact created by a form
   *[other] Contact created
}
contacts-call-line = to { $line }
contacts-form-sent = Sent a form: { $name }
contacts-form-show = Show the answers
contacts-form-hide = Hide the answers
contacts-note = Note
contacts-note-hint = Write a note; @ mentions a colleague
contacts-note-write = Add note
contacts-note-menu = Note: actions
contacts-note-edit = Edit
contacts-note-delete = Delete
contacts-note-deleted = Note deleted
contacts-note-changed = edited
