/**
 * Messages that their door has validated by the rules of their class, so that the mediator need not do it again: bodies
 * and query strings as they were read. The mediator takes a message out when it passes.
 */
export const validMessages = new WeakSet<object>();
