export const PRIORITIES = ['routine', 'urgent', 'stat'] as const;

/** How urgent an order is; a study without an order is routine. */
export type Priority = (typeof PRIORITIES)[number];

/** More urgent first: the rank the worklist can be sorted by. */
export const PRIORITY_RANK: Readonly<Record<Priority, number>> = { stat: 0, urgent: 1, routine: 2 };
