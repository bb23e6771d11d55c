### The connections to telephony.

integration-title = Integrations
integration-empty = No telephony connected
integration-empty-text = Connect Ringostat, and its calls become rows of the report and contacts. It takes about three minutes.
integration-connect = Connect Ringostat
integration-column-name = Name
integration-column-state = State
integration-on = Connected
integration-off = Switched off
