### Fields that are edited where they stand.

fields-edit = Edit: { $field }
fields-remove = Remove { $value }
fields-save = Save
fields-entered-as = entered as { $text }
fields-conflict = Somebody changed this meanwhile. Now it is:
fields-keep-mine = Save mine
fields-take-theirs = Leave theirs
