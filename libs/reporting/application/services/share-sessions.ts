/** What a browser has of a link that it opened. */
export interface ShareSession {
  /** For its cookie; good for this link alone. */
  readonly key: string;
  readonly until: Date;
}

/** Half an hour at a link that was opened. Keys are derived and never stored. */
export abstract class ShareSessions {
  abstract start(shareLinkId: string, now: Date): ShareSession;
  abstract isOpen(shareLinkId: string, key: string, now: Date): boolean;
}
