CREATE TABLE `media_variants` (
	`media_hash` text NOT NULL,
	`width` integer NOT NULL,
	`format` text NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`media_hash`, `width`, `format`),
	FOREIGN KEY (`media_hash`) REFERENCES `media`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "media_variants_format" CHECK("media_variants"."format" in ('avif', 'webp'))
);
--> statement-breakpoint
CREATE TABLE `media_uses` (
	`media_hash` text NOT NULL,
	`revision_id` text NOT NULL,
	PRIMARY KEY(`media_hash`, `revision_id`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `media_uses_by_revision` ON `media_uses` (`revision_id`);--> statement-breakpoint
CREATE TABLE `preview_links` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`revoked_by` text,
	`views` integer DEFAULT 0 NOT NULL,
	`last_viewed_at` text,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_links_token_hash_unique` ON `preview_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `preview_links_by_story` ON `preview_links` (`story_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `preview_links_by_revision` ON `preview_links` (`revision_id`);--> statement-breakpoint
CREATE TABLE `save_receipts` (
	`story_id` text NOT NULL,
	`editor` text NOT NULL,
	`account_id` text NOT NULL,
	`seq` integer NOT NULL,
	`key` text NOT NULL,
	`outcome` text NOT NULL,
	`base_id` text NOT NULL,
	`mine_id` text NOT NULL,
	`working_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`story_id`, `editor`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mine_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`working_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "save_receipts_outcome" CHECK("save_receipts"."outcome" in ('saved', 'merged', 'unchanged'))
);
--> statement-breakpoint
CREATE INDEX `save_receipts_by_mine` ON `save_receipts` (`mine_id`);--> statement-breakpoint
CREATE INDEX `save_receipts_by_working` ON `save_receipts` (`working_id`);--> statement-breakpoint
CREATE TABLE `story_reads` (
	`story_id` text NOT NULL,
	`account_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`story_id`, `account_id`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_reads_by_revision` ON `story_reads` (`revision_id`);--> statement-breakpoint
CREATE TABLE `__new_jobs` (
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
	CONSTRAINT "jobs_kind" CHECK("__new_jobs"."kind" in ('send-mail', 'trim-invalidations', 'thin-revisions')),
	CONSTRAINT "jobs_state" CHECK("__new_jobs"."state" in ('queued', 'running', 'done', 'dead'))
);
--> statement-breakpoint
INSERT INTO `__new_jobs`("id", "kind", "payload", "state", "attempts", "due_at", "locked_until", "last_error", "created_at", "finished_at") SELECT "id", "kind", "payload", "state", "attempts", "due_at", "locked_until", "last_error", "created_at", "finished_at" FROM `jobs`;--> statement-breakpoint
DROP TABLE `jobs`;--> statement-breakpoint
ALTER TABLE `__new_jobs` RENAME TO `jobs`;--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`due_at`);--> statement-breakpoint
-- The table is built anew for its CHECK; triggers that name it go first and come back after it.
DROP TRIGGER `publications_approved`;--> statement-breakpoint
DROP TRIGGER `approvals_of_text`;--> statement-breakpoint
DROP TRIGGER `revisions_no_update`;--> statement-breakpoint
DROP TRIGGER `revisions_no_delete`;--> statement-breakpoint
DROP TRIGGER `revisions_no_replace`;--> statement-breakpoint
CREATE TABLE `__new_revisions` (
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
	CONSTRAINT "revisions_reason" CHECK("__new_revisions"."reason" in ('created', 'imported', 'saved', 'demo', 'merged', 'set-aside', 'restored', 'duplicated'))
);
--> statement-breakpoint
INSERT INTO `__new_revisions`("id", "story_id", "number", "parent_id", "hash", "snapshot", "reason", "author_id", "at") SELECT "id", "story_id", "number", "parent_id", "hash", "snapshot", "reason", "author_id", "at" FROM `revisions`;--> statement-breakpoint
DROP TABLE `revisions`;--> statement-breakpoint
ALTER TABLE `__new_revisions` RENAME TO `revisions`;--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_number` ON `revisions` (`story_id`,`number`);--> statement-breakpoint
CREATE INDEX `revisions_by_hash` ON `revisions` (`story_id`,`hash`);--> statement-breakpoint
-- Of a revision one thing may change: when its parent is thinned away, it takes the parent's place.
CREATE TRIGGER `revisions_no_update` BEFORE UPDATE ON `revisions`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`story_id` IS NOT OLD.`story_id`
  OR NEW.`number` IS NOT OLD.`number` OR NEW.`hash` IS NOT OLD.`hash`
  OR NEW.`snapshot` IS NOT OLD.`snapshot` OR NEW.`reason` IS NOT OLD.`reason`
  OR NEW.`author_id` IS NOT OLD.`author_id` OR NEW.`at` IS NOT OLD.`at`
  OR NEW.`parent_id` IS NOT (SELECT `parent_id` FROM `revisions` WHERE `id` = OLD.`parent_id`)
BEGIN SELECT RAISE(ABORT, 'a revision is immutable'); END;
--> statement-breakpoint
-- What may go is a step on the way: an autosave of a sitting that its author went on with, that
-- nobody submitted, approved, published, links to or last read, and that no open editor stands on.
CREATE TRIGGER `revisions_no_delete` BEFORE DELETE ON `revisions`
WHEN OLD.`reason` IS NOT 'saved'
  OR NOT EXISTS (
    SELECT 1 FROM `revisions`
    WHERE `story_id` = OLD.`story_id` AND `author_id` = OLD.`author_id` AND `number` > OLD.`number`
  )
  OR EXISTS (SELECT 1 FROM `stories` WHERE `working_revision_id` = OLD.`id`)
  OR EXISTS (SELECT 1 FROM `approvals` WHERE `story_id` = OLD.`story_id` AND `hash` = OLD.`hash`)
  OR EXISTS (SELECT 1 FROM `publications` WHERE `story_id` = OLD.`story_id` AND `hash` = OLD.`hash`)
  OR EXISTS (SELECT 1 FROM `review_steps` WHERE `revision_id` = OLD.`id`)
  OR EXISTS (SELECT 1 FROM `save_receipts` WHERE OLD.`id` IN (`mine_id`, `working_id`))
  OR EXISTS (SELECT 1 FROM `story_reads` WHERE `revision_id` = OLD.`id`)
  OR EXISTS (SELECT 1 FROM `preview_links` WHERE `revision_id` = OLD.`id`)
  OR EXISTS (SELECT 1 FROM `revisions` WHERE `parent_id` = OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'this revision is kept'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_approved` BEFORE INSERT ON `publications`
WHEN NOT EXISTS (
  SELECT 1 FROM `approvals`
  WHERE `story_id` = NEW.`story_id` AND `hash` = NEW.`hash` AND `withdrawn_at` IS NULL
) OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `id` = NEW.`revision_id` AND `story_id` = NEW.`story_id` AND `hash` = NEW.`hash`
)
BEGIN SELECT RAISE(ABORT, 'no approval stands for this text'); END;
--> statement-breakpoint
CREATE TRIGGER `approvals_of_text` BEFORE INSERT ON `approvals`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `id` = NEW.`revision_id` AND `story_id` = NEW.`story_id` AND `hash` = NEW.`hash`
)
BEGIN SELECT RAISE(ABORT, 'an approval is of a text'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_no_replace` BEFORE INSERT ON `revisions`
WHEN EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `id` = NEW.`id` OR (`story_id` = NEW.`story_id` AND `number` = NEW.`number`)
)
BEGIN SELECT RAISE(ABORT, 'a revision is immutable'); END;
--> statement-breakpoint
INSERT INTO `media_uses` (`media_hash`, `revision_id`)
SELECT `media`.`hash`, `revisions`.`id` FROM `media` JOIN `revisions`
ON instr(`revisions`.`snapshot`, '"media":"' || `media`.`hash` || '"') > 0;
--> statement-breakpoint
ALTER TABLE `sessions` ADD `shared_computer` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `caption` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `licence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `licence_until` text;--> statement-breakpoint
ALTER TABLE `media` ADD `focus_x` real DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `focus_y` real DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `thumbhash` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sections` ADD `template` text;