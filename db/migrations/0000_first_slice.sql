CREATE TABLE `audit_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text,
	`verb` text NOT NULL,
	`object_kind` text NOT NULL,
	`object` text NOT NULL,
	`before_hash` text,
	`after_hash` text,
	`prev` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_hash_unique` ON `audit_entries` (`hash`);--> statement-breakpoint
CREATE INDEX `audit_by_object` ON `audit_entries` (`object_kind`,`object`,`seq`);--> statement-breakpoint
CREATE TABLE `account_links` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`created_by` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_links_kind" CHECK("account_links"."kind" in ('invite', 'reset'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_links_token_hash_unique` ON `account_links` (`token_hash`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`password_hash` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accounts_role" CHECK("accounts"."role" in ('writer', 'checker', 'editor', 'admin')),
	CONSTRAINT "accounts_state" CHECK("accounts"."state" in ('invited', 'active', 'suspended'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`ended_at` text,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`account_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `byline_accounts` (
	`byline_id` text NOT NULL,
	`account_id` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`byline_id`, `account_id`),
	FOREIGN KEY (`byline_id`) REFERENCES `bylines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `bylines` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`bio` text DEFAULT '' NOT NULL,
	`account_id` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bylines_slug_unique` ON `bylines` (`slug`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` text NOT NULL,
	`locked_until` text,
	`last_error` text,
	`created_at` text NOT NULL,
	`finished_at` text,
	CONSTRAINT "jobs_kind" CHECK("jobs"."kind" in ('send-mail', 'trim-invalidations')),
	CONSTRAINT "jobs_state" CHECK("jobs"."state" in ('queued', 'running', 'done', 'dead'))
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `invalidations` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `media` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`added_by` text,
	`added_at` text NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "media_type" CHECK("media"."type" in ('image/jpeg', 'image/png', 'image/webp', 'image/gif'))
);
--> statement-breakpoint
CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`hash` text NOT NULL,
	`role` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`digest` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approvals_role" CHECK("approvals"."role" in ('approver'))
);
--> statement-breakpoint
CREATE INDEX `approvals_by_hash` ON `approvals` (`story_id`,`hash`);--> statement-breakpoint
CREATE TABLE `live_topics` (
	`topic_slug` text NOT NULL,
	`topic_name` text NOT NULL,
	`story_id` text NOT NULL,
	PRIMARY KEY(`topic_slug`, `story_id`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `old_addresses` (
	`path` text PRIMARY KEY NOT NULL,
	`status` integer NOT NULL,
	`story_id` text,
	`at` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`hash` text NOT NULL,
	`body_html` text NOT NULL,
	`headline` text NOT NULL,
	`section_slug` text NOT NULL,
	`slug` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`first_published_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_live_address` ON `publications` (`section_slug`,`slug`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `publications_live_story` ON `publications` (`story_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `publications_river` ON `publications` (`ended_at`,`first_published_at`,`id`);--> statement-breakpoint
CREATE INDEX `publications_section_river` ON `publications` (`section_slug`,`ended_at`,`first_published_at`,`id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`number` integer NOT NULL,
	`parent_id` text,
	`hash` text NOT NULL,
	`snapshot` text NOT NULL,
	`reason` text NOT NULL,
	`author_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_reason" CHECK("revisions"."reason" in ('created', 'imported', 'saved', 'demo'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_number` ON `revisions` (`story_id`,`number`);--> statement-breakpoint
CREATE INDEX `revisions_by_hash` ON `revisions` (`story_id`,`hash`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_slug_unique` ON `sections` (`slug`);--> statement-breakpoint
CREATE TABLE `site` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`tagline` text NOT NULL,
	`zone` text NOT NULL,
	`language` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stories` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`review` text NOT NULL,
	`publication` text NOT NULL,
	`sensitivity` text NOT NULL,
	`desk_note` text DEFAULT '' NOT NULL,
	`archived_at` text,
	`working_revision_id` text NOT NULL,
	`headline` text NOT NULL,
	`section_slug` text,
	`slug` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL,
	`live_publication_id` text,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`working_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`live_publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stories_review" CHECK("stories"."review" in ('draft', 'submitted', 'changes-asked', 'approved')),
	CONSTRAINT "stories_publication" CHECK("stories"."publication" in ('none', 'live', 'held', 'retracted')),
	CONSTRAINT "stories_sensitivity" CHECK("stories"."sensitivity" in ('normal', 'health', 'mental-health', 'suicide', 'addiction', 'minors', 'allegation'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stories_address` ON `stories` (`section_slug`,`slug`) WHERE section_slug is not null and slug <> '' and archived_at is null;--> statement-breakpoint
CREATE INDEX `stories_by_change` ON `stories` (`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_by_review` ON `stories` (`review`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_by_section` ON `stories` (`section_slug`,`changed_at`,`id`);--> statement-breakpoint
CREATE TABLE `story_writers` (
	`story_id` text NOT NULL,
	`account_id` text NOT NULL,
	`assigned_at` text NOT NULL,
	`assigned_by` text NOT NULL,
	`ended_at` text,
	PRIMARY KEY(`story_id`, `account_id`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_writers_by_account` ON `story_writers` (`account_id`);--> statement-breakpoint
CREATE TABLE `review_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`step` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_steps_step" CHECK("review_steps"."step" in ('submitted', 'withdrawn', 'changes-asked'))
);
--> statement-breakpoint
CREATE INDEX `review_steps_by_story` ON `review_steps` (`story_id`,`at`);