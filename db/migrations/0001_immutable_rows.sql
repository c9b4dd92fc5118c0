-- What was written stays as it was written. The verbs never try; these refuse whoever does.
CREATE TRIGGER `audit_entries_no_update` BEFORE UPDATE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entries_no_delete` BEFORE DELETE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_no_update` BEFORE UPDATE ON `revisions`
BEGIN SELECT RAISE(ABORT, 'a revision is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_no_delete` BEFORE DELETE ON `revisions`
BEGIN SELECT RAISE(ABORT, 'a revision is immutable'); END;
--> statement-breakpoint
-- An approval changes in one way only: it is withdrawn, once.
CREATE TRIGGER `approvals_no_update` BEFORE UPDATE ON `approvals`
WHEN OLD.`withdrawn_at` IS NOT NULL
  OR NEW.`id` IS NOT OLD.`id` OR NEW.`story_id` IS NOT OLD.`story_id`
  OR NEW.`revision_id` IS NOT OLD.`revision_id` OR NEW.`hash` IS NOT OLD.`hash`
  OR NEW.`role` IS NOT OLD.`role` OR NEW.`note` IS NOT OLD.`note`
  OR NEW.`by` IS NOT OLD.`by` OR NEW.`at` IS NOT OLD.`at` OR NEW.`digest` IS NOT OLD.`digest`
BEGIN SELECT RAISE(ABORT, 'an approval is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER `approvals_no_delete` BEFORE DELETE ON `approvals`
BEGIN SELECT RAISE(ABORT, 'an approval is immutable'); END;
--> statement-breakpoint
-- The last line of defence of the promise: nothing goes live whose hash nobody approved, and what
-- readers get is read from the revision that has this hash.
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
CREATE TRIGGER `publications_no_update` BEFORE UPDATE ON `publications`
WHEN OLD.`ended_at` IS NOT NULL
  OR NEW.`id` IS NOT OLD.`id` OR NEW.`story_id` IS NOT OLD.`story_id`
  OR NEW.`revision_id` IS NOT OLD.`revision_id` OR NEW.`hash` IS NOT OLD.`hash`
  OR NEW.`body_html` IS NOT OLD.`body_html` OR NEW.`headline` IS NOT OLD.`headline`
  OR NEW.`section_slug` IS NOT OLD.`section_slug` OR NEW.`slug` IS NOT OLD.`slug`
  OR NEW.`published_at` IS NOT OLD.`published_at` OR NEW.`published_by` IS NOT OLD.`published_by`
  OR NEW.`first_published_at` IS NOT OLD.`first_published_at`
BEGIN SELECT RAISE(ABORT, 'a publication is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_no_delete` BEFORE DELETE ON `publications`
BEGIN SELECT RAISE(ABORT, 'a publication is immutable'); END;
--> statement-breakpoint
-- INSERT OR REPLACE deletes the row in its way without asking the triggers above.
CREATE TRIGGER `audit_entries_append` BEFORE INSERT ON `audit_entries`
WHEN NEW.`seq` IS NOT (SELECT coalesce(max(`seq`), 0) + 1 FROM `audit_entries`)
  OR EXISTS (SELECT 1 FROM `audit_entries` WHERE `hash` = NEW.`hash`)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_no_replace` BEFORE INSERT ON `revisions`
WHEN EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `id` = NEW.`id` OR (`story_id` = NEW.`story_id` AND `number` = NEW.`number`)
)
BEGIN SELECT RAISE(ABORT, 'a revision is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER `approvals_no_replace` BEFORE INSERT ON `approvals`
WHEN EXISTS (SELECT 1 FROM `approvals` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'an approval is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER `approvals_of_text` BEFORE INSERT ON `approvals`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `id` = NEW.`revision_id` AND `story_id` = NEW.`story_id` AND `hash` = NEW.`hash`
)
BEGIN SELECT RAISE(ABORT, 'an approval is of a text'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_no_replace` BEFORE INSERT ON `publications`
WHEN EXISTS (SELECT 1 FROM `publications` WHERE `id` = NEW.`id`)
  OR (NEW.`ended_at` IS NULL AND EXISTS (
    SELECT 1 FROM `publications`
    WHERE `ended_at` IS NULL AND (
      `story_id` = NEW.`story_id`
      OR (`section_slug` = NEW.`section_slug` AND `slug` = NEW.`slug`)
    )
  ))
BEGIN SELECT RAISE(ABORT, 'a publication is immutable'); END;
