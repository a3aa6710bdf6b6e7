-- Control calls go to the tenants that they changed, which count them; those of a tenant that counts some already are forgotten.

INSERT INTO sobot_mock.entry (scope, part, key, value, version, place)
SELECT tenant.id, 'calls', call.nth::text, regexp_replace(call.value, '^\{"id":"[^"]*"', '{"id":"' || call.nth || '"'), tenant.version, call.nth
FROM (
  -- As texts: what is JSON to us may hold characters that PostgreSQL refuses.
  SELECT value, (value::json -> 'appid')::text AS appid,
    row_number() OVER (PARTITION BY (value::json -> 'appid')::text ORDER BY place) AS nth
  FROM sobot_mock.entry WHERE scope = 0 AND part = 'controlCalls' AND value IS NOT NULL
) AS call JOIN sobot_mock.scope AS tenant ON tenant.appid = call.appid
WHERE NOT EXISTS (SELECT FROM sobot_mock.entry AS counted WHERE counted.scope = tenant.id AND counted.part = 'calls');
DELETE FROM sobot_mock.entry WHERE scope = 0 AND part = 'controlCalls';

-- Makes a tenant, in a turn at the directory. One of that name in which nothing was ever written is nobody's: whoever made it
-- could not go on.
CREATE OR REPLACE FUNCTION sobot_mock.add_tenant(of_session integer, its_appid text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  made integer;
BEGIN
  PERFORM sobot_mock.assert_turn(of_session, true);
  UPDATE sobot_mock.scope SET version = version + 1 WHERE id = 0;
  DELETE FROM sobot_mock.scope WHERE appid = its_appid AND version = 0;
  INSERT INTO sobot_mock.scope (appid) VALUES (its_appid) RETURNING id INTO made;
  RETURN made;
END
$$;
