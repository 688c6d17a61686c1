/** How soon it is needed, as FHIR RequestPriority has it without `asap`. */
export const ORDER_PRIORITIES = ['routine', 'urgent', 'stat'] as const;

export type OrderPriority = (typeof ORDER_PRIORITIES)[number];
