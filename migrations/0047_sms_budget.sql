-- How many SMS have left in a day is asked for with each of them.
create index letters_handed_over on letters (channel, settled_at);
