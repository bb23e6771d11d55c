### What the API says. `problem-<code>` and its `.detail` are the title and the text of an error; `field-<code>` says what is wrong with one field;
### `reason-`, `effect-` and `rule-` explain calls to the people who work with them.

## Problems: who asks

problem-unauthenticated = You are not logged in
    .detail = Log in, or send an API token. A session ends when it was not used for a month, and an API token when somebody revokes it.
problem-wrong_login = E-mail and password do not match
    .detail = Check both and try again. If you have forgotten the password, ask an administrator for a link by which you choose another one.
problem-forbidden = You may not do this
    .detail = Your role does not include this right. An administrator of the workspace can change your role.
problem-cross_origin = The request came from another site
    .detail = Pages of other sites may not change anything here. Open Switchhook at its own address and try again.
problem-too_many_forms = There are too many forms
    .detail = 200 forms are the most. Remove one that is not used any more.
problem-not_spam = This is no spam
    .detail = It was taken over already.
problem-submission_forgotten = Nothing is left of this submission
    .detail = The contact was removed, and what they had sent with it.
problem-form_closed = This form is closed
    .detail = It takes no submissions any more.
problem-not_a_form = This is neither a form nor JSON
    .detail = Send application/x-www-form-urlencoded or application/json.
problem-too_many_webhooks = There are too many webhooks
    .detail = A workspace has at most 50 of them. Delete one that is not needed any more.
problem-too_many = Too many attempts
    .detail = { $seconds ->
        [one] Try again in one second.
       *[other] Try again in { $seconds } seconds.
    }

## Problems: what was asked

problem-too_many_automations = There are too many automations
    .detail = A workspace has at most 200 of them. Delete one that is not needed any more.
problem-run_not_failed = The run has not failed
    .detail = Only a run that failed can be tried again.
problem-automation_off = The automation is switched off
    .detail = Switch it on first; then the run can be tried again.
problem-run_over = The run is over
    .detail = What is over cannot be called off.
problem-merged = It was merged into another one
    .detail = Everything that belonged to it is with the one in merged_into.
problem-duplicate = Such a contact is there already
    .detail = The workspace allows no second contact with the same details. Open the one that is there, or merge them.
problem-duplicate_warning = This may be there already
    .detail = Look at what stands in duplicates. If it is another one, send it again with ?duplicates=allow.
problem-merge_too_large = Together they have too much
    .detail = One contact or company has at most 50 phones, 50 e-mail addresses and 50 tags. Remove what is not needed any more, then merge them.
problem-merge_undone = The merge was undone already
    .detail = Both are there again.
problem-merge_newer_first = Another one was merged into it later
    .detail = Undo that one first.
problem-merge_too_old = The merge can no longer be undone
    .detail = That is possible for 30 days. Make the other one anew if it is needed.
problem-merge_kept_gone = The merge cannot be undone now
    .detail = The one that was kept is not there: it was deleted, or merged into another one. If it was merged, undo that first.
problem-import_over = The import is over
    .detail = Bring the file again: what is there already stays as it is.
problem-import_running = The import is under way
    .detail = Wait until it is done, or call it off.
problem-export_too_large = That is too much for a spreadsheet
    .detail = A spreadsheet gets at most 100,000 rows. Narrow the list by a filter, or take it as CSV, which has no limit.
problem-not_failed = The message has not failed
    .detail = Only a message that was given up can be sent again; this one was delivered, or is still tried by itself.
problem-not_found = There is no such thing
    .detail = It was deleted, it never existed, or it belongs to another workspace.
problem-method_not_allowed = This cannot be done here
    .detail = The address exists, but not for this method. The header Allow lists the methods that work.
problem-invalid = Some fields are wrong
    .detail = Nothing was changed. Correct the fields listed in errors and send it again.
problem-bad_json = The request is not valid JSON
    .detail = The body could not be read. Check its brackets, quotes and commas.
problem-not_json = The request is not JSON
    .detail = Send the body as JSON, with the header Content-Type: application/json.
problem-body_broken = The request did not arrive completely
    .detail = The connection broke off in the middle. Send it again.
problem-too_large = The request is too large
    .detail = Send less at once.
problem-bad_if_match = The version cannot be read
    .detail = Send the header If-Match with the ETag of the row as you read it, such as "3".
problem-version_required = The version is missing
    .detail = Send the header If-Match with the ETag of the row as you read it, so that nobody's change is overwritten unseen.
