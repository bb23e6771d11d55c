# The page of a form, as whoever fills it in sees it.

form-button = Send
form-thanks = Thank you. We have received it and will be in touch.
form-sent = Sent
form-go-on = Continue
form-choose = Choose
form-needed = Fields with an asterisk (*) must be filled in.
form-check = Please check these fields:
form-trap = Leave this field empty
form-crowd = Too many messages have come from your network. Please try again in an hour.
form-failed = It could not be sent just now. What you typed is still here: please try again in a minute.
form-closed = This form is closed
    .text = It does not take messages any more. Please contact the company in another way.
form-missing = This form does not exist
    .text = The address may be incomplete, or the form was removed.

form-wrong-required = Please fill this in.
form-wrong-unticked = Please tick this box.
form-wrong-too_long = This is too long.
form-wrong-not_a_phone = This does not look like a phone number. Please enter it with the code, for example +380 67 123 4567.
form-wrong-not_an_email = This does not look like an e-mail address, for example name@example.com.
form-wrong-not_a_number = Please enter a number.
form-wrong-out_of_range = This number is too large.
form-wrong-not_a_date = Please enter a date, for example 2026-12-31.
form-wrong-unknown_choice = Please choose one of the answers.
form-wrong-not_a_link = Please enter a web address, for example https://example.com.
form-wrong-wrong_type = This cannot be read.
