import fs from 'node:fs';
import { loadSettingsOrExit } from './load-settings-or-exit.js';

describe('loading the settings of an entry point', () => {
  afterEach(() => jest.restoreAllMocks());

  it('prints every fault and ends with status 78', () => {
    const printed = jest.spyOn(fs, 'writeSync').mockReturnValue(0);
    const exit = jest.spyOn(process, 'exit').mockImplementation((status) => {
      throw new Error(`exit ${status}`);
    });
    expect(() => loadSettingsOrExit({ ADMIN_API_PORT: 'x' })).toThrow('exit 78');
    expect(exit).toHaveBeenCalledWith(78);
    const [file, text] = printed.mock.calls[0] as unknown as [number, string];
    expect(file).toBe(2);
    expect(text).toMatch(/DATABASE_URL: must be set[\s\S]*ADMIN_API_PORT: must be a whole number/);
  });
});
