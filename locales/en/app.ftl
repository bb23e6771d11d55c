### The frame of the application and the words that all its pages share.

## Frame

app-nav = Places
app-nav-calls = Calls
app-nav-contacts = Contacts
app-nav-companies = Companies
app-nav-deals = Deals
app-nav-tasks = Tasks
app-nav-automations = Automations
app-nav-settings = Settings
app-more-places = More
app-skip = Skip to the content
app-live-lost = No connection. What you see may be out of date.
app-user-menu = { $name }: menu
app-language = Language
app-scheme = Theme
app-scheme-light = Light
app-scheme-dark = Dark
app-scheme-auto = As in the system
app-profile = Profile
app-log-out = Log out
app-here = You are here

## Search

app-search = Name or phone number
app-search-short = Search
app-search-help = Type a name, or a number in any spelling.
app-search-failed = The search did not succeed. Try again.
app-nothing-found = Nothing found

## Lists

app-loading = Loading
app-more = Show more
app-more-failed = The next rows could not be loaded.
app-new-rows = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
app-no-match = Nothing matches the filter
app-no-match-text = Change it, or take it away to see everything.

## Filters

app-filters = Filters
app-filter-add = Filter
app-filter-clear = Clear all
app-filter-apply = Apply
app-columns = Columns
app-columns-usual = As usual
app-choose = Select { $name }
app-choose-all = Select all
app-filter-remove = Remove the filter “{ $filter }”
app-period-today = Today
app-period-yesterday = Yesterday
app-period-7d = Last 7 days
app-period-30d = Last 30 days
app-period-month = This month
app-period-last-month = Last month
app-month-previous = Previous month
app-month-next = Next month
app-year-previous = Previous year
app-year-next = Next year
app-years-previous = Previous ten years
app-years-next = Next ten years

## Buttons and short words

app-retry = Try again
app-cancel = Cancel
app-close = Close
app-undo = Undo
app-copy = Copy
app-copied = Copied
app-yes = Yes
app-no = No
app-required = This is needed.

## Questions

app-unsaved-title = Leave without saving?
app-unsaved-text = What you have changed here would be lost.
app-unsaved-leave = Leave
app-unsaved-stay = Stay
app-confirm-name = To confirm, type: { $name }

## What went wrong

app-problem-network = The server cannot be reached
app-problem-network-detail = Check your connection to the internet and try again.
app-problem-unknown = Something went wrong
app-problem-unknown-detail = The server gave no answer that can be read. Try again in a few seconds.
app-broken = This page could not be shown
app-broken-text = Maybe Switchhook was updated meanwhile. Loading it again usually helps.
app-not-found = There is nothing at this address
app-not-found-text = It was deleted, it never existed, or it belongs to another workspace.
app-not-found-home = To the calls
