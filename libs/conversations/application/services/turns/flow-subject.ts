/** What the workflows of flows are about: one run of a flow with a person. */
export const FLOW_SUBJECT = 'conversation-flow';
