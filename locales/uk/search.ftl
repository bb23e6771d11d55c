### The search over everything.

search-recent = Нещодавно відкриті
