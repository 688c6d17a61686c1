/** Points of the letterhead, four pixels each: some 300 to an inch. */
const FITS = { width: 560, height: 224 };
const MOST_PIXELS = 4000 * 4000;

/**
 * A logo as a document can hold it: as small as it is drawn, upright, on white, in the colours that PDF/A expects. Undefined for
 * what cannot be drawn: nobody misses a report for its logo.
 */
export async function printableLogo(logo: Uint8Array): Promise<Buffer | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(logo, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({ ...FITS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .png()
      .toBuffer();
  } catch {
    return undefined;
  }
}
