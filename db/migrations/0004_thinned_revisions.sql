CREATE INDEX `approvals_by_revision` ON `approvals` (`revision_id`);--> statement-breakpoint
CREATE INDEX `publications_by_hash` ON `publications` (`story_id`,`hash`);--> statement-breakpoint
CREATE INDEX `publications_by_revision` ON `publications` (`revision_id`);--> statement-breakpoint
CREATE INDEX `revisions_by_parent` ON `revisions` (`parent_id`);--> statement-breakpoint
CREATE INDEX `stories_by_working_revision` ON `stories` (`working_revision_id`);--> statement-breakpoint
CREATE INDEX `review_steps_by_revision` ON `review_steps` (`revision_id`);