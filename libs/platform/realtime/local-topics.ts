import { GAP, type TopicListener } from './realtime.js';

/** Who listens to what in this process. */
export class LocalTopics {
  private readonly listeners = new Map<string, Set<TopicListener>>();

  static key(organizationId: string, topic: string): string {
    return `${organizationId}:${topic}`;
  }

  /** Adds a listener; answers whether it is the topic's first. */
  add(key: string, listener: TopicListener): boolean {
    const known = this.listeners.get(key);
    if (known) {
      known.add(listener);
      return false;
    }
    this.listeners.set(key, new Set([listener]));
    return true;
  }

  /** Takes a listener away; answers whether it was the topic's last. */
  remove(key: string, listener: TopicListener): boolean {
    const known = this.listeners.get(key);
    if (!known?.delete(listener) || known.size > 0) return false;
    this.listeners.delete(key);
    return true;
  }

  get size(): number {
    return this.listeners.size;
  }

  keys(): string[] {
    return [...this.listeners.keys()];
  }

  deliver(key: string, text: string): void {
    for (const listener of [...(this.listeners.get(key) ?? [])]) listener(text);
  }

  /** Tells everybody that messages may have been missed. */
  gap(): void {
    for (const key of this.keys()) this.deliver(key, GAP);
  }
}
