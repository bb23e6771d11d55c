### Contacts from a file, and lists as files.

imports-open = Import contacts
imports-title = Import contacts
imports-about = From CSV or Excel. People who are there already get only what is missing; the same file once more changes nothing.
imports-file = File
imports-drop = Drop a file here
imports-drop-hint = CSV in any encoding or XLSX, up to 200,000 rows and 32 MB
imports-too-large = The file is too large
imports-too-large-text = It has more than 32 MB. Divide it, or save it as CSV.
imports-choose = Choose a file
imports-reading = Reading { $file }…
imports-rows = { $count ->
    [one] { $rows } row
   *[other] { $rows } rows
}
imports-gone = There is no such import
imports-gone-text = It may belong to another workspace.
imports-another = Import another file

imports-encoding = Encoding
imports-delimiter = Cells are separated by
imports-delimiter-semicolon = Semicolon
imports-delimiter-comma = Comma
imports-delimiter-tab = Tab
imports-delimiter-bar = Vertical bar
imports-sheet = Sheet
imports-header = First row is names
imports-with-header = first row is names
imports-without-header = without a header

imports-columns = What the columns mean
imports-columns-guessed = Recognised by names and values. Check it, above all whether the letters look right.
imports-columns-remembered = As it was chosen for the last file with the same columns.
imports-column = Column { $number }
imports-empty-column = empty in the first rows
imports-means = What “{ $column }” means
imports-field-none = Leave out
imports-field-name = Name
imports-field-first_name = First name
imports-field-middle_name = Middle name
imports-field-last_name = Last name
imports-field-phone = Phone
imports-field-email = E-mail
imports-field-company = Company
imports-field-source = Source
imports-field-responsible = Responsible
imports-field-tags = Tags
imports-field-note = Note

imports-merging = Who is there already
imports-merge-by = A contact is recognised
imports-merge-by-hint = Phones are compared as numbers, however they are spelt. A row without the one is recognised by the other.
imports-merge-by-phone_or_email = By phone, else by e-mail
imports-merge-by-phone = By phone
imports-merge-by-email = By e-mail
imports-overwrite = Replace what is on the card
imports-overwrite-hint = Name, company, source and responsible of the file take the place of those on the card. Otherwise only empty fields are filled.
imports-skip-responsible = Leave out unknown responsibles
imports-skip-responsible-hint = Otherwise a row is refused whose responsible does not work here.

imports-preview = What will come of it
imports-no-key = Choose a column with phones or e-mail addresses: contacts are recognised by them.
imports-counting = Counting: { $done } of { $rows }
imports-count-new = New contacts
imports-count-merged = Completed
imports-count-unchanged = Unchanged
imports-count-duplicates = Again in the file
imports-count-refused = Refused
imports-start = { $count ->
    [one] Import { $rows } row
   *[other] Import { $rows } rows
}
imports-discard = Discard

imports-running = { $file } is being imported
imports-done-rows = { $done } of { $rows } rows
imports-leave = You can leave this page: it goes on, even after a restart of the server.
imports-cancel = Cancel import
imports-state-ready = Not started
imports-state-counting = Being counted
imports-state-counted = Not started
imports-state-running = Under way
imports-state-done = Done
imports-state-cancelled = Cancelled
imports-state-failed = Stopped by an error
imports-again = What is imported stays. Bring the file again to go on: what is there is recognised.
imports-refused = { $count ->
    [one] { $rows } row was refused. The file says why: mend it and import it again.
   *[other] { $rows } rows were refused. The file says why of each: mend them and import them again.
}
imports-refused-file = Refused rows
imports-show-contacts = Show the contacts

imports-earlier = Earlier imports
imports-earlier-empty = Nothing was imported yet. Files that you bring appear here, with what came of them.
imports-counts = new: { $new }, completed: { $merged }, refused: { $refused }

imports-export = Export
imports-export-about = The list as it is filtered now
imports-export-xlsx = Excel (XLSX)
imports-export-csv = Text (CSV)
