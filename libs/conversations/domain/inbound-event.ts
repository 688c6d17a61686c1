import type { InboundReaction } from './inbound-reaction.js';
import type { InboundStatus } from './inbound-status.js';
import type { OutsidePlace } from './outside-place.js';

/** Something that happened on a platform, in our words: what a person did, or what became of a message of ours. */
export interface InboundEvent {
  /** Unique within the channel: a platform repeats deliveries, and an event counts once. */
  readonly platformEventId: string;
  /** Names the conversation on the platform (a chat). Events of one thread are taken in one after the other. */
  readonly threadKey: string;
  /**
   * `identity`: the platform tells only that the sender goes by other ids now. `answer`: the practice wrote to the person,
   * who is the `sender` here too, without Isocenter.
   */
  readonly kind: 'message' | 'answer' | 'edit' | 'button' | 'status' | 'reaction' | 'deletion' | 'identity';
  readonly sender: InboundSender;
  /** The platform's id of the message: the one written, edited or taken back, or whose button was pressed, or reacted to. */
  readonly platformMessageId: string | null;
  /** What was written, or the caption of what was sent. Empty for media without words. */
  readonly text: string;
  readonly button: InboundButton | null;
  readonly media: readonly InboundMedia[];
  /** What became of a message of ours; only there when that is the event. */
  readonly status?: InboundStatus;
  /** Only there when that is the event. */
  readonly reaction?: InboundReaction;
  /** Where an answer was written without Isocenter, or changed. Only there when that is the event. */
  readonly outside?: OutsidePlace;
  /** Another application has the person's thread on the platform and answers; we are only told. */
  readonly standby?: true;
  /** When the platform says it happened, ISO 8601; null when it does not say. */
  readonly occurredAt: string | null;
}

export interface InboundSender {
  /** The platform's id of the person. */
  readonly id: string;
  /** Further ids by which the platform names the same person in this event. */
  readonly alsoKnownAs?: readonly string[];
  /** Ids that the person does not go by any more, and what stands for them now. */
  readonly formerly?: readonly { readonly from: string; readonly to: string }[];
  readonly name: string | null;
  /** BCP 47 tag of their app, when the platform tells. */
  readonly locale: string | null;
}

export interface InboundButton {
  readonly id: string;
  readonly label: string;
  /** What the platform wants back as a sign that the press was received. */
  readonly acknowledgement: string | null;
}

/** A file that stays on the platform; it is fetched by its reference. */
export interface InboundMedia {
  readonly kind: 'image' | 'document' | 'voice' | 'audio' | 'video' | 'sticker' | 'location' | 'contact';
  readonly reference: string;
  readonly name: string | null;
  readonly contentType: string | null;
  /** Bytes, as the platform says. */
  readonly size: number | null;
}
