### Fields that are edited where they stand, those that a workspace adds, and tags.

fields-edit = Edit: { $field }
fields-remove = Remove { $value }
fields-save = Save
fields-entered-as = entered as { $text }
fields-conflict = Somebody changed this meanwhile. Now it is:
fields-keep-mine = Save mine
fields-take-theirs = Leave theirs
fields-tags = Tags
fields-tags-hint = Words of your own: press Enter after each.
fields-tags-placeholder = Type a tag and press Enter
fields-empty-it = Empty it
fields-nothing = Nothing
fields-number-wrong = Write a number, such as 12.5.
