### The list of companies and the card of one.

companies-title = Companies
companies-one = Company
companies-search = Name of a company
companies-empty = No companies yet
companies-empty-text = A company brings its contacts and its own phones together. It is made here, or when a contact is given the name of a new one.
companies-column-name = Name
companies-column-phone = Phone
companies-column-responsible = Responsible
companies-column-created = Created
companies-new = New company
companies-new-lost = The company is not made yet; what you typed would be lost.
companies-create = Create company
companies-phones = Phones
companies-phones-hint = Calls of these numbers go to the company where no contact has them.
companies-phone-add = Add a phone
companies-nobody = Nobody
companies-fields = What is known
companies-menu = More actions
companies-no-contacts = No contacts here yet
companies-no-contacts-text = Choose this company on the card of a contact, and the contact is listed here.
companies-to-contacts = To the contacts
companies-delete = Delete company
companies-delete-title = Delete this company?
companies-delete-text = Its contacts stay, without a company. Its calls stay in the report, linked to nobody.
companies-deleted = { $name } deleted
