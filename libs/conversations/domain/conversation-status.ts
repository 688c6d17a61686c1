/** `open`: nobody in particular answers · `bot` · `waiting`: for a person, maybe one it was given to · `human`: one has taken over · `closed`. */
export const CONVERSATION_STATUSES = ['open', 'bot', 'waiting', 'human', 'closed'] as const;

export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number];