problem-stale = Somebody changed it meanwhile
    .detail = Nothing was overwritten. The row as it is now comes with this answer: look at it and repeat your change.
problem-gone = That is too long ago
    .detail = Changes that old are not kept. Load everything again and go on from there.
problem-recording_deleted = The recording was deleted
    .detail = The workspace keeps recordings for a time, and this one was older. Its link is not used any more either.
problem-recording_gone = The recording is gone
    .detail = The telephony source does not give it out any more: it was deleted there, or its link has expired.
problem-recording_host = Recordings from { $host } may not be fetched
    .detail = They are fetched only from hosts that the connection lists. If { $host } is right, an administrator adds it to the connection's recording hosts; a host in your own network must also stand under private_hosts in the configuration of the server.
problem-recording_missing = This call has no recording
    .detail = The telephony source has sent none, and does not say that there will be one.
problem-recording_pending = The recording is not there yet
    .detail = The telephony source says that there is one, but its link has not come. It usually comes within a few minutes after the call.
problem-recording_storage = The storage of recordings does not answer
    .detail = The recording is archived, but the server cannot read it now. Try again in a moment; if that does not help, an administrator finds the reason under Settings → Workspace.
problem-recording_unreachable = The recording cannot be fetched
    .detail = The telephony source does not answer, or what it sends is no audio. Try again later.

## Problems: what does not go together

problem-no_storage = This server archives no recordings
    .detail = It was started without a storage for them. Whoever runs the server names one with --recordings.
problem-account_has_password = This person already has another password
    .detail = There is an account with this e-mail and another password. Leave the password out to send an invitation instead.
problem-account_is_shared = This person also works in another workspace
    .detail = The password opens both, so nobody in one of them replaces it. Whoever runs the server makes a link with “switchhook user invite”.
problem-call_not_by_hand = Telephony told of this call
    .detail = Only calls that were logged by hand can be corrected or removed. Link it, write a note, or say what it led to instead.
problem-changed_meanwhile = Somebody was faster
    .detail = The same thing was changed at the same moment, and nothing was saved. Try again.
problem-connection_has_calls = The connection has calls
    .detail = It cannot be deleted without them. Switch it off instead: its calls stay in the report.
problem-connection_has_events = The connection has received events
    .detail = It cannot be deleted without them. Switch it off instead.
problem-connection_has_lines = The connection has lines
    .detail = Delete its lines first, or switch the connection off.
problem-email_taken = There is already a user with this e-mail
    .detail = The workspace has a user with this e-mail, maybe an inactive one. Change that user instead.
problem-idempotency_key_reused = The key belongs to another request
    .detail = This Idempotency-Key was used with other contents. Take a new key for a new request.
problem-last_owner = The workspace needs an owner
    .detail = This is the last active owner. Make somebody else an owner first.
problem-last_pipeline = The workspace needs a pipeline
    .detail = No other pipeline is offered. Make another one, or take one out of the archive, first.
problem-pipeline_in_use = There are deals in the pipeline
    .detail = Move them to another pipeline first, or archive this one: then no deal begins in it any more.
problem-setup_done = The server is set up already
    .detail = There is a workspace. Log in, or ask its administrator for an invitation.
problem-request_in_progress = The same request is being worked on
    .detail = Wait a moment, then ask again with the same key to get its result.
problem-stage_in_use = There are deals in the stage
    .detail = A stage with deals can be neither removed nor given another meaning. Move its deals to another stage first.
problem-team_name_taken = There is already a team with this name
    .detail = Choose another name.
problem-too_many_call_results = The list of results is full
    .detail = There are 100 entries, archived ones among them. Rename an archived one instead.
problem-too_many_fields = There are too many fields
    .detail = There are 100 on these cards, archived ones among them. Rename an archived one instead.
problem-too_many_pipelines = There are too many pipelines
    .detail = There are 50, archived ones among them. Rename an archived one instead.
problem-too_many_views = There are too many views
    .detail = The workspace has 1,000. Remove some that nobody needs.
problem-user_inactive = The user is inactive
    .detail = Activate the user first.
problem-workspace_name_taken = There is already a workspace with this name
    .detail = Choose another name.

## Problems: what telephony does

problem-already_taken = Somebody else takes care of this client
    .detail = Another colleague has taken this client and is about to call. Take the next one, or wait until the client is released.
problem-call_no_endpoint = Your phone is not known here
    .detail = You are mapped on this connection, but without a SIP account or a mobile number, so there is nothing to ring. An administrator enters one on the page of the connection, under Employees.
