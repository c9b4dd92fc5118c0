/** Steps of review that are kept with who, when and why; approvals have a table of their own. */
export const REVIEW_STEPS = ['submitted', 'withdrawn', 'changes-asked'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];
