# Settings → Forms: forms that anybody can fill in, and what was sent with them.

forms-title = Forms
forms-about = Forms for your site. What people send becomes contacts by itself and can start an automation.
forms-one = Form
forms-empty = No forms yet
forms-empty-text = Make a form, put it on your site or send its link. What people fill in appears here, and a contact is made or found for each of them.
forms-gone-title = This form is gone
forms-gone-text = Somebody removed it. What was sent with it is still on the contacts.

forms-name = Name
forms-name-about = Seen only here, and in the notes and timelines of contacts
forms-name-example = Ask for a price
forms-submissions = Submissions
forms-none-sent = none yet
forms-sent-count = { $count ->
    [one] { $countText } submission
   *[other] { $countText } submissions
}
forms-spam = Spam
forms-state = State
forms-open = open
forms-closed = closed
forms-switch-of = Open: { $name }
forms-menu = Form menu
forms-see = Open the page of the form

forms-new = New form
forms-new-title = New form
forms-create = Create
forms-language = Language of the form
forms-language-en = English
forms-language-uk = Ukrainian
forms-language-ru = Russian

forms-tab-edit = Form
forms-tab-sent = Submissions ({ $count })
forms-tab-spam = Spam ({ $count })

forms-fields = Fields
forms-kind-name = Name
forms-kind-phone = Phone
forms-kind-email = E-mail
forms-kind-company = Company
forms-kind-message = Message
forms-kind-field = Field of the contact
forms-required = Required
forms-required-of = Required: { $name }
forms-move = Move: { $name }
forms-remove = Remove: { $name }
forms-add-field = Add a field
forms-own-fields = Your fields
forms-contact-needed = A phone or an e-mail must be required: contacts are recognised by them.
forms-drag-help = Press Space to lift a field, the arrow keys to move it, Space to drop it, Escape to put it back.
forms-drag-lifted = { $name } is lifted from place { $place } of { $count }.
forms-drag-over = Place { $place } of { $count }.
forms-drag-outside = Outside of the list.
forms-drag-stays = { $name } stays where it was.
forms-drag-dropped = { $name } is at place { $place }.

forms-texts = Texts
forms-page-title = Title
forms-intro = Text above the fields
forms-button = Button
forms-consent = Consent
forms-consent-about = Adds a box that has to be ticked, for example “I agree to the processing of my data”
forms-thanks = Thanks
forms-thanks-about = Shown when the form was sent
forms-redirect = Page to go to instead
forms-redirect-about = Instead of the thanks, for example to count conversions
forms-behind = What happens with it
forms-responsible = Responsible
forms-responsible-about = For contacts that have nobody yet
forms-nobody = Nobody
forms-source = Source
forms-source-about = Written on new contacts

forms-save = Save
forms-saved = The form is saved
forms-undo = Discard changes
forms-changed = Somebody changed this form meanwhile
forms-changed-text = Save again to keep your version, or discard your changes to see theirs.

forms-preview = Preview
forms-embed = On your site
forms-embed-about = Paste this code where the form is to appear. It takes the campaign of the page along and fits its height by itself.
forms-embed-code = Code for your site
forms-embed-copy = Copy the code
forms-link = Link
forms-link-about = Works by itself: for messages, adverts and QR codes

forms-no-submissions = Nothing was sent yet
forms-no-submissions-text = What people send with this form appears here by itself.
forms-no-spam = No spam
forms-no-spam-text = What looks like spam is kept here, and no contact is made of it. You can take it over if it is none.
forms-new-contact = new contact
forms-contact-gone = The contact was removed
forms-forgotten = What was sent was removed together with the contact.
forms-agreed = Agreed to
forms-from-page = Page
forms-from-referrer = Came from
forms-not-spam = Not spam
forms-was-accepted = Taken over: { $name }
forms-reason-trap = filled in a hidden field
forms-reason-forged = not sent from the form’s page
forms-reason-too_fast = sent too fast
forms-reason-too_old = sent from a page that is too old
forms-reason-blocked = blocked number
forms-reason-many_from_address = too many from one address
forms-reason-many_for_form = too many for this form
forms-reason-links = many links
forms-reason-other = looks like spam

forms-delete = Delete the form
forms-delete-title = Delete this form?
forms-delete-text = Its page and all sites that show it will say that there is no such form. What was sent stays on the contacts.
forms-deleted = { $name } is deleted
