-- Whether anything went back is a sum of two columns, of which the planner would know nothing: it would sort whole accounts
-- rather than walk an index that finds a page's orders at once.
CREATE STATISTICS "order_references_given_back" ON ("refunded_minor" + "refund_pending_minor") FROM "order_references";