problem-call_no_mapping = Telephony does not know you yet
    .detail = No connection with a key maps you to an employee. An administrator does so on the page of the connection, under Employees.
problem-connection_disabled = The connection is switched off
    .detail = It is connected again on its page, with the button Connect.
problem-connection_observes = The connection only observes
    .detail = While it observes it starts no calls. An administrator has it act on its page.
problem-no_user = A person is needed for this
    .detail = An API token is no person: it has no phone that could ring, and takes care of nobody. Log in as a user.
problem-source_address = The address of the telephony’s API may not be asked
    .detail = It is no address of the internet. A host in your own network must stand under private_hosts in the configuration of the server.
problem-source_bad_key = Telephony does not accept the Auth-key
    .detail = It was mistyped, or revoked. Copy it again from the integration’s page in Ringostat and save it here.
problem-source_busy = Telephony is overloaded
    .detail = It asks to come back later. Nothing is lost; try again in a few minutes.
problem-source_forbidden = Telephony does not allow this
    .detail = The key is right, but does not open this project or this function. Check the project ID, and the rights of the key in Ringostat.
problem-source_no_key = There is no Auth-key
    .detail = Without it telephony cannot be asked. Copy it from the integration’s page in Ringostat and save it here.
problem-source_no_project = The project ID is missing
    .detail = Telephony wants to know which project is meant. It stands beside the Auth-key in Ringostat.
problem-source_not_understood = Telephony’s answer is not understood
    .detail = It answered, but not as its description says. Try again; if it stays, its API may have changed.
problem-source_refused = Telephony refuses
    .detail = It answers: { $message }
problem-source_resting = Telephony failed several times in a row
    .detail = It is left in peace for a moment. { $seconds ->
        [one] Try again in one second.
       *[other] Try again in { $seconds } seconds.
    }
problem-source_unreachable = Telephony does not answer
    .detail = It cannot be reached, or takes too long. Try again later; webhooks come in meanwhile.

## Problems: our own

problem-internal = Something went wrong on our side
    .detail = It is not your mistake, and it was logged. Try again; if it stays, send the administrator the number in instance.
problem-unavailable = The database does not answer
    .detail = Nothing was changed. Try again in a few seconds; it usually comes back by itself.
problem-timeout = It took too long
    .detail = The request was given up. Try again, with less at once if possible.

## Fields

