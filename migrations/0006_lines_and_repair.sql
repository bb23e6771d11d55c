-- Whose contacts the calls of a line make when nobody talked; and who reads a source's log right now.

-- The responsible of contacts that come of this line's calls, where the call names no manager.
alter table lines add column responsible_id {bytes};

-- Until when a reading that was begun counts as under way; null: nobody reads.
alter table repairs add column taken_until {bigint};
-- How many calls the last reading found; null if it failed, or is not over.
alter table repairs add column last_found {bigint};
