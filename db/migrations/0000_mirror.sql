CREATE TABLE "account_credentials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"access_key_id" text NOT NULL,
	"secret_cipher" text NOT NULL,
	"auth_token_cipher" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "account_environments" (
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"clock_offset_ms" bigint DEFAULT 0 NOT NULL,
	"clock_seen_at" timestamp with time zone,
	"last_answered_at" timestamp with time zone,
	"paused_until" timestamp with time zone,
	"paused_because" text,
	CONSTRAINT "account_environments_account_id_environment_pk" PRIMARY KEY("account_id","environment"),
	CONSTRAINT "account_environments_known" CHECK (environment in ('sandbox', 'production'))
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"seller_id" text NOT NULL,
	"region" text NOT NULL,
	"currency" text NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"store_name" text,
	"soft_descriptor" text,
	"confirm_success_url" text,
	"confirm_failure_url" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "accounts_slug_unique" UNIQUE("slug"),
	CONSTRAINT "accounts_seller_in_region" UNIQUE("seller_id","region"),
	CONSTRAINT "accounts_slug_form" CHECK ("accounts"."slug" ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
	CONSTRAINT "accounts_region_known" CHECK ("accounts"."region" in ('us', 'uk', 'de', 'jp')),
	CONSTRAINT "accounts_confirm_urls_both" CHECK (("accounts"."confirm_success_url" is null) = ("accounts"."confirm_failure_url" is null))
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_is_one_row" CHECK (only_row)
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"user_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	CONSTRAINT "memberships_user_id_account_id_environment_pk" PRIMARY KEY("user_id","account_id","environment"),
	CONSTRAINT "memberships_environment_known" CHECK (environment in ('sandbox', 'production'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"window_started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"blocked_until" timestamp with time zone,
	CONSTRAINT "sign_in_attempts_subject" UNIQUE("subject")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"sessions_valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"last_sign_in_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower(btrim("users"."email"))),
	CONSTRAINT "users_role_known" CHECK ("users"."role" in ('viewer', 'auditor', 'agent', 'operator', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "authorizations" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"order_id" text NOT NULL,
	"reference_id" text,
	"state" text NOT NULL,
	"reason" text,
	"reason_description" text,
	"state_changed_at" timestamp with time zone,
	"soft_decline" boolean,
	"amount_minor" bigint NOT NULL,
	"captured_minor" bigint DEFAULT 0 NOT NULL,
	"fee_minor" bigint,
	"currency" text NOT NULL,
	"capture_now" boolean DEFAULT false NOT NULL,
	"soft_descriptor" text,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"intent_id" uuid,
	"observed_terminal" boolean DEFAULT false NOT NULL,
	"observed_state_at" timestamp with time zone NOT NULL,
	"observed_answer_at" timestamp with time zone NOT NULL,
	"observed_weight" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "authorizations_environment_known" CHECK (environment in ('sandbox', 'production')),
	CONSTRAINT "authorizations_amounts" CHECK ("authorizations"."amount_minor" >= 0 and "authorizations"."captured_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "captures" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"order_id" text NOT NULL,
	"authorization_id" text,
	"reference_id" text,
	"state" text NOT NULL,
	"reason" text,
	"reason_description" text,
	"state_changed_at" timestamp with time zone,
	"amount_minor" bigint NOT NULL,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"fee_minor" bigint,
	"currency" text NOT NULL,
	"converted" jsonb,
	"soft_descriptor" text,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"intent_id" uuid,
	"observed_terminal" boolean DEFAULT false NOT NULL,
	"observed_state_at" timestamp with time zone NOT NULL,
	"observed_answer_at" timestamp with time zone NOT NULL,
	"observed_weight" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "captures_environment_known" CHECK (environment in ('sandbox', 'production')),
	CONSTRAINT "captures_amounts" CHECK ("captures"."amount_minor" >= 0 and "captures"."refunded_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "object_history" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"amount_minor" bigint,
	"used_minor" bigint,
	"currency" text,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"source" text NOT NULL,
	"intent_id" uuid,
	"order_version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_references" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"reason_description" text,
	"state_changed_at" timestamp with time zone,
	"total_minor" bigint,
	"currency" text,
	"seller_order_id" text,
	"store_name" text,
	"seller_note" text,
	"custom_information" text,
	"buyer_name" text,
	"buyer_email" text,
	"buyer_phone" text,
	"destination" jsonb,
	"constraints" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"parent_id" text,
	"order_language" text,
	"authentication_state" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"on_hold_minor" bigint DEFAULT 0 NOT NULL,
	"pending_hold_minor" bigint DEFAULT 0 NOT NULL,
	"captured_minor" bigint DEFAULT 0 NOT NULL,
	"capture_pending_minor" bigint DEFAULT 0 NOT NULL,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"refund_pending_minor" bigint DEFAULT 0 NOT NULL,
	"hold_ends_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"refreshed_at" timestamp with time zone,
	"next_refresh_at" timestamp with time zone,
	"observed_terminal" boolean DEFAULT false NOT NULL,
	"observed_state_at" timestamp with time zone NOT NULL,
	"observed_answer_at" timestamp with time zone NOT NULL,
	"observed_weight" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "order_references_environment_known" CHECK (environment in ('sandbox', 'production')),
	CONSTRAINT "order_references_environment_in_id" CHECK ((left("order_references"."id", 1) = 'S') = ("order_references"."environment" = 'sandbox')),
	CONSTRAINT "order_references_total_has_currency" CHECK (("order_references"."total_minor" is null) = ("order_references"."currency" is null)),
	CONSTRAINT "order_references_totals_not_negative" CHECK (least("order_references"."on_hold_minor", "order_references"."pending_hold_minor", "order_references"."captured_minor", "order_references"."capture_pending_minor", "order_references"."refunded_minor", "order_references"."refund_pending_minor") >= 0)
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"order_id" text NOT NULL,
	"capture_id" text,
	"reference_id" text,
	"state" text NOT NULL,
	"reason" text,
	"reason_description" text,
	"state_changed_at" timestamp with time zone,
	"type" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"fee_refunded_minor" bigint,
	"currency" text NOT NULL,
	"converted" jsonb,
	"soft_descriptor" text,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"intent_id" uuid,
	"observed_terminal" boolean DEFAULT false NOT NULL,
	"observed_state_at" timestamp with time zone NOT NULL,
	"observed_answer_at" timestamp with time zone NOT NULL,
	"observed_weight" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "refunds_environment_known" CHECK (environment in ('sandbox', 'production')),
	CONSTRAINT "refunds_amount" CHECK ("refunds"."amount_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "intent_tries" (
	"intent_id" uuid NOT NULL,
	"lease_number" integer NOT NULL,
	"kind" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"code" text,
	"detail" text,
	"request_id" text,
	"late" boolean DEFAULT false NOT NULL,
	CONSTRAINT "intent_tries_intent_id_lease_number_kind_pk" PRIMARY KEY("intent_id","lease_number","kind")
);
--> statement-breakpoint
CREATE TABLE "intents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"order_id" text NOT NULL,
	"operation" text NOT NULL,
	"object_id" text NOT NULL,
	"reference_id" text,
	"form_id" uuid NOT NULL,
	"parameters" jsonb NOT NULL,
	"amount_minor" bigint,
	"currency" text,
	"capture_now" boolean DEFAULT false NOT NULL,
	"before" jsonb,
	"state" text NOT NULL,
	"requested_by" uuid,
	"why" text,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"order_version" integer NOT NULL,
	"not_before" timestamp with time zone DEFAULT now() NOT NULL,
	"waiting_for" text,
	"lease_number" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp with time zone,
	"ever_unanswered" boolean DEFAULT false NOT NULL,
	"unanswered_since" timestamp with time zone,
	"unanswered_at_lease" integer,
	"first_negative_look_at" timestamp with time zone,
	"pending_refusal" jsonb,
	"sends" integer DEFAULT 0 NOT NULL,
	"looks" integer DEFAULT 0 NOT NULL,
	"result_id" text,
	"error_code" text,
	"error_message" text,
	"conclusion_note" text,
	"concluded_by" uuid,
	"concluded_at" timestamp with time zone,
	CONSTRAINT "intents_environment_known" CHECK (environment in ('sandbox', 'production')),
	CONSTRAINT "intents_state_known" CHECK ("intents"."state" in ('held', 'requested', 'sending', 'unanswered', 'accepted', 'refused', 'needs_person', 'withdrawn')),
	CONSTRAINT "intents_reference_form" CHECK ("intents"."reference_id" ~ '^[A-Za-z0-9_-]{1,32}$'),
	CONSTRAINT "intents_reference_where_amazon_has_one" CHECK (("intents"."operation" in ('Authorize', 'Capture', 'Refund')) = ("intents"."reference_id" is not null)),
	CONSTRAINT "intents_amount_where_money_moves" CHECK (("intents"."operation" in ('Authorize', 'Capture', 'Refund')) <= ("intents"."amount_minor" > 0 and "intents"."currency" is not null)),
	CONSTRAINT "intents_sending_is_leased" CHECK (("intents"."state" = 'sending') = ("intents"."leased_until" is not null)),
	CONSTRAINT "intents_concluded_at_end" CHECK (("intents"."state" in ('accepted', 'refused', 'withdrawn')) = ("intents"."concluded_at" is not null)),
	CONSTRAINT "intents_withdrawn_never_reached_amazon" CHECK ("intents"."state" <> 'withdrawn' or not "intents"."ever_unanswered")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"sequence" bigint DEFAULT 0 NOT NULL,
	"environment" text,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"order_id" text,
	"object_id" text,
	"intent_id" uuid,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"personal_digests" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"previous_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "audit_entries_sequence" UNIQUE("chain","sequence"),
	CONSTRAINT "audit_entries_hash_form" CHECK ("audit_entries"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "audit_personal_values" (
	"entry_id" bigint NOT NULL,
	"field" text NOT NULL,
	"salt" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "audit_personal_values_entry_id_field_pk" PRIMARY KEY("entry_id","field")
);
--> statement-breakpoint
CREATE TABLE "api_calls" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"order_id" text,
	"intent_id" uuid,
	"action" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	"status" integer,
	"outcome" text NOT NULL,
	"code" text,
	"request_id" text,
	"request" jsonb NOT NULL,
	"response" text,
	CONSTRAINT "api_calls_environment_known" CHECK (environment in ('sandbox', 'production'))
);
--> statement-breakpoint
CREATE TABLE "order_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"order_id" text NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "throttle_budgets" (
	"account_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"action" text NOT NULL,
	"tokens" real NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"taken" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "throttle_budgets_account_id_environment_action_pk" PRIMARY KEY("account_id","environment","action"),
	CONSTRAINT "throttle_budgets_environment_known" CHECK (environment in ('sandbox', 'production'))
);
--> statement-breakpoint
ALTER TABLE "account_credentials" ADD CONSTRAINT "account_credentials_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_environments" ADD CONSTRAINT "account_environments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorizations" ADD CONSTRAINT "authorizations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorizations" ADD CONSTRAINT "authorizations_order_id_order_references_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order_references"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_order_id_order_references_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order_references"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_authorization_id_authorizations_id_fk" FOREIGN KEY ("authorization_id") REFERENCES "public"."authorizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "object_history" ADD CONSTRAINT "object_history_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_references" ADD CONSTRAINT "order_references_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_order_references_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order_references"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intent_tries" ADD CONSTRAINT "intent_tries_intent_id_intents_id_fk" FOREIGN KEY ("intent_id") REFERENCES "public"."intents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_order_id_order_references_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order_references"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_concluded_by_users_id_fk" FOREIGN KEY ("concluded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_personal_values" ADD CONSTRAINT "audit_personal_values_entry_id_audit_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."audit_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_calls" ADD CONSTRAINT "api_calls_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_order_id_order_references_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."order_references"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "throttle_budgets" ADD CONSTRAINT "throttle_budgets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_credentials_in_use" ON "account_credentials" USING btree ("account_id","created_at" DESC NULLS LAST) WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "authorizations_of_order" ON "authorizations" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "authorizations_reference" ON "authorizations" USING btree ("account_id","environment","reference_id");--> statement-breakpoint
CREATE INDEX "captures_of_order" ON "captures" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "captures_of_authorization" ON "captures" USING btree ("authorization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "captures_reference" ON "captures" USING btree ("account_id","environment","reference_id");--> statement-breakpoint
CREATE INDEX "object_history_of_order" ON "object_history" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "order_references_by_update" ON "order_references" USING btree ("account_id","environment","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_references_by_state" ON "order_references" USING btree ("account_id","environment","state","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_references_by_creation" ON "order_references" USING btree ("account_id","environment","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_references_by_total" ON "order_references" USING btree ("account_id","environment","currency","total_minor" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_references_by_reason" ON "order_references" USING btree ("account_id","environment","reason","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_references_by_hold" ON "order_references" USING btree ("account_id","environment","hold_ends_at","id") WHERE hold_ends_at is not null;--> statement-breakpoint
CREATE INDEX "order_references_refunded" ON "order_references" USING btree ("account_id","environment","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE refunded_minor + refund_pending_minor > 0;--> statement-breakpoint
CREATE INDEX "order_references_id_prefix" ON "order_references" USING btree ("account_id","environment","id" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "order_references_seller_order" ON "order_references" USING btree ("account_id","environment",lower(seller_order_id) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "order_references_buyer_name" ON "order_references" USING btree ("account_id","environment",lower(buyer_name) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "order_references_buyer_last_name" ON "order_references" USING btree ("account_id","environment",lower(substring(buyer_name from '[^ ]+$')) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "order_references_buyer_email" ON "order_references" USING btree ("account_id","environment",lower(buyer_email) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "order_references_due" ON "order_references" USING btree ("next_refresh_at") WHERE next_refresh_at is not null;--> statement-breakpoint
CREATE INDEX "refunds_of_order" ON "refunds" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "refunds_of_capture" ON "refunds" USING btree ("capture_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_reference" ON "refunds" USING btree ("account_id","environment","reference_id");--> statement-breakpoint
CREATE UNIQUE INDEX "intents_form" ON "intents" USING btree ("form_id");--> statement-breakpoint
CREATE UNIQUE INDEX "intents_reference" ON "intents" USING btree ("reference_id");--> statement-breakpoint
CREATE UNIQUE INDEX "intents_one_end_per_authorization" ON "intents" USING btree ("object_id") WHERE operation in ('Capture', 'CloseAuthorization') and state in ('held', 'requested', 'sending', 'unanswered', 'needs_person');--> statement-breakpoint
CREATE UNIQUE INDEX "intents_one_change_per_order" ON "intents" USING btree ("order_id") WHERE operation in ('SetOrderReferenceDetails', 'SetOrderAttributes', 'ConfirmOrderReference', 'CancelOrderReference', 'CloseOrderReference') and state in ('held', 'requested', 'sending', 'unanswered', 'needs_person');--> statement-breakpoint
CREATE INDEX "intents_of_order" ON "intents" USING btree ("order_id","requested_at");--> statement-breakpoint
CREATE INDEX "intents_unsettled" ON "intents" USING btree ("not_before") WHERE state in ('held', 'requested', 'sending', 'unanswered', 'needs_person');--> statement-breakpoint
CREATE INDEX "intents_of_scope" ON "intents" USING btree ("account_id","environment","requested_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_entries_of_order" ON "audit_entries" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_of_chain" ON "audit_entries" USING btree ("chain","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "api_calls_of_order" ON "api_calls" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "api_calls_of_scope" ON "api_calls" USING btree ("account_id","environment","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_notes_of_order" ON "order_notes" USING btree ("order_id","created_at");