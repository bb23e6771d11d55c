### Automations: the list, the editor, the test, the history.

automations-title = Automations
automations-one = Automation
automations-about = What happens by itself: a call comes, and a deal, a task or a message is made of it.
automations-new = New automation
automations-new-title = Begin with
automations-templates = Templates
automations-empty-one = Empty automation
automations-first-name = New automation
automations-unnamed = Unnamed
automations-empty = No automations yet
automations-empty-text = The most useful one is ready as a template: a new client calls, and a deal is made, owned by the manager who answered.
automations-name = Name
automations-trigger = Trigger
automations-state = State
automations-runs = Runs
automations-failures = Failures
automations-never-ran = not yet
automations-ran = { $count ->
    [one] { $countText } run
   *[other] { $countText } runs
}
automations-failed-runs = { $count ->
    [one] { $count } failure
   *[other] { $count } failures
}
automations-state-draft = Draft
automations-state-active = Active
automations-state-inactive = Inactive
automations-switch-of = { $name }: switched on
automations-switch-on = Switch on
automations-switch-off = Switch off
automations-switched-on = Switched on. It works from now on.
automations-switched-off = Switched off
automations-switch-off-title = Switch this automation off?
automations-switch-off-text = { $count ->
    [one] { $count } run is under way or waits. It is cancelled; what it has done stays.
   *[other] { $count } runs are under way or wait. They are cancelled; what they have done stays.
}
automations-complete-first = Something is still missing. It is listed above the chain.

## The editor

automations-views = Sections
automations-view-chain = Chain
automations-view-test = Test
automations-view-history = History
automations-save = Save
automations-save-draft = Save draft
automations-saved = Saved
automations-more = More
automations-rename = Rename
automations-delete = Delete automation
automations-delete-title = Delete this automation?
automations-delete-text = Its history goes with it, and what waits is cancelled. What it has made stays.
automations-deleted = { $name } deleted
automations-gone-title = This automation is not there
automations-gone-text = It was deleted, or it belongs to another workspace.
automations-conflict = Somebody else has changed this automation meanwhile
automations-conflict-text = What you have changed here is not lost. Decide what counts.
automations-take-theirs = Show theirs, drop mine
automations-keep-mine = Go on with mine
automations-blocks = Blocks
automations-end = End
automations-add-here = Add a block here
automations-add-first = Add a block
automations-menu-of = { $name }: menu
automations-move-of = Move: { $name }
automations-move-up = Move up
automations-move-down = Move down
automations-copy = Copy
automations-remove = Delete block
automations-removed = Deleted: { $name }
automations-drag-help = Press the space bar to lift the block, up and down to choose a place, the space bar again to put it down, Esc to leave it where it was.
automations-heard-lifted = Lifted: { $name }.
automations-heard-over = Place { $at } of { $of }.
automations-heard-dropped = { $name } is put down.
automations-heard-stays = { $name } stays where it was.
automations-problems = { $count ->
    [one] One thing is missing
   *[other] { $count } things are missing
}
automations-problems-more = and { $count } more
automations-problem-required = A required field is empty.
automations-problem-condition = A condition has no value.
automations-problem-no_conditions = Add a condition.
automations-problem-unknown_placeholder = Unknown placeholder: { $detail }
automations-problem-nobody = Choose who it is.
automations-problem-many_blocks = There are more than 50 blocks.
automations-problem-unreached = It is never reached: an end stands before it.
automations-problem-amount = This is no amount.
automations-problem-empty = Add at least one block.

## Triggers

automations-trigger-contact_created = A contact is created
automations-trigger-call_ended = A call ended
automations-trigger-call_answered = A call is answered
automations-trigger-call_missed = A call is missed
automations-trigger-call_processed = AI has processed a call
automations-trigger-deal_created = A deal is created
automations-trigger-deal_moved = A deal changes its stage
automations-trigger-field_changed = A field changes
automations-trigger-task_overdue = A task is overdue
automations-trigger-form_submitted = A web form is sent
automations-origins = Created
automations-origin-call = By a call
automations-origin-user = By hand or by a program
automations-origin-import = By an import
automations-origin-form = By a web form
automations-origin-automation = By an automation
automations-by-call = by a call
automations-by-user = by hand
automations-by-import = by an import
automations-by-form = by a web form
automations-by-automation = by an automation
automations-any = Any
automations-no-matter = No matter
automations-clear = Clear
automations-choose = Choose
automations-directions = Direction
automations-outcomes = Outcome
automations-lines = Line
automations-first-call = The client’s first call
automations-first-call-true = first call of the client
automations-first-call-false = not the first call
automations-target = Target call
automations-target-true = target call
automations-target-false = no target call
automations-score-min = Score from
automations-score-max = Score to
automations-score-between = score { $min } to { $max }
automations-score-from = score from { $min }
automations-score-to = score to { $max }
automations-pipelines = Pipelines
automations-pipeline = Pipeline
automations-stage = Stage
automations-from-stages = From the stages
automations-to-stages = To the stages
automations-from-stage = from { $stages }
automations-to-stage = to { $stages }
automations-changed-field = Which field
automations-task-types = Kinds of tasks
automations-forms = Forms

