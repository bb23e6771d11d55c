### Settings: the tags of cards.

tags-about = Words by which cards are found together. A tag is there as long as a card has it; people put them on cards.
tags-none = No tags yet
tags-none-contact = Put the first one on the card of a contact.
tags-none-company = Put the first one on the card of a company.
tags-none-deal = Put the first one on a deal.
tags-count-many = { $count } and more
tags-count-contact = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
tags-count-company = { $count ->
    [one] { $count } company
   *[other] { $count } companies
}
tags-count-deal = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
tags-rename = Rename or merge
tags-rename-title = Rename “{ $name }”
tags-rename-do = Rename
tags-merge = There is a tag “{ $name }” already: “{ $from }” becomes one with it. This cannot be undone.
tags-merge-do = Merge
tags-renamed = { $count ->
    [one] “{ $from }” is now “{ $name }” on { $count } card
   *[other] “{ $from }” is now “{ $name }” on { $count } cards
}
tags-remove = Remove from all cards
tags-remove-title = Remove the tag “{ $name }”?
tags-remove-text = It is taken off all cards that have it ({ $count }). The cards stay. This cannot be undone.
tags-remove-do = Remove
tags-removed = { $count ->
    [one] “{ $name }” removed from { $count } card
   *[other] “{ $name }” removed from { $count } cards
}
