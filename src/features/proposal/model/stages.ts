/** Where a proposal stands open to others than its author; small enough for the home page, which loads no schema. */

/** Those who were asked may sign or decline. */
export const OPEN_TO_SIGN = ['draft', 'submitted', 'returned'] as const;
/** The first proposer judges the answer. */
export const OPEN_TO_JUDGE = ['replied'] as const;
