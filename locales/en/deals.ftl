### Deals: the board, the table, the details of one, and what of them stands elsewhere.

deals-title = Deals
deals-one = Deal
deals-deal = Deal
deals-new = New deal
deals-new-in = New deal in “{ $stage }”
deals-new-lost = The deal is not made yet; what you typed would be lost.
deals-create = Create deal
deals-created-one = { $name } created
deals-search = Name of a deal or a client
deals-empty = No deals yet
deals-empty-text = A deal is what a client may buy: with an amount, a responsible and a stage. It is made here, on the card of a contact, or in the details of a call.
deals-no-pipeline = No pipeline
deals-no-pipeline-text = Deals go through the stages of a pipeline. An administrator makes one in the settings.
deals-none-of = No deals yet.

## Words of a deal

deals-name = Name
deals-name-hint = What it is about
deals-amount = Amount
deals-amount-wrong = Write an amount, such as 12 500 or 12 500.50.
deals-currency = Currency
deals-client = Client
deals-contact = Contact
deals-company = Company
deals-responsible = Responsible
deals-nobody = Nobody
deals-no-client = No client
deals-close-date = Expected close
deals-close = Close
deals-no-day = No day
deals-source = Source
deals-campaign-first = First campaign
deals-campaign-last = Last campaign
deals-created = Created
deals-made-user = by hand
deals-made-call = from a call
deals-made-import = by an import
deals-made-automation = by an automation
deals-call = The call
deals-take-away = Take away
deals-pipeline = Pipeline
deals-pipeline-of = Pipeline: { $name }
deals-set-up = Set up pipelines
deals-stage = Stage
deals-stage-of = Stage: { $stage }
deals-state = State
deals-state-open = Open
deals-state-won = Won
deals-state-lost = Lost
deals-since = In the stage since
deals-since-at = In this stage since { $at }
deals-age-today = today
deals-age = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

## The board

deals-view = View
deals-view-board = Board
deals-view-table = Table
deals-board-of = Stages of the pipeline “{ $name }”
deals-stage-before = Previous stage
deals-stage-after = Next stage
deals-stage-empty = No deals in this stage.
deals-stage-failed = The deals of this stage could not be loaded.
deals-count = Deals
deals-move-to = Move to the stage
deals-move-of = Move { $name }
deals-drag-help = Press the space bar to lift the deal, left and right to choose a stage, the space bar again to put it down, Esc to leave it where it was. Enter opens its details.
deals-drag-lifted = Lifted { $name }, stage { $stage }.
deals-drag-over = Over the stage { $stage }.
deals-drag-outside = Over no stage.
deals-drag-dropped = { $name } is now in the stage { $stage }.
deals-drag-stays = { $name } stays in the stage { $stage }.
deals-moved-by-another = Somebody else has moved { $name } meanwhile: it is in the stage “{ $stage }”.
deals-was-won = Won: { $name }
deals-was-lost = Lost: { $name }

## Won and lost

deals-win = Won
deals-lose = Lost
deals-reopen = Open again
deals-lost-title = Why is the deal lost?
deals-lost-why = Reason
deals-lost-other = Another reason
deals-lost-own = What was the reason
deals-lost-do = Mark as lost
deals-lost-reason = Reason of the loss

## Details

deals-history = Stages
deals-history-failed = The stages could not be loaded.
deals-history-made = Created in the stage { $stage }
deals-history-moved = { $from } → { $to }
deals-history-days = { $days ->
    [one] { $days } day in “{ $stage }”
   *[other] { $days } days in “{ $stage }”
}
deals-gone = This deal is not there
deals-gone-text = It was deleted, or it belongs to another workspace.
deals-delete = Delete deal
deals-delete-title = Delete this deal?
deals-delete-text = Its stages and its part in the sums go with it. The contact, the company and the calls stay.
deals-deleted = { $name } deleted

## In the timeline of a contact

deals-did-made = deal created in the stage { $stage }
deals-did-moved = moved to { $stage }
deals-did-won = won
deals-did-lost = lost
