-- What drizzle's schema cannot say: exclusions between operations, the sealed audit trail, and the application's role.

CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
-- While a cancel is unsettled nothing else may take or release money on that order, and the other way round:
-- two unsettled intents of one order may not be in different lanes.
ALTER TABLE intents ADD CONSTRAINT intents_cancel_excludes_money EXCLUDE USING gist (
  order_id WITH =,
  (CASE WHEN operation = 'CancelOrderReference' THEN 1 ELSE 2 END) WITH <>
) WHERE (
  operation IN ('CancelOrderReference', 'Authorize', 'Capture', 'CloseAuthorization', 'CloseOrderReference')
  AND state IN ('held', 'requested', 'sending', 'unanswered', 'needs_person')
);
--> statement-breakpoint
-- Seals an entry: its place in the chain and its hash come from the database, whatever the application says.
CREATE FUNCTION audit_seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW.chain, 0));
  SELECT sequence, hash INTO last FROM audit_entries WHERE chain = NEW.chain ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION audit_hash(entry audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    entry.previous_hash, entry.chain, entry.sequence, entry.environment,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_id, entry.action, entry.order_id, entry.object_id, entry.intent_id, entry.facts, entry.personal_digests
  )::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE TRIGGER audit_entries_seal BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_seal();
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: it is written once', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entries_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER object_history_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON object_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tillway_app') THEN
    CREATE ROLE tillway_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another migration of this server made it at the same moment
END $$;
--> statement-breakpoint
DO $$
BEGIN
  EXECUTE format('GRANT tillway_app TO %I', current_user);
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO tillway_app', current_database());
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO tillway_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON
  organization, accounts, account_credentials, account_environments, users, memberships, sign_in_attempts,
  order_references, authorizations, captures, refunds, intents, intent_tries, order_notes, throttle_budgets
TO tillway_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON object_history, api_calls, audit_entries, audit_personal_values TO tillway_app;
--> statement-breakpoint
GRANT DELETE ON memberships, sign_in_attempts, audit_personal_values TO tillway_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO tillway_app;
