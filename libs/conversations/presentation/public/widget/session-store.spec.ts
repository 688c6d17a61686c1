import { SessionStore } from './session-store.js';

class MemoryStorage {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}
const refusing = (): Storage => {
  throw new Error('denied');
};

describe('what a browser keeps of a chat', () => {
  it('is there for the next page and for other tabs, channel by channel', () => {
    const storage = new MemoryStorage() as unknown as Storage;
    const one = new SessionStore('a', () => storage);
    const other = new SessionStore('a', () => storage);
    one.keep({ session: 's' });
    other.load();
    expect([other.session, other.read]).toEqual(['s', '']);
    expect(new SessionStore('b', () => storage).session).toBeUndefined();
    one.forget();
    expect(new SessionStore('a', () => storage).session).toBeUndefined();
  });

  it('lasts as long as the page where nothing may be stored, or nonsense is', () => {
    const store = new SessionStore('a', refusing);
    store.keep({ session: 's' });
    store.load();
    expect(store.session).toBe('s');
    const storage = new MemoryStorage();
    storage.setItem('isocenter.webchat.a', '{');
    expect(new SessionStore('a', () => storage as unknown as Storage).session).toBeUndefined();
  });
});
