import { discordCredentials } from './discord-credentials.js';

describe('the credentials of Discord', () => {
  it('are an id, a public key and a token as the portal shows them', () => {
    const right = {
      applicationId: '775799577604522054',
      publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      botToken: 'NzAwMDAwMDAwMDAwMDAwMDAx.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab',
    };
    expect(discordCredentials.parse(right)).toEqual(right);
    for (const wrong of [{ applicationId: 'x' }, { publicKey: 'x' }, { botToken: 'x' }, { more: 1 }])
      expect(discordCredentials.safeParse({ ...right, ...wrong }).success).toBe(false);
  });
});
