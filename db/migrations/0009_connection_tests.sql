-- First, and for what follows in the same transaction too: whoever writes an order, and then the log, waits here with nothing in hand,
-- where each would wait for the other. Reading goes on.
LOCK TABLE "order_references" IN EXCLUSIVE MODE;--> statement-breakpoint
CREATE INDEX "audit_entries_connection_tests" ON "audit_entries" USING btree ("chain","environment","id") WHERE action = 'account.connectionTested';