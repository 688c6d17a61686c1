interface Kept {
  readonly session?: string;
  /** When the newest message that was shown had been written. */
  readonly read?: string;
}

/** What a browser keeps of a chat: its session and how far it was read. Where it may keep nothing, until the page goes. */
export class SessionStore {
  private kept: Kept = {};
  private readonly key: string;

  constructor(
    channelId: string,
    private readonly storage: () => Storage,
  ) {
    this.key = `isocenter.webchat.${channelId}`;
    this.load();
  }

  get session(): string | undefined {
    return this.kept.session;
  }

  get read(): string {
    return this.kept.read ?? '';
  }

  /** Takes over what another tab has kept. */
  load(): void {
    try {
      const text = this.storage().getItem(this.key);
      if (text !== null) this.kept = JSON.parse(text) as Kept;
    } catch {
      // A page without storage, or with nonsense in it, begins anew.
    }
  }

  isAbout({ key }: StorageEvent): boolean {
    return key === this.key;
  }

  keep(changes: Kept): void {
    this.kept = { ...this.kept, ...changes };
    try {
      this.storage().setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // Memory has it.
    }
  }

  forget(): void {
    this.kept = {};
    try {
      this.storage().removeItem(this.key);
    } catch {
      // Memory has forgotten it.
    }
  }
}
