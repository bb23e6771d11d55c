### Blocked numbers.

blocked-title = Blocked numbers
blocked-about = Their calls are in the report. They create no contact, are not forwarded to a manager, and hear “busy” where the telephony allows it.
blocked-empty = No number is blocked
blocked-empty-text = Block spam and wrong numbers here, in the details of a call, or at a contact’s phone.
blocked-add = Block a number
blocked-search = Number or note
blocked-search-clear = Clear the search
blocked-number = Number
blocked-number-about = In any spelling
blocked-note = Note
blocked-note-about = Why, for those who wonder later
blocked-by = Blocked by
blocked-at = Blocked on
blocked-actions = Actions
blocked-remove = Unblock { $number }
blocked-removed = { $number } is not blocked any more.
blocked-done = { $number } is blocked.
blocked-follows = No contact, no forwarding, and “busy” where the telephony allows it. Calls stay in the report.
blocked-is = This number is blocked.
blocked-block = Block this number
blocked-unblock = Unblock
blocked-more = More
blocked-mark = Blocked
