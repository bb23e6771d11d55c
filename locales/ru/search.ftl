### The search over everything.

search-recent = Недавно открытые
