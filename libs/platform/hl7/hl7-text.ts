import { HL7_DELIMITERS, type Hl7Delimiters } from './hl7-delimiters.js';

const NAMES = { F: 'field', S: 'component', T: 'subcomponent', R: 'repetition', E: 'escape' } as const;
const SEQUENCE = /^[A-Za-z.][^\r\n]{0,200}$/;

const quoted = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Texts with escape sequences (HL7 2.5.1, 2.7): formatting is left out, `\.br\` is a line end, unknown ones are nothing. */
export const hl7Text = {
  /** @param decode makes text of the bytes that `\X…\` names */
  read(raw: string, delimiters: Hl7Delimiters, decode: (bytes: Buffer) => string): string {
    const { escape } = delimiters;
    if (escape === '' || !raw.includes(escape)) return raw;
    const sign = quoted(escape);
    return raw.replace(new RegExp(`${sign}([^${sign}]*)${sign}`, 'g'), (whole, sequence: string) => {
      if (sequence in NAMES) return delimiters[NAMES[sequence as keyof typeof NAMES]];
      if (sequence === '.br' || sequence === '.sp') return '\n';
      const hex = /^X((?:[0-9A-Fa-f]{2})+)$/.exec(sequence)?.[1];
      if (hex) return decode(Buffer.from(hex, 'hex'));
      return SEQUENCE.test(sequence) ? '' : whole;
    });
  },

  /** A value as it is written; line ends become `\.br\`, other control characters nothing. */
  write(value: string): string {
    const { field, component, subcomponent, repetition, escape } = HL7_DELIMITERS;
    const letters: Record<string, string> = {
      [field]: 'F',
      [component]: 'S',
      [subcomponent]: 'T',
      [repetition]: 'R',
      [escape]: 'E',
    };
    return value
      .replace(/[|^&~\\]/g, (sign) => `\\${letters[sign]}\\`)
      .replace(/\r\n|\r|\n/g, '\\.br\\')
      .replace(/\p{Cc}/gu, '');
  },
};
