import { isId } from '#kernel';

/** A message on its way between processes. */
export interface RealtimeMessage {
  readonly organizationId: string;
  readonly topic: string;
  /** JSON. */
  readonly text: string;
}

const TOPIC = /^[A-Za-z0-9:._-]{1,120}$/;
/** A payload of PostgreSQL's NOTIFY holds less than 8,000 bytes; whoever needs half of that sends contents, not ids. */
const MOST_BYTES = 4_000;

/** Checks a topic's name. @throws Error */
export function checkTopic(organizationId: string, topic: string): void {
  if (!isId(organizationId)) throw new Error('A realtime topic belongs to an organization.');
  if (!TOPIC.test(topic))
    throw new Error('A realtime topic is 1 to 120 of the characters A-Z a-z 0-9 : . _ -');
}

/** @throws Error for a bad topic and for more than 4,000 bytes of JSON */
export function encodeMessage(organizationId: string, topic: string, message: object): RealtimeMessage {
  checkTopic(organizationId, topic);
  const text = JSON.stringify(message);
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw new Error(`A realtime message is at most ${MOST_BYTES} bytes of JSON: send ids, not contents.`);
  return { organizationId, topic, text };
}
