-- Who serves a venue on PostgreSQL need not own its tables: then not even the program, or whoever
-- takes it over, can change what has been sealed. As the owner of the tables, after
-- `shuangxuan migrate` and again after each upgrade:
--     psql --dbname=shuangxuan --set=role=shuangxuan_serves --set=schema=public --file=roles.sql
-- The role is there already: create role shuangxuan_serves login.
grant usage on schema :"schema" to :"role";
grant select, insert, update, delete on all tables in schema :"schema" to :"role";

-- Sealed events and signed checkpoints stay; an event is only numbered and chained.
revoke update, delete, truncate on :"schema".events, :"schema".checkpoints from :"role";
grant update (sequence, hash) on :"schema".events to :"role";
-- What the database looks like is the owner's.
revoke insert, update, delete on :"schema".migrations from :"role";
