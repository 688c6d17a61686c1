import sharp from 'sharp';
import { pictureSize } from './picture-size.js';

const image = () => sharp({ create: { width: 30, height: 20, channels: 3, background: '#336699' } });

describe('The size of a picture', () => {
  it('is read from PNG and from JPEG of every kind', async () => {
    const size = { width: 30, height: 20 };
    expect(pictureSize(await image().png().toBuffer())).toEqual(size);
    expect(pictureSize(await image().jpeg().toBuffer())).toEqual(size);
    expect(pictureSize(await image().jpeg({ progressive: true }).keepMetadata().toBuffer())).toEqual(size);
    const filled = Buffer.from('ffd8ffffffe00002ffc0000b08001e00140100000000', 'hex');
    expect(pictureSize(filled)).toEqual({ width: 20, height: 30 });
  });

  it('is not known of anything else', async () => {
    const jpeg = await image().jpeg().toBuffer();
    for (const bytes of [
      await image().gif().toBuffer(),
      await image().webp().toBuffer(),
      jpeg.subarray(0, 40),
      Buffer.from('ffd8ffe00000', 'hex'),
      Buffer.from('ffd8ffe00000ffe00000ffe00000', 'hex'),
      Buffer.alloc(0),
    ])
      expect(pictureSize(bytes)).toBeUndefined();
  });
});