field-no_contact_field = A form needs a phone or an e-mail address that is required: contacts are recognised by them.
field-field_of_another_kind = Strangers cannot fill in a field of this kind.
field-archived_field = This field is archived. An administrator can take it out of the archive.
field-unknown_form = There is no such form.
field-not_https = This is no address that begins with https://, such as https://example.com/thanks.
field-unknown_placeholder = There is no such placeholder.
field-too_deep = Splits stand too deep in each other: three levels are the most.
field-not_a_number = This is no number.
field-unknown_line = There is no such line.
field-unknown_webhook = There is no such webhook.
field-no_mail = This server sends no mail. Whoever runs it sets that up.
field-absence_meets = This user is away already at that time.
field-archived_pipeline = This pipeline is archived. An administrator can take it out of the archive.
field-archived_result = This result is archived. An administrator can offer it again under Calls in the settings.
field-file_empty = There are no rows in this file.
field-file_unreadable = This file cannot be read: it is damaged, or neither CSV nor XLSX.
field-file_old_excel = This is a file of an old Excel or one with a password. Save it as XLSX or CSV, without a password.
field-file_too_many_rows = There are more than 200,000 rows. Divide the file.
field-file_too_many_columns = There are more than 200 columns.
field-file_cell_too_long = A cell is longer than 32,767 characters: probably a quotation mark is not closed, or the delimiter is another one.
field-file_too_large_inside = Unpacked, this file is too large.
field-unknown_encoding = There is no such encoding.
field-unknown_sheet = There is no such sheet.
field-no_such_column = The file has no such column.
field-not_in_timeline = This is no entry of this timeline.
field-no_choices = A field of this kind has no choices.
field-no_key_column = Choose a column with phones or e-mail addresses: contacts are recognised by them.
field-no_name_column = Choose the column that has the name.
field-in_the_future = This is in the future.
field-inactive_user = This user is inactive.
field-invalid_cursor = This is no cursor of this list. Begin with the first page.
field-invalid_key = A key has 1 to 200 letters, digits and signs of ASCII.
field-no_lost_stage = A stage for lost deals is missing.
field-no_open_stage = A stage for open deals is missing.
field-no_talk = A call that nobody answered has no conversation.
field-no_won_stage = A stage for won deals is missing.
field-not_a_date = This is no date, such as 2026-12-25.
field-not_a_field_key = A key begins with a small Latin letter and has small Latin letters, digits and _: at most 40.
field-not_a_host = This is no host name, such as app.example.com.
field-not_a_key = This cannot be the name of a parameter.
field-not_a_link = This is no address in the web, such as https://example.com.
field-not_a_phone = This is no phone number.
field-not_a_time = This is no time, such as 2026-01-31T15:47:25Z.
field-not_an_address = This is no address, such as https://api.example.com.
field-not_an_amount = This is no amount, such as 12500 or 12500.50: digits, and behind a point at most two more.
field-not_an_auth_key = This is no Auth-key: it has letters, digits and signs without blanks.
field-not_an_email = This is no e-mail address.
field-not_an_id = This is no id.
field-not_an_interval = This is no part of a day, such as 09:00-18:00, or it meets another one.
field-not_lost = Only a deal that is lost has a reason for that.
field-not_of_kind = A connection of this kind has no such setting.
field-not_of_direction = A call in this direction does not end like that.
field-not_over = The call would not be over yet: it began too late for so long a conversation.
field-only_numbers = Numbers can be compared like that, other values cannot.
field-only_one = Only one of the two may be given.
field-out_of_range = The number is too small or too large.
field-own_deputy = Nobody stands in for himself.
field-password_is_email = The password must not be the e-mail address.
field-private_address = This leads to this machine or a private network. The administrator of the server can allow it (private_hosts).
field-required = This is needed.
field-stage_of_another_pipeline = This stage belongs to another pipeline.
field-taken = There is already one like this.
field-too_long = This is too long.
field-too_long_ago = This is too long ago.
field-too_few = These are too few.
field-too_many = These are too many.
field-too_short = This is too short.
field-twice = This is there twice.
field-unknown_call = There is no such call.
field-unknown_choice = This is none of the possible values.
field-unknown_company = There is no such company.
field-unknown_connection = There is no such connection.
field-same_company = This is the company itself.
field-same_contact = This is the contact itself.
field-unknown_contact = There is no such contact.
field-unknown_country = There is no such country. Give two letters, such as UA.
field-unknown_currency = There is no such currency. Give three letters, such as UAH.
field-unknown_day = There is no such day. Days are mon, tue, wed, thu, fri, sat, sun.
field-unknown_field = There is no such field.
field-unknown_kind = There is no such kind of connection.
field-unknown_meaning = There is no such meaning.
field-unknown_parameter = There is no such parameter.
field-unknown_pipeline = There is no such pipeline.
field-unknown_result = The workspace’s list of results has no such entry.
field-unknown_stage = There is no such stage.
field-unknown_team = There is no such team.
field-unknown_time_zone = There is no such time zone. Give a name such as Europe/Kyiv.
field-unknown_user = There is no such user.
field-unknown_value = This is none of the possible values.
field-wrong_password = The password is wrong.
field-wrong_type = The value is of the wrong kind, such as text where a number belongs.
field-wrong_value = This value cannot be read.

## Why a call stands as it does

reason-known = The number is known, so the call was linked to its card.
reason-created = The number was unknown, so a contact was made from this call.
reason-waiting = The number is unknown, and the call is not far enough yet to decide.
reason-not_in_policy = The number is unknown, and the settings make no contact from such calls.
reason-too_short = The number is unknown, and the call was shorter than the settings ask.
reason-internal = Both ends are phones of your own company.
reason-service = The other end is a line of your company or a manager's own number.
reason-anonymous = The caller hid the number, so nobody can be found by it.
reason-blocked = Somebody blocked this number, so its calls make no contact.
reason-line_ignored = This line is set to be ignored: its calls are only listed.
reason-ask = Several contacts have this number. Choose the right one.
reason-by_person = Somebody linked or unlinked this call by hand, and the rules leave that alone.
reason-observed = The connection only observes: a contact would have been made from this call.
reason-silent = The telephony fell silent before the call was over, so nothing was decided.
reason-unclear = The telephony ended the call without saying how, so nothing was decided.
reason-no_number = The telephony has not told the client's number.
reason-past = The number is unknown. From a new call a contact would have been made; from calls of the past none is.
reason-removed = The card this call was linked to was removed, and the rules do not make it anew.

## What a call has caused

