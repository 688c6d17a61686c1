/** States in which a sent message can end. `unknown`: it may or may not have arrived, and a person must look. */
export const SETTLED_STATUSES = ['sent', 'delivered', 'read', 'failed', 'unknown'] as const;

export type SettledStatus = (typeof SETTLED_STATUSES)[number];
