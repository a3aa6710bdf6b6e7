-- What went and came again in one write stands at the end, as where two writes do it. That something came again is told to whoever
-- does not know it there yet; for all others it stays where it is, whatever becomes of it.

CREATE OR REPLACE FUNCTION sobot_mock.changes(of_scope integer, since bigint, me text, lost_after double precision)
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
      SELECT
        CASE WHEN is_again AND place >= (known + 1) * 10000000 THEN 'again' ELSE 'entry' END AS kind,
        part, key, value, place
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

-- As without the last two: what is under these keys goes first.
CREATE FUNCTION sobot_mock.write_change(
  of_scope integer, of_session integer, base bigint, kept bigint,
  cleared_parts text[], parts text[], keys text[], vals text[],
  pack_parts text[], packs text[], packed_parts text[], packed_keys text[],
  cleared_logs text[], logs text[], lasts bigint[], texts text[], old_logs text[], oldests bigint[],
  renewed_parts text[], renewed_keys text[]
) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  UPDATE sobot_mock.entry AS old SET value = NULL
  FROM unnest(renewed_parts, renewed_keys) AS renewed (part, key)
  WHERE old.scope = of_scope AND old.part = renewed.part AND old.key = renewed.key;
  RETURN sobot_mock.write_change(
    of_scope, of_session, base, kept,
    cleared_parts, parts, keys, vals,
    pack_parts, packs, packed_parts, packed_keys,
    cleared_logs, logs, lasts, texts, old_logs, oldests
  );
END
$$;
