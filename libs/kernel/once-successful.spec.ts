import { onceSuccessful } from './once-successful.js';

describe('What is loaded once', () => {
  it('is loaded for all who ask, also while it is loading', async () => {
    const load = jest.fn(() => Promise.resolve({}));
    const ask = onceSuccessful(load);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(second).toBe(first);
    expect(await ask()).toBe(first);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is loaded again after it failed', async () => {
    const load = jest.fn<Promise<string>, []>().mockRejectedValueOnce(new Error('not now'));
    load.mockResolvedValue('there');
    const ask = onceSuccessful(load);
    await expect(Promise.all([ask(), ask()])).rejects.toThrow('not now');
    expect(load).toHaveBeenCalledTimes(1);
    expect([await ask(), await ask()]).toEqual(['there', 'there']);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