## Conditions

automations-only-if = Only if
automations-only-if-about = Without conditions it runs every time.
automations-goes-on-if = Goes on if
automations-branch-if = If
automations-and = and
automations-no-conditions = no conditions yet
automations-condition-add = Add a condition
automations-condition-number = Condition { $number }
automations-condition-remove = Delete condition { $number }
automations-condition-field = What is asked
automations-condition-op = How it is compared
automations-condition-value = Value
automations-op-is = is
automations-op-is_not = is not
automations-op-contains = contains
automations-op-is_set = is set
automations-op-is_not_set = is not set
automations-op-more = more than
automations-op-less = less than
automations-op-more-date = later than
automations-op-less-date = earlier than
automations-subject-call = Call
automations-subject-contact = Contact
automations-subject-company = Company
automations-subject-deal = Deal
automations-subject-task = Task
automations-field-call-direction = Direction
automations-field-call-outcome = Outcome
automations-field-call-line_id = Line
automations-field-call-connection_id = Connection
automations-field-call-talk_seconds = Seconds of talk
automations-field-call-wait_seconds = Seconds of waiting
automations-field-call-first_call = First call of the client
automations-field-call-target = Target call
automations-field-call-department = Department
automations-field-call-scheme = Scheme
automations-field-call-utm_source = utm_source
automations-field-call-utm_medium = utm_medium
automations-field-call-utm_campaign = utm_campaign
automations-field-call-ai_score = AI score
automations-field-call-employee_id = Manager
automations-field-contact-name = Name of the contact
automations-field-contact-source = Source of the contact
automations-field-contact-tag = Tag
automations-field-contact-responsible_id = Responsible for the contact
automations-field-contact-created_by = Contact created
automations-field-contact-company_id = Company of the contact
automations-field-contact-responsible = Responsible for the contact
automations-field-company-name = Name of the company
automations-field-company-responsible_id = Responsible for the company
automations-field-company-responsible = Responsible for the company
automations-field-deal-name = Name of the deal
automations-field-deal-pipeline_id = Pipeline of the deal
automations-field-deal-stage_id = Stage of the deal
automations-field-deal-stage = Stage of the deal
automations-field-deal-state = State of the deal
automations-field-deal-amount = Amount of the deal
automations-field-deal-currency = Currency of the deal
automations-field-deal-close_date = Expected close
automations-field-deal-responsible_id = Responsible for the deal
automations-field-deal-responsible = Responsible for the deal
automations-field-deal-source = Source of the deal
automations-field-task-type = Kind of the task
automations-field-task-assignee_id = Who has to do the task
automations-own-of = { $card }: own fields
automations-own-contact = { $name } of the contact
automations-own-company = { $name } of the company
automations-own-deal = { $name } of the deal
automations-quoted = “{ $text }”
automations-a-company = a company
automations-gone = (deleted)

## Blocks

