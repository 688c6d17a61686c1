/** How far an order is: the source of truth for workflow and worklist. */
export const ORDER_STATUSES = ['requested', 'scheduled', 'acquired', 'completed', 'cancelled'] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];