effect-linked = Linked to a known card
effect-contact_created = Contact created
effect-responsible_set = Responsible set: the manager of this call
effect-responsible_adopted = Responsible set: the first manager to talk with this contact
effect-would_create_contact = A contact would have been created (the connection only observes)
effect-would_adopt = A responsible would have been set (the connection only observes)
effect-called_out = Started with a click in Switchhook
effect-card_sent = The contact’s card was sent to the telephone
effect-task_created = A task was made
effect-task_noted = Noted on the open task
effect-task_closed = The task was closed
effect-task_withdrawn = The task was withdrawn
effect-would_create_task = A task would have been made

## By which rule a card was found

rule-only_one = Only this contact has the number.
rule-remembered = Somebody chose this contact for the number before.
rule-last_talked = Of the contacts with this number, the one last talked with.
rule-open_deal = Of the contacts with this number, the one with an open deal.
rule-last_changed = Of the contacts with this number, the one changed last.
rule-company = No contact has the number, but this company does.
rule-created = The call made this contact.
rule-person = Somebody linked the call by hand.
rule-later = The contact was created, or got this number, after the call.

## What an event of a telephony source tells

event-before = { $direction ->
        [incoming] Incoming call: it begins
        [outgoing] Outgoing call: it begins
        [callback] Callback: it begins
       *[unknown] Call: it begins
    }
event-pick-up = { $direction ->
        [incoming] Incoming call: somebody answered
        [outgoing] Outgoing call: somebody answered
        [callback] Callback: somebody answered
       *[unknown] Call: somebody answered
    }
event-beside = { $direction ->
        [incoming] Incoming call: rating or analysis
        [outgoing] Outgoing call: rating or analysis
        [callback] Callback: rating or analysis
       *[unknown] Call: rating or analysis
    }
event-end = { $direction ->
        [incoming] Incoming call ended
        [outgoing] Outgoing call ended
        [callback] Callback ended
       *[unknown] Call ended
    }{ $outcome ->
        [answered] : answered
        [missed] : missed
        [no_answer] : no answer
        [busy] : busy
        [failed] : failed
        [voicemail] : voicemail
        [declined] : declined
        [unknown] : unknown
       *[none] {""}
    }

## Why an event is not understood

event-problem-empty = The message is empty.
event-problem-not_an_object = The message is not one JSON object.
event-problem-not_json = The message is no valid JSON.
event-problem-not_utf8 = The message is in another encoding than UTF-8.
event-problem-not_xml = The message is no plain XML.
event-problem-nothing_understood = No parameter of the message has a known name. Give the names a meaning in the settings of the connection.
event-problem-several_calls = The message tells of several calls; a webhook tells of one.
event-problem-too_deep = The message is nested too deeply.

## What should be known of an employee's mapping

notice-mapped_twice_employee_id = Another user has the same employee ID; the first one gets the calls.
notice-mapped_twice_extension = Another user has the same extension; the first one gets the calls.
notice-mapped_twice_fmc_number = Another user has the same FMC number; the first one gets the calls.
notice-mapped_twice_sip_account = Another user has the same SIP account; the first one gets the calls.
notice-no_sip_account = Without a SIP account, smart forwarding does not reach this user.
notice-sip_was_fmc = The SIP account is a phone number: it is kept as FMC number.

# Why a call caused something. $phone: a phone as it was entered; $rule: one of the sentences above; $user: a name; $has_user: yes or no.

why-linked = The phone “{ $phone }” is the number of this call. { $rule }
why-contact_created = { $has_user ->
        [exact] No contact has { $phone } in exactly this form, and the connection finds no other spelling. A contact was made; it may be a duplicate.
        [yes] Nobody had the number { $phone }, and the settings make contacts from such calls. Responsible: { $user }.
       *[no] Nobody had the number { $phone }, and the settings make contacts from such calls. It has no responsible yet.
    }
why-responsible_set = { $has_user ->
        [yes] { $user } had this call, and the contact was made by it.
       *[no] This call had no manager, and the contact was made by it.
    }
why-responsible_adopted = { $has_user ->
        [yes] The contact had no responsible, and { $user } is the first to talk with it for at least 10 seconds.
       *[no] A later message showed that this conversation gives the contact no responsible, so it has none again.
    }
why-would_create_contact = The connection only observes. Acting, it would have made a contact from this call.
why-would_adopt = The connection only observes. Acting, it would have made the manager of this call the contact's responsible.
why-called_out = { $has_user ->
        [yes] { $user } started this call with a click.
       *[no] Somebody started this call with a click.
    }
