### The list of contacts and the card of one.

contacts-title = Contacts
contacts-one = Contact
contacts-empty = No contacts yet
contacts-empty-text = A contact is made when an unknown number calls, or by you. All calls, notes and changes come together on its card.
contacts-column-name = Name
contacts-column-phone = Phone
contacts-column-responsible = Responsible
contacts-column-last-call = Last call
