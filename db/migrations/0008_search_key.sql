-- A name as a plain keyboard has it: without case and marks, each apostrophe the same, letters that have no mark to take off as one writes
-- them without. Indexes hold it: to change it, build them anew.
CREATE FUNCTION search_key(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN btrim(regexp_replace(regexp_replace(normalize(
  replace(replace(replace(translate(lower(words), '’‘ʼ`´′øłđðı', repeat('''', 6) || 'olddi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
  NFKD), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g'));
--> statement-breakpoint
DROP INDEX "order_references_buyer_name";--> statement-breakpoint
DROP INDEX "order_references_buyer_last_name";--> statement-breakpoint
CREATE INDEX "order_references_buyer_name" ON "order_references" USING btree ("account_id","environment",search_key(buyer_name) text_pattern_ops,"updated_at");--> statement-breakpoint
CREATE INDEX "order_references_buyer_last_name" ON "order_references" USING btree ("account_id","environment",search_key(substring(buyer_name from '[^ ]+$')) text_pattern_ops,"updated_at");