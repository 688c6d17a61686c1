import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { GreyWindow, LookupTable, Presentation } from '../../../domain/dicom/presentation.js';
import { AttributeReader } from '../instance/attribute-reader.js';
import type { DataElement } from '../reading/data-element.js';
import type { DataSet } from '../reading/data-set.js';
import { DEFAULT_READING_LIMITS } from '../reading/reading-limits.js';
import { decimalValues } from '../values/decimal-values.js';

/** A table has at most that many entries (PS3.3, C.11.1.1.1). */
const MOST_ENTRIES = 65_536;
const PALETTE = [
  [TAGS.RedPaletteColorLookupTableDescriptor, TAGS.RedPaletteColorLookupTableData],
  [TAGS.GreenPaletteColorLookupTableDescriptor, TAGS.GreenPaletteColorLookupTableData],
  [TAGS.BluePaletteColorLookupTableDescriptor, TAGS.BluePaletteColorLookupTableData],
] as const;

/** Gives the bytes of an element, little endian, also of one that was left in the file. */
export type LoadValue = (element: DataElement) => Promise<Buffer>;

/**
 * How an image is shown: what its data set says and, for each frame that says something else in the functional groups of
 * enhanced images (PS3.3, C.7.6.16.2.9 and C.7.6.16.2.10), that.
 */
export async function readPresentation(
  dataSet: DataSet,
  load: LoadValue,
): Promise<{ shown: Presentation; ofFrames: readonly Presentation[] }> {
  const signed = new AttributeReader(dataSet).integer(TAGS.PixelRepresentation) === 1;
  const tables = new Tables(load);
  const groups = (group: DataSet): Promise<Presentation> => readGroup(group, signed, tables);
  const shared = dataSet.items(TAGS.SharedFunctionalGroupsSequence)[0];
  const palette = await readPalette(dataSet, signed, tables);
  const shape = new AttributeReader(dataSet).text(TAGS.PresentationLUTShape);
  const padding = paddingOf(dataSet);
  const shown: Presentation = {
    ...(await groups(dataSet)),
    ...(shared && (await readFunctionalGroups(shared, groups))),
    ...(palette && { palette }),
    ...(padding && { padding }),
    ...(shape === 'INVERSE' && { inverse: true }),
  };
  const ofFrames: Presentation[] = [];
  for (const item of dataSet.items(TAGS.PerFrameFunctionalGroupsSequence)) {
    ofFrames.push(await readFunctionalGroups(item, groups));
  }
  return { shown, ofFrames: ofFrames.some((own) => Object.keys(own).length > 0) ? ofFrames : [] };
}

async function readFunctionalGroups(
  item: DataSet,
  read: (group: DataSet) => Promise<Presentation>,
): Promise<Presentation> {
  let found: Presentation = {};
  for (const tag of [TAGS.PixelValueTransformationSequence, TAGS.FrameVOILUTSequence]) {
    const group = item.items(tag)[0];
    if (group) found = { ...found, ...(await read(group)) };
  }
  return found;
}

async function readGroup(group: DataSet, signed: boolean, tables: Tables): Promise<Presentation> {
  const [slope] = decimalValues(group, TAGS.RescaleSlope);
  const [intercept] = decimalValues(group, TAGS.RescaleIntercept);
  const window = windowOf(group);
  const modality = group.items(TAGS.ModalityLUTSequence)[0];
  const modalityLut = modality && (await tables.read(modality, TAGS.LUTDescriptor, TAGS.LUTData, signed));
  const voi = group.items(TAGS.VOILUTSequence)[0];
  // the input of a VOI table is what the modality transformation gives, which may be negative
  const below = signed || (intercept ?? 0) < 0;
  const voiLut = voi && (await tables.read(voi, TAGS.LUTDescriptor, TAGS.LUTData, below));
  return {
    ...(slope !== undefined && intercept !== undefined && slope !== 0 && { rescale: { slope, intercept } }),
    ...(modalityLut && { modalityLut }),
    ...(window && { window }),
    ...(voiLut && { voiLut }),
  };
}

/** The first window, unless it cannot be one (PS3.3, C.11.2.1.2). */
function windowOf(group: DataSet): GreyWindow | undefined {
  const [center] = decimalValues(group, TAGS.WindowCenter);
  const [width] = decimalValues(group, TAGS.WindowWidth);
  if (center === undefined || width === undefined) return undefined;
  const name = new AttributeReader(group).text(TAGS.VOILUTFunction);
  const shape = name === 'SIGMOID' ? 'sigmoid' : name === 'LINEAR_EXACT' ? 'linear-exact' : 'linear';
  if (shape === 'linear' ? width < 1 : width <= 0) return undefined;
  return { center, width, shape };
}

async function readPalette(
  dataSet: DataSet,
  signed: boolean,
  tables: Tables,
): Promise<Presentation['palette']> {
  const colours: LookupTable[] = [];
  for (const [descriptor, data] of PALETTE) {
    const table = await tables.read(dataSet, descriptor, data, signed);
    if (table) colours.push(table);
  }
  const [red, green, blue] = colours;
  return red && green && blue ? { red, green, blue } : undefined;
}

/** Reads tables one after the other, as long as all together do not become too long: each frame may bring its own. */
class Tables {
  private bytes = 0;

  constructor(private readonly load: LoadValue) {}

  async read(
    group: DataSet,
    descriptorTag: number,
    dataTag: number,
    signed: boolean,
  ): Promise<LookupTable | undefined> {
    const descriptor = group.get(descriptorTag)?.value;
    const data = group.get(dataTag);
    if (!descriptor || descriptor.length < 6 || !data) return undefined;
    const size = data.bulk?.length ?? data.value?.length ?? 0;
    if (size > MOST_ENTRIES * 2) return undefined;
    this.bytes += size;
    if (this.bytes > DEFAULT_READING_LIMITS.retainedBytes) {
      throw new DicomFailure('dicom.too-large', 'the limit on the length of all lookup tables is exceeded');
    }
    return lookupTable(descriptor, await this.load(data), signed);
  }
}

function lookupTable(descriptor: Buffer, bytes: Buffer, signed: boolean): LookupTable | undefined {
  const count = descriptor.readUInt16LE(0) || MOST_ENTRIES;
  const first = signed ? descriptor.readInt16LE(2) : descriptor.readUInt16LE(2);
  const bits = descriptor.readUInt16LE(4);
  // entries of 8 bits lie two in a word, or one; the descriptor says 16 for many tables of 8
  const packed = bytes.length < count * 2;
  const length = Math.min(count, packed ? bytes.length : Math.floor(bytes.length / 2));
  if (length === 0 || bits < 1 || bits > 16) return undefined;
  const entries = packed
    ? new Uint16Array(bytes.subarray(0, length))
    : new Uint16Array(new Uint8Array(bytes.subarray(0, length * 2)).buffer);
  return { first, bits: packed ? 8 : bits, entries };
}

/** Values outside of the image (PS3.3, C.7.5.1.1.2). */
function paddingOf(dataSet: DataSet): Presentation['padding'] {
  const read = new AttributeReader(dataSet);
  const value = read.integer(TAGS.PixelPaddingValue);
  if (value === undefined) return undefined;
  const limit = read.integer(TAGS.PixelPaddingRangeLimit) ?? value;
  return { from: Math.min(value, limit), to: Math.max(value, limit) };
}
