export const PRIORITIES = ['routine', 'urgent', 'stat'] as const;

/** How urgent an order is; a study without an order is routine. */
export type Priority = (typeof PRIORITIES)[number];
