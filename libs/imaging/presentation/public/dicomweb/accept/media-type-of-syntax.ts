const TYPES: readonly (readonly [string, RegExp])[] = [
  ['image/jpeg', /\.4\.(50|51|57|70)$/],
  ['image/jls', /\.4\.8[01]$/],
  ['image/jp2', /\.4\.9[01]$/],
  ['image/jpx', /\.4\.9[23]$/],
  ['image/jphc', /\.4\.20[123]$/],
  ['image/jxl', /\.4\.11[012]$/],
  ['image/dicom-rle', /\.2\.5$/],
  ['application/x-deflate', /\.2\.8\.1$/],
  ['video/mpeg', /\.4\.10[01](\.1)?$/],
  ['video/mp4', /\.4\.10[2-6](\.1)?$/],
  ['video/H265', /\.4\.10[78]$/],
];

/** The media type of a frame that is sent as stored (PS3.18, Tables 8.7.3-4 and 8.7.3-5). */
export function mediaTypeOfSyntax(transferSyntaxUid: string): string {
  return TYPES.find(([, syntaxes]) => syntaxes.test(transferSyntaxUid))?.[0] ?? 'application/octet-stream';
}
