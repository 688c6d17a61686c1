import type { SentFile } from '#test/fakes/files/sent-file';

/** What a person sees of a message of ours. */
export interface SeenMessage {
  readonly to: string;
  readonly text: string;
  readonly buttons: readonly string[];
  /** The name of the file that came with it. */
  readonly file?: string | undefined;
}

/** One messenger as a person at a terminal plays it: its people, and its dashboard. */
export interface StandIn {
  readonly platform: string;
  /** What a channel is opened with to be served by this stand-in. */
  readonly credentials: object;
  /** The calls of ours that can be made to go wrong. */
  readonly calls: readonly string[];
  readonly seen: () => readonly SeenMessage[];
  /** Tells the platform where to call, as in its dashboard; throws when the address does not answer as it must. */
  connect(url: string): Promise<void>;
  /** Makes the webhook call of a person who writes, or sends a file with these words. */
  write(from: string, text: string, file?: SentFile): object;
  /** Makes the webhook call of a person who presses the last button with this label; throws when there is none. */
  press(from: string, label: string): object;
  /** Makes the webhook call of somebody of the practice who answers without Isocenter, where the platform tells of it. */
  answer?(to: string, text: string): object;
  /** Calls the webhook once; the same call again is a repetition. */
  deliver(call: object): Promise<Response>;
  /** The next calls of ours of a kind go so, one after the other. */
  misbehave(call: string, behaviours: readonly object[]): void;
  stop(): Promise<void>;
}
