import type { Vr } from './vr.js';

/** What reading, writing and JSON need to know about one VR. */
export interface VrProperties {
  readonly vr: Vr;
  /** In explicit VR its length takes 32 bits after two reserved bytes (PS3.5, Table 7.1-1) instead of 16. */
  readonly longForm: boolean;
  /** Bytes of one number, the unit of byte swapping; 1 for text and bytes (PS3.5, 7.3). */
  readonly unit: 1 | 2 | 4 | 8;
  /** How the value is read: text in the default repertoire, text in the Specific Character Set, numbers and so on. */
  readonly kind: 'ascii' | 'text' | 'number' | 'tag' | 'bytes' | 'sequence';
  /** A backslash parts values (PS3.5, 6.2); false for the text VRs that always hold one value. */
  readonly multiple: boolean;
  /** A large value may be replaced by a BulkDataURI in DICOM JSON (PS3.18, Table F.2.3-1 and F.2.6). */
  readonly bulk: boolean;
  /** The byte that pads an odd value to even length (PS3.5, 6.2). */
  readonly padding: 0x00 | 0x20;
}

type Row = [vr: Vr, form: 'short' | 'long', unit: 1 | 2 | 4 | 8, kind: VrProperties['kind'], traits?: string];

const ROWS: readonly Row[] = [
  ['AE', 'short', 1, 'ascii', 'multiple'],
  ['AS', 'short', 1, 'ascii', 'multiple'],
  ['AT', 'short', 2, 'tag', 'multiple'],
  ['CS', 'short', 1, 'ascii', 'multiple'],
  ['DA', 'short', 1, 'ascii', 'multiple'],
  ['DS', 'short', 1, 'ascii', 'multiple bulk'],
  ['DT', 'short', 1, 'ascii', 'multiple'],
  ['FD', 'short', 8, 'number', 'multiple bulk'],
  ['FL', 'short', 4, 'number', 'multiple bulk'],
  ['IS', 'short', 1, 'ascii', 'multiple bulk'],
  ['LO', 'short', 1, 'text', 'multiple'],
  ['LT', 'short', 1, 'text', 'bulk'],
  ['OB', 'long', 1, 'bytes', 'bulk'],
  ['OD', 'long', 8, 'bytes', 'bulk'],
  ['OF', 'long', 4, 'bytes', 'bulk'],
  ['OL', 'long', 4, 'bytes', 'bulk'],
  ['OV', 'long', 8, 'bytes', 'bulk'],
  ['OW', 'long', 2, 'bytes', 'bulk'],
  ['PN', 'short', 1, 'text', 'multiple'],
  ['SH', 'short', 1, 'text', 'multiple'],
  ['SL', 'short', 4, 'number', 'multiple bulk'],
  ['SQ', 'long', 1, 'sequence'],
  ['SS', 'short', 2, 'number', 'multiple bulk'],
  ['ST', 'short', 1, 'text', 'bulk'],
  ['SV', 'long', 8, 'number', 'multiple bulk'],
  ['TM', 'short', 1, 'ascii', 'multiple'],
  ['UC', 'long', 1, 'text', 'multiple bulk'],
  ['UI', 'short', 1, 'ascii', 'multiple null'],
  ['UL', 'short', 4, 'number', 'multiple bulk'],
  ['UN', 'long', 1, 'bytes', 'bulk'],
  ['UR', 'long', 1, 'ascii', ''],
  ['US', 'short', 2, 'number', 'multiple bulk'],
  ['UT', 'long', 1, 'text', 'bulk'],
  ['UV', 'long', 8, 'number', 'multiple bulk'],
];

const properties = ([vr, form, unit, kind, traits = '']: Row): VrProperties => ({
  vr,
  longForm: form === 'long',
  unit,
  kind,
  multiple: traits.includes('multiple'),
  bulk: traits.includes('bulk'),
  padding: traits.includes('null') || kind === 'bytes' || kind === 'number' ? 0x00 : 0x20,
});

/** The properties of every VR (PS3.5, Tables 6.2-1 and 7.1-1). */
export const VR_TABLE = Object.fromEntries(ROWS.map((row) => [row[0], properties(row)])) as Readonly<
  Record<Vr, VrProperties>
>;
