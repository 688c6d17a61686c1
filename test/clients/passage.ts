import { readDicomFile } from '#imaging/infrastructure/dicom/reading/read-dicom-file';
import type { DicomwebPeer, Json } from '#imaging/testing/dicomweb-peer';

/** What became of one file at every station: a line of test/data/dicom/EXPECTED.tsv, without its name and remark. */
export interface Passage {
  /** `stored`, `warned` with the reason, or `refused` with the reason (PS3.18, Annex I.2), hexadecimal. */
  readonly store: string;
  /** What a search for the instance tells, in Unicode; groups of a name are parted by `=`. */
  readonly patientName: string;
  readonly patientId: string;
  readonly modality: string;
  readonly sopClass: string;
  /** Rows, columns and frames, as `rows x columns x frames`. */
  readonly size: string;
  /** How many attributes the metadata have. */
  readonly attributes: string;
  /** The transfer syntax of the file when it is asked for as it is stored, and what came: `same` bytes or `converted`. */
  readonly asStored: string;
  /** The transfer syntax when none is asked for; a status where that cannot be. */
  readonly byDefault: string;
  /** Status of the first frame, and the bytes of all frames together in Explicit VR Little Endian. */
  readonly frames: string;
  /** Media type of the picture or document, or why there is none. */
  readonly rendered: string;
}

const NOTHING: Omit<Passage, 'store'> = {
  patientName: '',
  patientId: '',
  modality: '',
  sopClass: '',
  size: '',
  attributes: '',
  asStored: '',
  byDefault: '',
  frames: '',
  rendered: '',
};
/** What a person's program takes, in this order. */
const PICTURE = 'image/jpeg, application/pdf, text/html';

/** Sends one file through store, query, metadata, retrieve and render, in a practice that has nothing else. */
export async function passage(peer: DicomwebPeer, file: Buffer): Promise<Passage> {
  const { body } = await peer.store([file]);
  const refused = itemOf(body, '00081198') ?? itemOf(body, '0008119A');
  if (refused) return { store: `refused ${hex(refused, '00081197')}`, ...NOTHING };
  const stored = itemOf(body, '00081199');
  const path = new URL(text(stored, '00081190')).pathname;
  const warning = stored?.['00081196'] ? `warned ${hex(stored, '00081196')}` : 'stored';
  return { store: warning, ...(await found(peer, path)), ...(await retrieved(peer, path, file)) };
}

async function found(peer: DicomwebPeer, path: string): Promise<Pick<Passage, FoundName>> {
  const uid = path.split('/').at(-1) ?? '';
  const [hit, ...more] = await peer.search(`instances?SOPInstanceUID=${uid}&includefield=all`);
  if (!hit || more.length > 0) throw new Error(`a search finds ${more.length + (hit ? 1 : 0)} instances`);
  const response = await peer.retrieve(`${path}/metadata`, 'application/dicom+json');
  const metadata = (await response.json()) as Json[];
  const names = Object.keys(metadata[0] ?? {});
  if (metadata.length !== 1 || names.some((name) => name.startsWith('0002')))
    throw new Error('the metadata are not those of one data set');
  const size = ['00280010', '00280011', '00280008'].map((tag) => text(hit, tag));
  return {
    patientName: personName(hit['00100010']?.Value?.[0]),
    patientId: text(hit, '00100020'),
    modality: text(hit, '00080060'),
    sopClass: text(hit, '00080016'),
    size: size[0] === '' ? '' : size.map((each) => each || '1').join('x'),
    attributes: String(names.length),
  };
}
type FoundName = 'patientName' | 'patientId' | 'modality' | 'sopClass' | 'size' | 'attributes';

async function retrieved(
  peer: DicomwebPeer,
  path: string,
  file: Buffer,
): Promise<Pick<Passage, 'asStored' | 'byDefault' | 'frames' | 'rendered'>> {
  const same = await bytesOf(await peer.retrieve(path, 'application/dicom; transfer-syntax=*'));
  const plain = await peer.retrieve(path, 'application/dicom');
  const plainBytes = await bytesOf(plain);
  const rendered = await peer.retrieve(`${path}/rendered`, PICTURE);
  await bytesOf(rendered);
  const kind = rendered.headers.get('content-type')?.split(';')[0] ?? '';
  return {
    asStored: `${await syntaxOf(same)} ${same.equals(file) ? 'same' : 'converted'}`,
    byDefault: plain.status === 200 ? await syntaxOf(plainBytes) : String(plain.status),
    frames: await framesOf(peer, path),
    rendered: rendered.status === 200 ? kind : String(rendered.status),
  };
}

/** Frames one after the other, up to one that does not exist. */
async function framesOf(peer: DicomwebPeer, path: string): Promise<string> {
  const explicit = 'multipart/related; type="application/octet-stream"; transfer-syntax=1.2.840.10008.1.2.1';
  let length = 0;
  for (let number = 1; ; number++) {
    const response = await peer.retrieve(`${path}/frames/${number}`, explicit);
    if (response.status !== 200) {
      await response.arrayBuffer();
      return number === 1 ? String(response.status) : `${number - 1} frames, ${length} bytes`;
    }
    const body = await bytesOf(response);
    const start = body.indexOf('\r\n\r\n') + 4;
    length += body.lastIndexOf('\r\n--') - start;
  }
}

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
const syntaxOf = async (file: Buffer): Promise<string> => (await readDicomFile(file)).meta.transferSyntaxUid;
const itemOf = (json: Json, tag: string): Json | undefined => json[tag]?.Value?.[0] as Json | undefined;
const hex = (json: Json, tag: string): string => Number(json[tag]?.Value?.[0]).toString(16).padStart(4, '0');

function personName(value: unknown): string {
  const { Alphabetic = '', Ideographic = '', Phonetic = '' } = (value ?? {}) as Record<string, string>;
  return [Alphabetic, Ideographic, Phonetic].join('=').replace(/=+$/, '');
}

function text(json: Json | undefined, tag: string): string {
  const value = json?.[tag]?.Value?.[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
