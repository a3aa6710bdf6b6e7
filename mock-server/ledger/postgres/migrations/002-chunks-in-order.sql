-- Chunks of logs come in the order of their numbers.

CREATE OR REPLACE FUNCTION sobot_mock.news(of_scope integer, since bigint, me text, lost_after double precision)
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
    FROM sobot_mock.chunk WHERE scope = of_scope AND version > known ORDER BY chunk.last;
END
$$;
