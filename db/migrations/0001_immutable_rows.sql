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
-- The last line of defence of the promise: nothing goes live whose hash nobody approved.
CREATE TRIGGER `publications_approved` BEFORE INSERT ON `publications`
WHEN NOT EXISTS (
  SELECT 1 FROM `approvals`
  WHERE `story_id` = NEW.`story_id` AND `hash` = NEW.`hash` AND `withdrawn_at` IS NULL
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
