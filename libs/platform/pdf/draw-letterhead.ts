import type { PdfCanvas } from './pdf-canvas.js';
import { RULE_COLOR, TEXT } from './pdf-theme.js';

const LOGO = { width: 140, height: 56 };

/** Who sends a document. */
export interface Letterhead {
  readonly name: string;
  readonly addressLines?: readonly string[];
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  /** In place of the address and the ways to reach it, one below the other. */
  readonly ownLines?: readonly string[];
  /** PNG or JPEG bytes. */
  readonly logo?: Uint8Array;
}

/**
 * The organization's head on the first page: logo, name, address and ways to reach it.
 *
 * @param accent `#rrggbb`, of name and rule; the usual ones unless told
 */
export function drawLetterhead(canvas: PdfCanvas, organization: Letterhead, accent?: string): void {
  const { x, width } = canvas.full;
  const top = canvas.y;
  const logo = organization.logo;
  if (logo) {
    canvas.tagged(
      'Figure',
      () =>
        canvas.document.image(Buffer.from(logo), x + width - LOGO.width, top, {
          fit: [LOGO.width, LOGO.height],
          align: 'right',
        }),
      {
        alternative: organization.name,
        bounds: [x + width - LOGO.width, top, x + width, top + LOGO.height],
      },
    );
  }
  const text = { x, width: logo ? width - LOGO.width - 12 : width };
  const name = accent ? { ...TEXT.organization, color: accent } : TEXT.organization;
  canvas.paragraph('P', organization.name, name, text);
  for (const line of organization.ownLines ?? contactLines(organization)) {
    if (line.trim() !== '') canvas.paragraph('P', line, TEXT.contact, text);
  }
  canvas.y = Math.max(canvas.y, logo ? top + LOGO.height : 0) + 8;
  canvas.artifact('Layout', () => {
    canvas.document
      .lineWidth(0.8)
      .strokeColor(accent ?? RULE_COLOR)
      .moveTo(x, canvas.y)
      .lineTo(x + width, canvas.y)
      .stroke();
  });
  canvas.y += 12;
}

function contactLines({ addressLines = [], phone, email, website }: Letterhead): readonly string[] {
  return [addressLines.join(', '), [phone, email, website].filter(Boolean).join('  ·  ')];
}
