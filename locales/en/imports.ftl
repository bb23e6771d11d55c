### Contacts, companies, deals and tasks from files, and lists as files.

imports-title = Import
imports-title-companies = Import companies
imports-title-contacts = Import contacts
imports-title-deals = Import deals
imports-title-tasks = Import tasks
imports-about = From CSV or Excel. Cards that are there already get only what is missing; the same file once more changes nothing.
imports-entity = What is in the file?
imports-entity-auto = Recognise by the columns
imports-entity-companies = Companies
imports-entity-contacts = Contacts
imports-entity-deals = Deals
imports-entity-tasks = Tasks
imports-entity-of = What is in { $file }
imports-file = File
imports-drop = Drop a file here, or several
imports-drop-hint = CSV in any encoding or XLSX, up to 200,000 rows and 32 MB. Bring files of another CRM that refer to each other together.
imports-too-large = The file is too large
imports-too-large-text = It has more than 32 MB. Divide it, or save it as CSV.
imports-too-many = At most { $count } files at once
imports-choose = Choose files
imports-reading = Reading { $file }…
imports-go-on = { $count ->
    [one] Go on with the other file
   *[other] Go on with the other { $count } files
}
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
imports-field-record_id = Record ID
imports-field-pipeline = Pipeline
imports-field-stage = Stage
imports-field-amount = Amount
imports-field-currency = Currency
imports-field-contact = Contact
imports-field-close_date = Expected close
imports-field-lost_reason = Why lost
imports-field-kind = Kind
imports-field-due = Due
imports-field-done = Done
imports-field-own = Fields of your own
imports-field-companies-name = Name
imports-field-deals-name = Name
imports-field-deals-phone = Client’s phone
imports-field-deals-email = Client’s e-mail
imports-field-tasks-name = What to do
imports-field-tasks-phone = Client’s phone
imports-field-tasks-email = Client’s e-mail
imports-field-tasks-note = Details
imports-field-tasks-responsible = Assignee
imports-pipeline = Pipeline of the deals
imports-pipeline-by-stage = The one that has the stage

imports-merging = Who is there already
imports-merging-cards = What is there already
imports-known-companies = A company is known by its record ID, else by its name.
imports-known-deals = A deal is known by its record ID. Without one it is known by its name, client, pipeline, amount and expected close together: another amount is another deal.
imports-known-tasks = A task is known by its record ID. Without one it is known by what is to do, its client and when it is due, together.
imports-merge-by = A contact is recognised
imports-merge-by-hint = Phones are compared as numbers, however they are spelt. A row without the one is recognised by the other.
imports-merge-by-phone_or_email = By phone, else by e-mail
imports-merge-by-phone = By phone
imports-merge-by-email = By e-mail
imports-overwrite = Replace what is on the card
imports-overwrite-hint = What the file says takes the place of what is on the card. Otherwise only empty fields are filled. Phones, e-mail addresses and tags are only ever added.
imports-skip-people = Leave out unknown people
imports-skip-people-hint = Otherwise a row is refused that names somebody who does not work here.

imports-words = Unknown people and stages
imports-words-hint = Say who or what is meant. Otherwise the rows with these words are refused.
imports-word-user = Person
imports-word-stage = Stage
imports-word-means = Who or what “{ $word }” is here
imports-word-choose = Choose
imports-word-none = Leave out
imports-word-clear = Take back the choice for “{ $word }”

imports-preview = What will come of it
imports-no-key = Choose a column with phones, e-mail addresses or record IDs: contacts are recognised by them.
imports-no-name = Choose the column with the name: without one a row makes no card.
imports-counting = Counting: { $done } of { $rows }
imports-new-companies = New companies
imports-new-contacts = New contacts
imports-new-deals = New deals
imports-new-tasks = New tasks
imports-count-merged = Completed
imports-count-unchanged = Unchanged
imports-count-duplicates = Again in the file
imports-count-refused = Refused
imports-refused-yet = Among the refused are rows that refer to files which are not imported yet. Once those are, this reason is gone.
imports-automations = Also start automations
imports-runs = { $count ->
    [one] { $runs } run at most
   *[other] { $runs } runs at most
}
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
imports-show-companies = Show the companies
imports-show-contacts = Show the contacts
imports-show-deals = Show the deals
imports-show-tasks = Show the tasks

imports-files = Several files
imports-files-about = They are imported in this order, so that deals find their contacts and companies. Open a file to check its columns and words.
imports-files-unready = Some files lack the column by which their rows are known. Open them and choose it.
imports-files-columns = Choose the columns
imports-files-words = { $count ->
    [one] { $count } unknown word
   *[other] { $count } unknown words
}
imports-files-ready = Ready
imports-files-waiting = Waits its turn
imports-start-files = { $count ->
    [one] Import { $count } file
   *[other] Import { $count } files
}
imports-discard-file = Discard { $file }
imports-to-files = Back to the files

imports-earlier = Earlier imports
imports-earlier-empty = Nothing was imported yet. Files that you bring appear here, with what came of them.
imports-counts = new: { $new }, completed: { $merged }, refused: { $refused }

imports-export = Export
imports-export-about = The list as it is filtered now
imports-export-xlsx = Excel (XLSX)
imports-export-csv = Text (CSV)
