import { fitsThisMachine } from './fits-this-machine.mjs';

const { platform, arch } = process;

describe('whether npm installs a package here', () => {
  it('says yes to a package for every machine', () => {
    expect(fitsThisMachine({})).toBe(true);
  });

  it('goes by the names of operating system and processor, one or several', () => {
    expect(fitsThisMachine({ os: platform, cpu: [arch, 'other'] })).toBe(true);
    expect(fitsThisMachine({ os: ['aix'] })).toBe(false);
    expect(fitsThisMachine({ os: [platform], cpu: ['s390'] })).toBe(false);
  });

  it('understands exclusions', () => {
    expect(fitsThisMachine({ os: ['!aix'] })).toBe(true);
    expect(fitsThisMachine({ os: [`!${platform}`] })).toBe(false);
  });
});
