DROP INDEX "account_credentials_in_use";--> statement-breakpoint
DROP INDEX "order_references_by_update";--> statement-breakpoint
DROP INDEX "order_references_by_state";--> statement-breakpoint
DROP INDEX "order_references_by_creation";--> statement-breakpoint
DROP INDEX "order_references_by_total";--> statement-breakpoint
DROP INDEX "order_references_by_reason";--> statement-breakpoint
DROP INDEX "order_references_refunded";--> statement-breakpoint
DROP INDEX "order_references_seller_order";--> statement-breakpoint
DROP INDEX "order_references_buyer_name";--> statement-breakpoint
DROP INDEX "order_references_buyer_last_name";--> statement-breakpoint
DROP INDEX "order_references_buyer_email";--> statement-breakpoint
DROP INDEX "intents_of_scope";--> statement-breakpoint
DROP INDEX "audit_entries_of_chain";--> statement-breakpoint
DROP INDEX "api_calls_of_scope";--> statement-breakpoint
CREATE INDEX "order_references_by_state_creation" ON "order_references" USING btree ("account_id","environment","state","created_at","id");--> statement-breakpoint
CREATE INDEX "order_references_by_state_total" ON "order_references" USING btree ("account_id","environment","currency","state","total_minor","id");--> statement-breakpoint
CREATE INDEX "order_references_by_currency" ON "order_references" USING btree ("account_id","environment","currency","updated_at","id");--> statement-breakpoint
CREATE INDEX "order_references_by_reason_creation" ON "order_references" USING btree ("account_id","environment","reason","created_at","id");--> statement-breakpoint
CREATE INDEX "account_credentials_in_use" ON "account_credentials" USING btree ("account_id","created_at") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "order_references_by_update" ON "order_references" USING btree ("account_id","environment","updated_at","id");--> statement-breakpoint
CREATE INDEX "order_references_by_state" ON "order_references" USING btree ("account_id","environment","state","updated_at","id");--> statement-breakpoint
CREATE INDEX "order_references_by_creation" ON "order_references" USING btree ("account_id","environment","created_at","id");--> statement-breakpoint
CREATE INDEX "order_references_by_total" ON "order_references" USING btree ("account_id","environment","currency","total_minor","id");--> statement-breakpoint
CREATE INDEX "order_references_by_reason" ON "order_references" USING btree ("account_id","environment","reason","updated_at","id");--> statement-breakpoint
CREATE INDEX "order_references_refunded" ON "order_references" USING btree ("account_id","environment","updated_at","id") WHERE refunded_minor + refund_pending_minor > 0;--> statement-breakpoint
CREATE INDEX "order_references_seller_order" ON "order_references" USING btree ("account_id","environment",lower(seller_order_id) text_pattern_ops,"updated_at");--> statement-breakpoint
CREATE INDEX "order_references_buyer_name" ON "order_references" USING btree ("account_id","environment",lower(buyer_name) text_pattern_ops,"updated_at");--> statement-breakpoint
CREATE INDEX "order_references_buyer_last_name" ON "order_references" USING btree ("account_id","environment",lower(substring(buyer_name from '[^ ]+$')) text_pattern_ops,"updated_at");--> statement-breakpoint
CREATE INDEX "order_references_buyer_email" ON "order_references" USING btree ("account_id","environment",lower(buyer_email) text_pattern_ops,"updated_at");--> statement-breakpoint
CREATE INDEX "intents_of_scope" ON "intents" USING btree ("account_id","environment","requested_at");--> statement-breakpoint
CREATE INDEX "audit_entries_of_chain" ON "audit_entries" USING btree ("chain","id");--> statement-breakpoint
CREATE INDEX "api_calls_of_scope" ON "api_calls" USING btree ("account_id","environment","id");--> statement-breakpoint
-- Tabs count exactly up to 10,000 and say "about" above: the planner's estimate must know how states spread over accounts.
CREATE STATISTICS "order_references_states" (mcv) ON "account_id", "environment", "state" FROM "order_references";
