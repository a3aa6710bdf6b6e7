-- Rows of pages stand once for many entries of the journal, in a log of their own: chunks of it have the number of the epoch
-- that they belong to, and come in the order in which they were written. A program that does not know of it would tell pages
-- without their rows: functions have other names, so that it is refused.

DROP FUNCTION sobot_mock.turn;
DROP FUNCTION sobot_mock.news;
ALTER FUNCTION sobot_mock.write RENAME TO write_change;

CREATE FUNCTION sobot_mock.changes(of_scope integer, since bigint, me text, lost_after double precision)
RETURNS TABLE (kind text, name text, key text, value text) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  stand sobot_mock.scope%ROWTYPE;
  is_whole boolean;
  known bigint;
BEGIN
  SELECT * INTO stand FROM sobot_mock.scope WHERE id = of_scope;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  is_whole := since = 0 OR since < stand.floor OR since > stand.version;
  RETURN QUERY SELECT 'head', stand.version::text, CASE WHEN is_whole THEN 'whole' END, sobot_mock.alive(me, lost_after);
  IF since = stand.version AND NOT is_whole THEN
    RETURN;
  END IF;
  known := CASE WHEN is_whole THEN 0 ELSE since END;
  RETURN QUERY
    SELECT CASE WHEN is_log THEN 'cleared log' ELSE 'cleared' END, name, NULL, NULL
    FROM sobot_mock.cleared WHERE scope = of_scope AND version > known;
  RETURN QUERY
    SELECT 'oldest', name, oldest::text, NULL
    FROM sobot_mock.cleared WHERE scope = of_scope AND oldest_version > known;
  RETURN QUERY
    SELECT kind, part, key, value FROM (
      SELECT CASE WHEN is_again THEN 'again' ELSE 'entry' END AS kind, part, key, value, place
      FROM sobot_mock.entry WHERE scope = of_scope AND version > known
      UNION ALL
      SELECT 'pack', part, NULL, value, place
      FROM sobot_mock.pack WHERE scope = of_scope AND version > known
    ) AS puts ORDER BY place;
  RETURN QUERY
    -- By the number: its text, which is told, has the name of the column, and puts 10 before 9.
    SELECT 'chunk', log, last::text, value
    FROM sobot_mock.chunk WHERE scope = of_scope AND version > known ORDER BY chunk.last, chunk.version;
END
$$;

-- Waits for the turn at a scope, and holds it with this session. After the wait the news are those of then: each
-- statement of a volatile function has a snapshot of its own.
CREATE FUNCTION sobot_mock.begin_turn(of_scope integer, since bigint, me text, lost_after double precision)
RETURNS TABLE (kind text, name text, key text, value text) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_lock(1397965133, of_scope);
  RETURN QUERY SELECT 'session', pg_backend_pid()::text, NULL, NULL;
  RETURN QUERY SELECT * FROM sobot_mock.changes(of_scope, since, me, lost_after);
END
$$;
