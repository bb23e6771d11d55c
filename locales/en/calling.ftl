### Calling out: the button beside every number, and the dial pad.

calling-call = Call { $number }
calling-start = Call
calling-pad = Dial pad
calling-field = Number or name
calling-keys = Keys of the telephone
calling-erase = Erase
calling-last = Dialled lately
calling-help = Your phone rings first, then the client’s.
calling-stranger = No contact has this number.
calling-remedy-employees = Map employees
calling-remedy-key = Check the key
calling-remedy-page = To the connection
