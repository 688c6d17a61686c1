import { PdfNode } from './pdf-node.js';

/** Operators that make something visible (ISO 32000-1, table 51). */
const PAINTING = new Set('Tj TJ \' " f F f* B B* b b* S s Do sh BI'.split(' '));
const PARENT_OF: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
};

interface Marks {
  readonly page: PdfNode;
  readonly mcids: readonly number[];
}

/**
 * What is wrong with a document that claims to be tagged PDF/A (ISO 19005-3, 6.7; ISO 32000-1, 14.7 and 14.8), as far as it
 * can be told without a validator: content outside of every tag, content that no structure element has or two have, elements
 * in the wrong place, pictures without a description, headings that jump, fonts that are not embedded, metadata that differ.
 */
export async function checkPdfStructure(bytes: Uint8Array): Promise<string[]> {
  const { catalog, pages } = await PdfNode.open(bytes);
  const faults: string[] = [];
  const marks = pages.map((page, index) => ({ page, mcids: marksOf(page, index + 1, faults) }));
  checkTree(catalog.get('StructTreeRoot'), marks, faults);
  checkCatalog(catalog, faults);
  checkMetadata(catalog, Buffer.from(bytes).toString('latin1'), faults);
  for (const page of pages) checkFonts(page, faults);
  return faults;
}

/** The marked content of a page that has a number. */
function marksOf(page: PdfNode, number: number, faults: string[]): number[] {
  const content = page
    .get('Contents')
    .items.map((part) => part.content.toString('latin1'))
    .join('\n');
  const plain = content.replace(/\((?:\\[\s\S]|[^\\()])*\)/g, '()').replace(/<[0-9A-Fa-f\s]*>/g, '()');
  const open: (number | null)[] = [];
  const mcids: number[] = [];
  for (const line of plain.matchAll(/\/(\w+)\s*(<<[\s\S]*?>>)?\s*(BDC|BMC)|[A-Za-z'"*]+(?=\s|$)/g)) {
    const [token, , properties = '', begins] = line;
    if (begins) {
      const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
      if (mcid !== undefined && open.length > 0)
        faults.push(`page ${number}: tagged content in other content`);
      if (mcid !== undefined) mcids.push(Number(mcid));
      open.push(mcid === undefined ? null : Number(mcid));
    } else if (token === 'EMC') {
      if (open.pop() === undefined && open.length === 0 && mcids.length === 0)
        faults.push(`page ${number}: an end without a beginning`);
    } else if (PAINTING.has(token) && open.length === 0) {
      faults.push(`page ${number}: content outside of every tag`);
    }
  }
  if (open.length > 0) faults.push(`page ${number}: tagged content that does not end`);
  return mcids;
}

function checkTree(root: PdfNode, marks: readonly Marks[], faults: string[]): void {
  const owners = new Map<string, number[]>();
  let heading = 0;
  const visit = (element: PdfNode, parent: PdfNode): void => {
    const type = String(element.get('S').value);
    if (element.get('P').id !== parent.id) faults.push(`${type}: its parent does not know it`);
    const above = String(parent.get('S').value);
    if (PARENT_OF[type] && !PARENT_OF[type].includes(above)) faults.push(`${type} in ${above}`);
    if (type === 'Figure' && !element.get('Alt').value) faults.push('a figure without a description');
    if (type === 'TH' && !element.get('A').get('Scope').value) faults.push('a header cell of nothing');
    const level = Number(/^H(\d)$/.exec(type)?.[1] ?? 0);
    if (level > heading + 1) faults.push(`${type} after a heading of level ${heading}`);
    if (level > 0) heading = level;
    for (const kid of element.get('K').items) {
      const page = (kid.get('Pg').exists ? kid : element).get('Pg').id;
      const mcid = kid.value ?? kid.get('MCID').value;
      if (typeof mcid === 'number') {
        const key = `${page}/${mcid}`;
        owners.set(key, [...(owners.get(key) ?? []), element.id ?? 0]);
      } else visit(kid, element);
    }
  };
  for (const kid of root.get('K').items) visit(kid, root);
  const numbers = root.get('ParentTree').get('Nums').items;
  for (const { page, mcids } of marks) {
    const at = numbers.findIndex(
      ({ value }, index) => index % 2 === 0 && value === page.get('StructParents').value,
    );
    const parents = numbers[at + 1]?.items ?? [];
    for (const mcid of mcids) {
      const known = owners.get(`${page.id}/${mcid}`) ?? [];
      if (known.length !== 1) faults.push(`content that ${known.length} elements have`);
      else if (parents[mcid]?.id !== known[0]) faults.push('content whose parent is another element');
    }
  }
}

function checkCatalog(catalog: PdfNode, faults: string[]): void {
  if (catalog.get('MarkInfo').get('Marked').value !== true) faults.push('not said to be tagged');
  if (!catalog.get('Lang').value) faults.push('no language');
  if (catalog.get('ViewerPreferences').get('DisplayDocTitle').value !== true) faults.push('no title shown');
  if (!catalog.get('OutputIntents').items[0]?.get('DestOutputProfile').exists)
    faults.push('no output intent');
  const names = catalog.get('Names').get('EmbeddedFiles').get('Names').items;
  const associated = new Set(catalog.get('AF').items.map(({ id }) => id));
  names.forEach((file, index) => {
    if (index % 2 === 0) return;
    const embedded = file.get('EF').get('F');
    if (!associated.has(file.id) || !file.get('AFRelationship').value || !embedded.get('Subtype').value)
      faults.push('an attached file of no known kind or relation (ISO 19005-3, 6.8)');
    if (!embedded.get('Params').get('ModDate').value) faults.push('an attached file without a date');
  });
}

/** XMP and the information dictionary have to agree (ISO 19005-3, 6.6.3). */
function checkMetadata(catalog: PdfNode, file: string, faults: string[]): void {
  const xmp = catalog.get('Metadata').content.toString('utf8');
  if (!xmp.includes('<pdfaid:part>3</pdfaid:part>') || !xmp.includes('<pdfaid:conformance>A<'))
    faults.push('not said to be PDF/A-3a');
  const information = /\/Producer \d+ 0 R\s[\s\S]*?\/CreationDate (\d+) 0 R/.exec(file)?.[1];
  const created = new RegExp(`\\n${information} 0 obj\\s*\\(D:(\\d{14})Z\\)`).exec(file)?.[1];
  const told = /<xmp:CreateDate>([^<]+)</.exec(xmp)?.[1]?.replace(/\.\d+/, '').replace(/\D/g, '');
  if (created === undefined || created !== told) faults.push('two dates of creation');
  if (!/<dc:title>/.test(xmp)) faults.push('no title in the metadata');
}

function checkFonts(page: PdfNode, faults: string[]): void {
  const fonts = page.get('Resources').get('Font');
  for (const name of fonts.keys) {
    const font = fonts.get(name);
    const descriptor = font.get('DescendantFonts').items[0]?.get('FontDescriptor');
    if (!descriptor?.get('FontFile2').exists && !descriptor?.get('FontFile3').exists)
      faults.push(`font ${name} is not embedded`);
    if (!font.get('ToUnicode').exists) faults.push(`font ${name} does not tell its characters`);
  }
}