automations-group-make = Create
automations-group-change = Change
automations-group-tell = Tell
automations-group-flow = Flow
automations-block-create_deal = Create a deal
automations-block-create_task = Create a task
automations-block-create_contact = Create a contact
automations-block-set_field = Change a field
automations-block-set_responsible = Set the responsible
automations-block-add_tag = Add a tag
automations-block-comment = Comment
automations-block-send_webhook = Send a webhook
automations-block-send_email = Send an e-mail
automations-block-notify = Notify
automations-block-wait = Wait
automations-block-filter = Only go on if
automations-block-split = Split
automations-block-end = End
automations-first-pipeline = the first pipeline
automations-first-stage = The first stage
automations-deal-name-empty = As the contact is called
automations-contact-name-empty = The number of the call
automations-skip-if-open = Not if a deal is open
automations-skip-if-open-about = A contact that has an open deal in the pipeline gets no second one.
automations-skip-if-open-short = not if one is open
automations-responsible = Responsible
automations-assignee = Who has to do it
automations-to = To
automations-whom-inherited = Inherited from the contact or call
automations-whom-responsible = The responsible
automations-whom-contact = The contact
automations-whom-user = A certain person
automations-whom-rotate_users = Some people in turn
automations-whom-rotate_team = A team in turn
automations-whom-nobody = Nobody
automations-inherited-short = inherited
automations-inherited-about = The responsible of the contact, else who talked on the call, else the default of the line.
automations-in-turn = in turn: { $names }
automations-task-type = Kind
automations-task-title = What is to do
automations-text = Text
automations-due = Due in
automations-due-about = Of working time.
automations-due-in = in { $span }
automations-create-contact-about = For a call of somebody who is not a contact yet. Nothing is done if there is one.
automations-comment-about = It stands in the timeline of the contact.
automations-notify-about = It appears under the bell of that person.
automations-mail-subject = Subject
automations-set-field = Which field
automations-set-to = New value
automations-set-to-empty = Empty: the field is cleared
automations-from-placeholder = Fill in from a placeholder
automations-date-about = A day such as 2026-12-31.
automations-nothing = empty
automations-of-what = Of what
automations-tag = Tag
automations-webhook = Address
automations-webhook-about = A signed message with the contact, the deal and the call is sent.
automations-webhook-settings = Addresses are set up here.
automations-wait-time = Wait
automations-wait-most = At most
automations-wait-most-about = Empty: 30 days.
automations-wait-until = Until a field changes
automations-wait-until-about = It goes on as soon as that happens.
automations-wait-field = Which field
automations-wait-value = To which value
automations-wait-value-empty = Any
automations-wait-for = for { $span }
automations-wait-at-most = at most { $span }
automations-until-changes = until “{ $field }” changes
automations-until-is = until “{ $field }” is { $value }
automations-unit = Unit
automations-unit-minutes = Minutes
automations-unit-hours = Hours
automations-unit-days = Days
automations-span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
automations-span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
automations-span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
automations-filter-about = If the conditions do not hold, the run ends here.
automations-end-about = The run ends here.
automations-split-about = The first branch whose conditions hold is taken; if none is, the last one.
automations-branches-of = Branches
automations-branches = { $count ->
    [one] { $count } branch
   *[other] { $count } branches
}
automations-branch-number = Branch { $number }
automations-branch-name = Name of branch { $number }
automations-branch-add = Add a branch
automations-branch-remove = Delete branch { $number }
automations-branch-removed = Branch deleted
automations-otherwise = Otherwise
automations-otherwise-about = if no other fits
automations-insert = Insert
automations-insert-into = Insert a placeholder into: { $field }
automations-placeholder-contact-name = Name of the contact
automations-placeholder-contact-phone = Phone of the contact
automations-placeholder-contact-email = E-mail of the contact
automations-placeholder-contact-source = Source of the contact
automations-placeholder-company-name = Name of the company
automations-placeholder-deal-name = Name of the deal
automations-placeholder-deal-amount = Amount of the deal
automations-placeholder-deal-stage = Stage of the deal
automations-placeholder-call-number = Number of the call
automations-placeholder-call-line = Line of the call
automations-placeholder-call-manager = Manager of the call
automations-placeholder-call-started_at = When the call began
automations-placeholder-call-talk_seconds = Seconds of talk
automations-placeholder-task-title = What is to do
automations-placeholder-responsible-name = Name of the responsible
automations-placeholder-workspace-name = Name of the workspace

## Test

automations-test-call = A past call
automations-test-search = Name or number
automations-test-no-calls = No calls yet.
automations-test-told = What would happen
automations-test-none = Choose a call
automations-test-none-text = You see step by step what this automation would do about it, and why. Nothing is really done.
automations-test-runs = It would run
automations-test-runs-not = It would not run
automations-test-draft = Told of the automation as it stands here, with what is not saved yet.
automations-month = On the calls of the last 30 days
automations-month-about = How much this automation would have made. Nothing is really done.
automations-month-saved = What is not saved yet does not count.
automations-month-count = Count
automations-month-sum = { $calls ->
    [one] { $callsText } call
   *[other] { $callsText } calls
}, { $runs ->
    [one] { $runsText } run
   *[other] { $runsText } runs
}
automations-month-contacts = Contacts
automations-month-deals = Deals
automations-month-tasks = Tasks
automations-month-other = Other actions
automations-month-capped = Only the newest { $count } calls were looked at.

## History

automations-run = Run
automations-run-began = Began
automations-run-about = Card
automations-run-state = State
automations-run-queued = in the queue
automations-run-running = under way
automations-run-waiting = waits
automations-run-done = done
automations-run-failed = failed
automations-run-cancelled = cancelled
automations-run-stopped = stopped
automations-run-due = until { $at }
automations-run-error = What went wrong
automations-run-loop = Stopped, since automations start each other in a circle
automations-run-retry = Try again
automations-run-retried = It goes on from the block that failed.
automations-run-cancel = Cancel run
automations-run-was-cancelled = The run is cancelled.
automations-run-steps = Step by step
automations-run-no-steps = Nothing was done yet.
automations-run-gone = This run is not there
automations-run-gone-text = It was deleted with its automation, or it belongs to another workspace.
automations-runs-empty = No runs yet
automations-runs-empty-active = The first one appears here as soon as its trigger happens.
automations-runs-empty-text = Switch the automation on: each run appears here with all its steps.
automations-step-done = done
automations-step-skipped = skipped
automations-step-failed = failed
automations-step-waiting = waits
automations-step-filtered = ended here
automations-step-would = would be done
automations-open-deal = Open the deal
automations-open-task = Open the task
automations-open-contact = Open the contact
automations-open-company = Open the company
automations-open-call = Open the call
automations-timeline = Automation “{ $name }”
