import sharp from 'sharp';

/** A made-up picture, as imaging renders one: a bright disc on black. */
export function samplePicture(width: number, height: number): Promise<Buffer> {
  const disc = `<svg width="${width}" height="${height}"><circle cx="50%" cy="45%" r="28%" fill="#b8b8b8"/></svg>`;
  return sharp({ create: { width, height, channels: 3, background: '#101010' } })
    .composite([{ input: Buffer.from(disc) }])
    .toColourspace('b-w')
    .jpeg()
    .toBuffer();
}
