/** Replies with a status of 5xx that our own code chose (not yet, not now): worth a warning, but no fault. */
export const foreseenAnswers = new WeakSet<object>();
