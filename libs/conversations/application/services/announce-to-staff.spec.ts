import { Realtime } from '#platform/realtime/realtime';
import { announceToStaff } from './announce-to-staff.js';

class FakeRealtime extends Realtime {
  readonly told: unknown[][] = [];

  override publish(...told: unknown[]): Promise<void> {
    this.told.push(told);
    return Promise.resolve();
  }

  override subscribe(): Promise<() => void> {
    return Promise.reject(new Error('nobody listens'));
  }
}

describe('an announcement to staff', () => {
  it('goes to the inbox and to those who look at the conversation, never to the thread of the contact', async () => {
    const realtime = new FakeRealtime();
    const announcement = { type: 'note', conversationId: 'c', noteId: 'n' } as const;
    await announceToStaff(realtime, 'practice', announcement);
    expect(realtime.told).toEqual([
      ['practice', 'inbox', announcement],
      ['practice', 'conversation:c', announcement],
    ]);
  });
});
