### The search over everything.

search-recent = Opened lately
