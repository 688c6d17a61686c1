/** Where the relay says that the feed of a context has grown. */
export const feedTopic = (context: string): string => `feed:${context}`;
