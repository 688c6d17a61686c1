import type { Mediator } from '#kernel';
import type { Settings } from '#platform/config/settings';
import { IdentityDemoSeed } from './identity.demo-seed.js';

describe('the demo practice', () => {
  it('is never made in production', async () => {
    const send = jest.fn();
    await new IdentityDemoSeed({ process: { production: true } } as Settings).run({
      send,
    } as unknown as Mediator);
    expect(send).not.toHaveBeenCalled();
  });
});