why-card_sent = The connection sends the cards of known callers to the telephony’s own phones, and it took this one while the phone rang.
why-task_created = The rules of the connection or of the line make a task from such calls.
why-task_noted = A task about this client is open already, so this call is one more on it and no second one is made.
why-task_closed = Somebody talked with the client long enough, so nobody has to call back.
why-task_withdrawn = As it turned out, the call needs no task: it was answered.
why-would_create_task = The rules make a task from such calls; the connection only observes.

# What a message of telephony tells.

moment-beside = Results beside the call
moment-before = The call began or was forwarded
moment-pick_up = Somebody picked up
moment-end = The call is over
moment-unknown = It waits to be processed

## Automations: what a step did, and why a run ended early

automation-step-done = Done.
automation-step-deal_created = A deal was made. Responsible: { $name }.
automation-step-deal_created_of_nobody = A deal was made without a responsible: neither contact, call nor line has one.
automation-step-deal_is_open = No deal was made: “{ $name }” is open already.
automation-step-task_created = A task was made for { $name }.
automation-step-task_created_of_nobody = A task was made for nobody in particular: no one was found for it.
automation-step-contact_created = The contact { $name } was made, and the call was linked to it.
automation-step-contact_was_removed = No contact was made: somebody took the one of this call off, or removed it.
automation-step-contact_is_there = No contact was made: the call or its number has one already.
automation-step-no_contact = There was nothing to do: there is no contact.
automation-step-no_company = There was nothing to do: there is no company.
automation-step-no_deal = There was nothing to do: there is no deal.
automation-step-no_call = There was nothing to do: there is no call.
automation-step-no_number = No contact was made: the call has no public number that could be linked.
automation-step-no_email = Nothing was sent: the contact has no e-mail address.
automation-step-nobody = Nobody was told: no one was found for it.
automation-step-empty = There was nothing to say: the text is empty once it is filled in.
automation-step-field_set = The field was changed.
automation-step-own_field_set = The field “{ $name }” was changed.
automation-step-own_field_wrong = The field “{ $name }”: { $text }
automation-step-responsible_set = { $name } is the responsible now.
automation-step-responsible_taken = Nobody is the responsible now.
automation-step-tag_added = The contact got the tag “{ $name }”.
automation-step-has_tag = There was nothing to do: the contact has the tag “{ $name }” already.
automation-step-same_already = There was nothing to do: it is like that already.
automation-step-commented = A note was written.
automation-step-webhook_sent = A message to the webhook was queued. The list of its messages tells whether it arrived.
automation-step-webhook_off = Nothing was sent: the webhook is switched off.
automation-step-mailed = A letter to { $name } was queued.
automation-step-notified = { $name } was told.
automation-step-waited = The time is over.
automation-step-waited_for_field = The field has changed.
automation-step-waiting = It waits for the time.
automation-step-waiting_for_field = It waits for the field to change, or for the time.
automation-step-passed = The conditions hold.
automation-step-filtered = The conditions do not hold, so the run ended here.
automation-step-branch = The branch “{ $name }” was taken.
automation-step-otherwise = No branch fitted, so the other way was taken.
automation-step-end = The run ended here.
automation-step-internal = It failed ten times. The log of the server tells why.
automation-step-interrupted = Each time the server ended before this was done.
automation-step-invalid = Something that this block names is not there any more, or does not fit.
automation-step-loop = Stopped: automations cause each other in a circle. The chain: { $name }.

automation-try-fits = This call begins the automation.
automation-try-trigger = This call is not what the automation begins with.
automation-try-conditions = The call fits, but the conditions do not hold.

automation-template-new_contact_deal = New client → deal
    .description = When a call makes a new contact, a deal is made for it, with the same responsible.
automation-template-missed_call_task = Missed call → task
    .description = When a call was missed, somebody gets a task to call back within half an hour of working time.
automation-template-missed_call_task-title = Call back { "{{" }call.number{ "}}" }
automation-template-won_notice = Deal won → notice
    .description = When a deal is won, its responsible is told.
automation-template-won_notice-text = The deal “{ "{{" }deal.name{ "}}" }” is won: { "{{" }deal.amount{ "}}" }
automation-template-long_call_comment = Long conversation → note
    .description = After a conversation of more than five minutes a note reminds of it on the contact.
automation-template-long_call_comment-text = Long conversation with { "{{" }call.manager{ "}}" }: { "{{" }call.talk_seconds{ "}}" } s. What was agreed?
