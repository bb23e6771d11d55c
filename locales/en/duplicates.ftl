### Cards that look like one: the strip on a card, the comparison, the settings.

duplicates-title = Duplicates
duplicates-about = Contacts and companies that share a phone, an e-mail address or a name.
duplicates-possible-contact = { $count ->
    [one] There may be a duplicate of this contact.
   *[other] There may be { $count } duplicates of this contact.
}
duplicates-possible-company = { $count ->
    [one] There may be a duplicate of this company.
   *[other] There may be { $count } duplicates of this company.
}
duplicates-look = Compare
duplicates-compare-contact = Compare contacts
duplicates-compare-company = Compare companies
duplicates-with = Compare { $name } with
duplicates-keep = Which one is kept
duplicates-keep-this = Keep this one
duplicates-keep-one = Keep { $name }
duplicates-differs = differs
duplicates-follows-contact = { $name } goes into the contact that is kept, with all calls, notes, tasks and deals. Empty fields are filled; phones, addresses and tags are joined. You can undo it for 30 days.
duplicates-follows-company = { $name } goes into the company that is kept, with all contacts, calls, tasks and deals. Empty fields are filled; phones and tags are joined. You can undo it for 30 days.
duplicates-merge = Merge
duplicates-apart-contact = Not the same
duplicates-apart-company = Not the same
duplicates-apart-done = They are not offered as duplicates any more.
duplicates-merged-contact = { $name } is now part of { $kept }
duplicates-merged-company = { $name } is now part of { $kept }
duplicates-undone = Undone: { $name } is there again
duplicates-undone-stayed = Undone. Changed since, so left as it is: { $fields }
duplicates-merged-with = Merged with { $name }
duplicates-was-undone = undone

## The fields that are compared

duplicates-field-name-contact = Name
duplicates-field-name-company = Name
duplicates-field-phones = Phones
duplicates-field-emails = E-mail
duplicates-field-company = Company
duplicates-field-responsible = Responsible
duplicates-field-source = Source
duplicates-field-tags = Tags
duplicates-field-last_call = Last call
duplicates-field-created = Created
duplicates-field-caller_name = Caller’s name
duplicates-field-first_campaign = First campaign
duplicates-field-last_campaign = Last campaign
duplicates-field-fields = Own fields

## What a merge brought

duplicates-count-contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
duplicates-count-calls = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
duplicates-count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
duplicates-count-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
duplicates-count-deals = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
duplicates-count-phones = { $count ->
    [one] { $count } phone
   *[other] { $count } phones
}
duplicates-count-emails = { $count ->
    [one] { $count } address
   *[other] { $count } addresses
}

## When a card is made

duplicates-of-others = It belongs to a colleague whose clients you do not see. Ask that colleague or an administrator.
duplicates-warning-contact = This may be somebody who is there already
duplicates-warning-company = This company may be there already
duplicates-forbidden = Such a contact is there already
duplicates-create-anyway = Create all the same
duplicates-by-phone = same phone
duplicates-by-email = same e-mail
duplicates-by-name-contact = same name
duplicates-by-name-company = same name

## The settings

duplicates-rule-phone = Same phone
duplicates-rule-about-phone = Somebody enters a contact with a phone that another one has, in whatever spelling.
duplicates-rule-email = Same e-mail address
duplicates-rule-about-email = Somebody enters a contact with the address of another one.
duplicates-rule-name = Same name
duplicates-rule-about-name = Somebody enters a contact with the name of another one.
duplicates-rule-company = Whoever creates a company with the name or a phone of another one is warned, and may go on.
duplicates-rule-off = Do nothing
duplicates-rule-warn = Warn
duplicates-rule-forbid = Forbid
duplicates-found = Possible duplicates
duplicates-none = No duplicates
duplicates-none-text-contact = Contacts that share a phone, an e-mail address or a name appear here.
duplicates-none-text-company = Companies that share a phone or a name appear here.
duplicates-merges = Merges
