import sharp from 'sharp';
import { printableLogo } from './printable-logo.js';

const logo = (channels: 3 | 4 = 4) =>
  sharp({ create: { width: 1200, height: 300, channels, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } });

describe('A logo in a document', () => {
  it('is as small as it is drawn, and on white', async () => {
    const printed = await printableLogo(await logo().png().toBuffer());
    expect(await sharp(printed).metadata()).toMatchObject({
      ...{ format: 'png', width: 560, height: 140, channels: 3, depth: 'uchar', hasAlpha: false },
    });
    const { channels } = await sharp(printed).stats();
    expect(channels.map(({ mean }) => Math.round(mean / 10))).toEqual([23, 13, 13]);
  });

  it.each([
    ['made for print', () => logo(3).toColourspace('cmyk').jpeg().toBuffer()],
    ['interlaced', () => logo().png({ progressive: true }).toBuffer()],
    ['of few colours', () => logo().png({ palette: true }).toBuffer()],
    ['of 16 bits', () => logo().toColourspace('rgb16').png().toBuffer()],
  ])('can be one %s', async (_, make) => {
    const printed = await sharp(await printableLogo(await make())).metadata();
    expect(printed).toMatchObject({ format: 'png', space: 'srgb', depth: 'uchar', isProgressive: false });
  });

  it('is left out when it cannot be drawn', async () => {
    expect(await printableLogo(Buffer.from('no picture'))).toBeUndefined();
    const png = await logo().png().toBuffer();
    png.writeUInt32BE(60_000, 16);
    expect(await printableLogo(png)).toBeUndefined();
  });
});
