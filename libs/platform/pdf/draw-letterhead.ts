import type { PdfCanvas } from './pdf-canvas.js';
import { RULE_COLOR, TEXT } from './pdf-theme.js';

const LOGO = { width: 110, height: 46 };

/** Who sends a document. */
export interface Letterhead {
  readonly name: string;
  readonly addressLines?: readonly string[];
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  /** PNG or JPEG bytes. */
  readonly logo?: Uint8Array;
}

/** The organization's head on the first page: logo, name, address and ways to reach it. */
export function drawLetterhead(canvas: PdfCanvas, organization: Letterhead): void {
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
      { alternative: organization.name },
    );
  }
  const text = { x, width: logo ? width - LOGO.width - 12 : width };
  canvas.paragraph('P', organization.name, TEXT.organization, text);
  const contact = [organization.phone, organization.email, organization.website]
    .filter(Boolean)
    .join('  ·  ');
  for (const line of [(organization.addressLines ?? []).join(', '), contact]) {
    if (line !== '') canvas.paragraph('P', line, TEXT.contact, text);
  }
  canvas.y = Math.max(canvas.y, logo ? top + LOGO.height : 0) + 8;
  canvas.artifact('Layout', () => {
    canvas.document
      .lineWidth(0.8)
      .strokeColor(RULE_COLOR)
      .moveTo(x, canvas.y)
      .lineTo(x + width, canvas.y)
      .stroke();
  });
  canvas.y += 12;
}
