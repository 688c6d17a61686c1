const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The rows of one table of the standard's DocBook source, the heads first: the text of each cell, empty cells as ''.
 *
 * @param {string} source the document
 * @param {string} label such as `E.1-1`
 * @returns {string[][]}
 */
export function readTable(source, label) {
  const at = source.indexOf(`label="${label}"`);
  if (at < 0) throw new Error(`There is no table ${label}.`);
  const table = source.slice(source.lastIndexOf('<table', at), source.indexOf('</table>', at));
  return [...table.matchAll(/<tr\b[^>]*>([^]*?)<\/tr>/g)].map(([, row]) => cellsOf(row));
}

function cellsOf(row) {
  const cells = [];
  // a cell without text may be one tag: <td align="center"/>
  for (const [, empty, text] of row.matchAll(/<t[dh]\b(?:[^>]*?(\/)>|[^>]*>([^]*?)<\/t[dh]>)/g))
    cells.push(empty ? '' : textOf(text));
  return cells;
}

function textOf(markup) {
  return markup
    .replace(/\s*<olink[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    })
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ')
    .trim();
}
