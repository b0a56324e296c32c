-- A merchant's order id as a mail or a voice has it: without case, blanks, hyphens of any kind, the signs for "number", and the invisible
-- ones that copies bring along. What an id begins with, its key begins with. An index holds it: to change it, build that anew.
-- The index before stays: programs of the version before search by it.
CREATE FUNCTION seller_order_key(id text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN translate(lower(normalize(replace(id, '№', ''), NFKD)), E' \t#-‐‒–—―−\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff', '');
--> statement-breakpoint
CREATE INDEX "order_references_seller_order_key" ON "order_references" USING btree ("account_id","environment",seller_order_key(seller_order_id) text_pattern_ops,"updated_at");--> statement-breakpoint
CREATE INDEX "order_references_seller_order_number" ON "order_references" USING btree ("account_id","environment",substring(seller_order_id from '[0-9]+$') text_pattern_ops,"updated_at");
