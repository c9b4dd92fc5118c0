ALTER TABLE `story_reads` ADD `before_number` integer;
