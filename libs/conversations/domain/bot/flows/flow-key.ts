/** What a bot can do with a person step by step. Each is a workflow of the same name. */
export const FLOW_KEYS = ['order-intake', 'rescheduling', 'preparation', 'result-status'] as const;

export type FlowKey = (typeof FLOW_KEYS)[number];
