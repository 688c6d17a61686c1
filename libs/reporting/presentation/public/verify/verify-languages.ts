import type { VerifyWords } from './verify-words.js';

const english: VerifyWords = {
  title: 'Check a report',
  code: 'Code on the document',
  codeHint: 'Sixteen letters and digits, beside the QR code at the end of the report.',
  check: 'Check',
  checkAnother: 'Check another document',
  notACode: 'That is not a code. It has sixteen letters and digits.',
  unknown: 'No document has this code',
  unknownNote:
    'Please compare it with the document, sign by sign. If it is the same, the document was not issued here: ask the practice that it names.',
  valid: 'The document with this code is valid',
  validNote: 'The practice has signed it, and it is the newest version of the report.',
  superseded: 'The document with this code is out of date',
  supersededNote: (version, date) =>
    `The practice has signed it, and replaced it by version ${version} of ${date}.`,
  withdrawn: 'The document with this code was withdrawn',
  withdrawnNote: 'Do not use it. Please ask the practice.',
  practice: 'Practice',
  signed: 'Signed',
  version: 'Version',
  signature: 'Signature',
  levels: { 'B-B': 'PAdES B-B', 'B-T': 'PAdES B-T, with a time stamp' },
  compare: 'Compare your copy',
  compareNote:
    'The code alone does not tell whether your copy was changed. A comparison of the PDF file does; of a print, ask the practice.',
  file: 'Your PDF file',
  fileNote: 'It stays with you: your browser computes its SHA-256, and sends nothing else.',
  hash: 'SHA-256 of your file',
  compareButton: 'Compare',
  same: 'Your file is this document, unchanged.',
  different:
    'Your file is not this document. It is another version, or was changed: to save it anew or print it to a file is enough.',
  notAHash: 'Choose your file, or enter its SHA-256: 64 digits and letters from a to f.',
  unread: 'Your browser could not read the file.',
};

const german: VerifyWords = {
  title: 'Befund prüfen',
  code: 'Code auf dem Dokument',
  codeHint: 'Sechzehn Buchstaben und Ziffern, neben dem QR-Code am Ende des Befunds.',
  check: 'Prüfen',
  checkAnother: 'Ein anderes Dokument prüfen',
  notACode: 'Das ist kein Code. Er hat sechzehn Buchstaben und Ziffern.',
  unknown: 'Kein Dokument hat diesen Code',
  unknownNote:
    'Bitte vergleichen Sie ihn Zeichen für Zeichen mit dem Dokument. Stimmt er, wurde das Dokument nicht hier ausgestellt: Fragen Sie die Praxis, die darauf steht.',
  valid: 'Das Dokument mit diesem Code ist gültig',
  validNote: 'Die Praxis hat es signiert, und es ist die neueste Fassung des Befunds.',
  superseded: 'Das Dokument mit diesem Code ist überholt',
  supersededNote: (version, date) =>
    `Die Praxis hat es signiert und durch Fassung ${version} vom ${date} ersetzt.`,
  withdrawn: 'Das Dokument mit diesem Code wurde zurückgezogen',
  withdrawnNote: 'Verwenden Sie es nicht. Bitte wenden Sie sich an die Praxis.',
  practice: 'Praxis',
  signed: 'Signiert',
  version: 'Fassung',
  signature: 'Signatur',
  levels: { 'B-B': 'PAdES B-B', 'B-T': 'PAdES B-T, mit Zeitstempel' },
  compare: 'Ihre Kopie vergleichen',
  compareNote:
    'Der Code allein zeigt nicht, ob Ihre Kopie verändert wurde. Ein Vergleich der PDF-Datei zeigt es; zu einem Ausdruck fragen Sie die Praxis.',
  file: 'Ihre PDF-Datei',
  fileNote: 'Sie bleibt bei Ihnen: Ihr Browser berechnet ihren SHA-256-Wert und sendet nichts anderes.',
  hash: 'SHA-256-Wert Ihrer Datei',
  compareButton: 'Vergleichen',
  same: 'Ihre Datei ist dieses Dokument, unverändert.',
  different:
    'Ihre Datei ist nicht dieses Dokument. Sie ist eine andere Fassung oder wurde verändert: Neu speichern oder in eine Datei drucken genügt dafür.',
  notAHash:
    'Wählen Sie Ihre Datei, oder geben Sie ihren SHA-256-Wert ein: 64 Ziffern und Buchstaben von a bis f.',
  unread: 'Ihr Browser konnte die Datei nicht lesen.',
};

const spanish: VerifyWords = {
  title: 'Comprobar un informe',
  code: 'Código del documento',
  codeHint: 'Dieciséis letras y cifras, junto al código QR al final del informe.',
  check: 'Comprobar',
  checkAnother: 'Comprobar otro documento',
  notACode: 'Eso no es un código. Tiene dieciséis letras y cifras.',
  unknown: 'Ningún documento tiene este código',
  unknownNote:
    'Compárelo con el documento, signo por signo. Si coincide, el documento no se emitió aquí: consulte con el centro que figura en él.',
  valid: 'El documento con este código es válido',
  validNote: 'El centro lo ha firmado y es la versión más reciente del informe.',
  superseded: 'El documento con este código ya no es actual',
  supersededNote: (version, date) =>
    `El centro lo ha firmado y lo ha sustituido por la versión ${version} del ${date}.`,
  withdrawn: 'El documento con este código ha sido retirado',
  withdrawnNote: 'No lo utilice. Consulte con el centro.',
  practice: 'Centro',
  signed: 'Firmado',
  version: 'Versión',
  signature: 'Firma',
  levels: { 'B-B': 'PAdES B-B', 'B-T': 'PAdES B-T, con sello de tiempo' },
  compare: 'Comparar su copia',
  compareNote:
    'El código por sí solo no indica si su copia se ha modificado. La comparación del archivo PDF sí; si es un papel impreso, consulte con el centro.',
  file: 'Su archivo PDF',
  fileNote: 'Se queda con usted: su navegador calcula su SHA-256 y no envía nada más.',
  hash: 'SHA-256 de su archivo',
  compareButton: 'Comparar',
  same: 'Su archivo es este documento, sin cambios.',
  different:
    'Su archivo no es este documento. Es otra versión o se ha modificado: basta con guardarlo de nuevo o imprimirlo en un archivo.',
  notAHash: 'Elija su archivo o escriba su SHA-256: 64 cifras y letras de la a a la f.',
  unread: 'Su navegador no ha podido leer el archivo.',
};

const LANGUAGES: ReadonlyMap<string, VerifyWords> = new Map([
  ['en', english],
  ['de', german],
  ['es', spanish],
]);

/** The words for a BCP 47 tag by its language, and the tag that they are in: English for a language that has none yet. */
export function verifyWords(locale: string): { readonly words: VerifyWords; readonly lang: string } {
  const words = LANGUAGES.get(locale.split('-')[0]?.toLowerCase() ?? '');
  return words ? { words, lang: locale } : { words: english, lang: 'en' };
}
