import type { PlatformKey } from '../../domain/platform-key.js';
import type { MessagingPlatform } from './messaging-platform.js';

/** The messengers this process can speak to, by key. */
export class MessagingPlatforms {
  private readonly byKey: ReadonlyMap<string, MessagingPlatform>;

  constructor(platforms: readonly MessagingPlatform[]) {
    this.byKey = new Map(platforms.map((platform) => [platform.key, platform]));
  }

  /** @throws Error for a key that no adapter serves: a stored channel cannot have one */
  get(key: PlatformKey): MessagingPlatform {
    const platform = this.byKey.get(key);
    if (!platform) throw new Error(`There is no adapter for ${key}.`);
    return platform;
  }

  find(key: string): MessagingPlatform | undefined {
    return this.byKey.get(key);
  }
}
