import type { Site } from '../workload.js';

/** Something that a platform tells us, as often as it must. */
export interface Telling {
  /** Names it among all: the platform's key and what the system keeps it by. */
  readonly key: string;
  readonly text: string;
  /** Whether the platform tells nothing else of the chat before this was taken. */
  readonly keepsOrder: boolean;
  /** A connection that keeps its order by itself; undefined for calls. */
  readonly line?: 'gateway';
  /** How long the platform waits after a failed attempt (1, 2, 3…) before the next; undefined when it gives up. */
  pauseMs(attempt: number): number | undefined;
  /** Tells it once; answers the HTTP status, fails when no answer came. */
  tell(attempt: number): Promise<number>;
}

/** A message of ours as a person sees it. */
export interface Seen {
  readonly chat: string;
  /** The platform's. */
  readonly id: string;
  readonly text: string;
}

/** A call that wanted to send a message. */
export interface SendCall {
  readonly chat: string;
  readonly text: string;
  readonly at: number;
  /** Whether it was answered with 429. */
  readonly refused: boolean;
}

/** One person's chat with the practice. */
export interface Chat {
  readonly name: string;
  write(text: string): Telling;
  /** Another way to write, where the platform has one. */
  command?(text: string): Telling;
  /** Undefined while no message with this button was seen. */
  press(label: string): Telling | undefined;
  /** A message with a signature that is not the platform's. */
  forge(text: string): Telling;
  seen(): Promise<readonly Seen[]>;
}

/** One platform and its people. */
export interface Messenger {
  readonly platform: string;
  /** Settings that lead the system to it. */
  readonly env: Readonly<Record<string, string>>;
  /** What its channel is opened with. */
  readonly credentials: object;
  /** Once the channel is open and all processes run. */
  connect(channelId: string, site: Site): Promise<void>;
  /** A new person, by a number that nobody else has. */
  enter(number: number): Promise<Chat>;
  /** Everything that people have seen, in order. */
  seen(): Promise<readonly Seen[]>;
  readonly sends: readonly SendCall[];
  /** How long after a 429 nothing may come to the same chat. */
  readonly refusalMs: number;
  /** Treats the next calls that send a message so, one after the other. */
  plan?(faults: readonly SendFault[]): void;
  /** What the platform tells about a message that a person has seen, in any order. */
  statuses?(seen: Seen): readonly Telling[];
  /** Breaks what connects us to it, where something lasts; answers how. */
  disturb?(choice: number): string;
  /** Whether that connection is there. */
  readonly connected?: boolean;
  end(): Promise<void>;
}

/** How a call that sends a message goes; `late` does its work and answers after so many milliseconds. */
export type SendFault = 'refuse' | 'fail' | 'drop' | 'cut' | { readonly late: number };
