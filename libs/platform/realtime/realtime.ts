/** What a listener is told after messages may have been missed: it should fetch what it shows again. */
export const GAP = JSON.stringify({ type: 'realtime.gap' });

/**
 * Small messages to whoever listens at this moment, in any process: at most once, in no durable order. They say that
 * something changed and name it by its id; what it is now, the client asks through the API, which checks its rights.
 */
export abstract class Realtime {
  /**
   * Tells all listeners of a topic of an organization. Waits for no lost connection and never fails because of one.
   * Not for use inside a transaction: what is told there may still be rolled back.
   * @throws Error for a topic or message that breaks the rules (see `encodeMessage`): a programming error
   */
  abstract publish(organizationId: string, topic: string, message: object): Promise<void>;

  /**
   * Listens to a topic; resolves when messages published from now on arrive. After a lost connection the listener
   * gets `GAP`.
   * @param listener gets each message as JSON text
   * @returns ends the listening
   */
  abstract subscribe(organizationId: string, topic: string, listener: TopicListener): Promise<() => void>;
}

export type TopicListener = (text: string) => void;
