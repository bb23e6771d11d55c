### The same change of many cards at once.

bulk-bar = Selected rows
bulk-clear = Select nothing
bulk-selected = { $count ->
    [one] { $shown } selected
   *[other] { $shown } selected
}
bulk-take-all = Select everything that matches, up to { $most }
bulk-do = Change
bulk-do-responsible = Responsible
bulk-do-stage = Stage
bulk-do-add_tags = Add tags
bulk-do-remove_tags = Remove tags
bulk-do-source = Source
bulk-do-field = Field
bulk-do-delete = Delete
bulk-title-responsible = { $count ->
    [one] Responsible of { $count } card
   *[other] Responsible of { $count } cards
}
bulk-title-stage = { $count ->
    [one] Stage of { $count } deal
   *[other] Stage of { $count } deals
}
bulk-title-add_tags = { $count ->
    [one] Tags for { $count } card
   *[other] Tags for { $count } cards
}
bulk-title-remove_tags = { $count ->
    [one] Take tags off { $count } card
   *[other] Take tags off { $count } cards
}
bulk-title-source = { $count ->
    [one] Source of { $count } card
   *[other] Source of { $count } cards
}
bulk-title-field = { $count ->
    [one] A field of { $count } card
   *[other] A field of { $count } cards
}
bulk-title-delete = { $count ->
    [one] Delete { $count } card?
   *[other] Delete { $count } cards?
}
bulk-responsible = Responsible
bulk-nobody = Nobody
bulk-source = Source
bulk-field = Field
bulk-value = Value
bulk-empty-takes-away = Empty takes away what stands there.
bulk-remove-tags-about = Only tags that the selected cards have are offered.
bulk-delete-contact = { $count ->
    [one] The notes of this contact are gone for good. Its calls stay in the report, linked to nobody.
   *[other] The notes of these { $count } contacts are gone for good. Their calls stay in the report, linked to nobody.
}
bulk-delete-company = { $count ->
    [one] The company is gone for good. Its contacts, deals and calls stay.
   *[other] These { $count } companies are gone for good. Their contacts, deals and calls stay.
}
bulk-delete-deal = { $count ->
    [one] The deal is gone for good, with its part in the sums. Contacts, companies and calls stay.
   *[other] These { $count } deals are gone for good, with their part in the sums. Contacts, companies and calls stay.
}
bulk-delete = { $count ->
    [one] Delete { $count } card
   *[other] Delete { $count } cards
}
bulk-change = { $count ->
    [one] Change { $count } card
   *[other] Change { $count } cards
}

## Progress and result

bulk-progress = Progress
bulk-so-far = { $done } of { $total }
bulk-stop = Stop
bulk-changed = { $count ->
    [one] { $count } card changed
   *[other] { $count } cards changed
}
bulk-deleted = { $count ->
    [one] { $count } card deleted
   *[other] { $count } cards deleted
}
bulk-failed-not_found = Not there any more: { $count }
bulk-failed-stale = Changed by others all the time, try again: { $count }
bulk-failed-invalid = The change does not fit: { $count }
bulk-failed-forbidden = You may not change: { $count }
bulk-failed-else = The server refused ({ $code }): { $count }
bulk-failed-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
bulk-rest = { $count ->
    [one] { $count } was left as it was.
   *[other] { $count } were left as they were.
}
bulk-go-on = Go on
