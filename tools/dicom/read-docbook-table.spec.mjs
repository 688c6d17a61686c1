import { readTable } from './read-docbook-table.mjs';

const DOCUMENT = `
<table label="A-1"><tbody><tr><td>other</td></tr></tbody></table>
<table frame="box" label="E.1-1" xml:id="table_E.1-1">
  <thead><tr valign="top"><th><para><emphasis role="bold">Name (from <olink targetdoc="PS3.6"/>)</emphasis></para></th><th>B</th></tr></thead>
  <tbody>
    <tr valign="top"><td align="left"><para xml:id="p">GPS\u200b &amp; Date&#160;</para></td><td align="center"/></tr>
    <tr><td>
      two
      lines</td><td><para>X/Z/U*</para></td></tr>
  </tbody>
</table>`;

describe('reading a table of the standard', () => {
  it('gives the text of each cell, empty ones too', () => {
    expect(readTable(DOCUMENT, 'E.1-1')).toEqual([
      ['Name (from)', 'B'],
      ['GPS & Date', ''],
      ['two lines', 'X/Z/U*'],
    ]);
  });

  it('fails for a table that is not there', () => {
    expect(() => readTable(DOCUMENT, 'E.1-2')).toThrow('There is no table E.1-2.');
  });
});
