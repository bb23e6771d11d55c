"""Two calls by somebody else's client of generic CTI: answered, and refused."""

import json
import sys

from zammad_cti import CTIClient

client = CTIClient(sys.argv[1])
CLIENT, BLOCKED, LINE = "+380671110001", "+380671110002", "+380443330099"
replies = [
    client.new_call(CLIENT, LINE, "in", "py-1", user=["olha", "petro"], queue="sales"),
    client.answer(CLIENT, LINE, "in", "py-1", answering_number="101", user="olha"),
    client.hangup(CLIENT, LINE, "in", "py-1", "normalClearing", answering_number="101"),
    client.new_call(BLOCKED, LINE, "in", "py-2"),
    client.hangup(BLOCKED, LINE, "in", "py-2", "busy"),
]
print(json.dumps(replies))
