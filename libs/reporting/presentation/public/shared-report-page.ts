import { DateTime } from 'luxon';
import type { ShownSeriesView } from '#imaging/contracts';
import type { ReportPrint } from '../../application/queries/get-report-print/report-print.js';
import { shareWords } from './share-languages.js';
import { escaped, sharePageOf } from './share-layout.js';
import type { SectionName, ShareWords } from './share-words.js';

export interface SharedReportPage {
  readonly practiceName: string;
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly print: ReportPrint;
  /** Undefined where the link shows no images. */
  readonly series?: readonly ShownSeriesView[];
}

type Format = (instant: Date) => string;

const SECTIONS: readonly SectionName[] = [
  'clinicalInformation',
  'technique',
  'comparison',
  'findings',
  'impression',
];

/** The newest signed version of a report, as text, with its document and images. */
export function sharedReportPage(page: SharedReportPage): string {
  const { words, lang } = shareWords(page.locale);
  const { print, token, series } = page;
  const moment: Format = (instant) =>
    DateTime.fromJSDate(instant, { zone: page.timeZone })
      .setLocale(lang)
      .toLocaleString(DateTime.DATETIME_MED);
  const day = (date: string): string =>
    DateTime.fromISO(date).setLocale(lang).toLocaleString(DateTime.DATE_FULL);
  const main = [
    `<h1>${escaped(words.report)}</h1>`,
    `<p>${escaped(`${words.version} ${print.revision} · ${moment(print.issuedAt)}`)}</p>`,
    amendment(print, words, moment),
    subject(print, words, day),
    actions(token, series !== undefined, words),
    ...SECTIONS.map((name) => section(words.sections[name], print.content[name])),
    ...print.addenda.map(({ text, authorName, at }) =>
      section(`${words.addendum} · ${authorName} · ${moment(new Date(at))}`, text),
    ),
    `<h2>${escaped(words.signedBy)}</h2>`,
    ...print.signatures.map(
      ({ name, title, at }) => `<p>${escaped([name, title, moment(at)].filter(Boolean).join(' · '))}</p>`,
    ),
    series === undefined ? '' : keyPictures(token, print, words),
    pictures(token, series ?? [], words),
  ].filter((part) => part !== '');
  const until = DateTime.fromJSDate(page.expiresAt, { zone: page.timeZone })
    .setLocale(lang)
    .toLocaleString(DateTime.DATE_FULL);
  const footer = `<p>${escaped(words.until)} ${escaped(until)}.</p><p>${escaped(words.keep)}</p>`;
  return sharePageOf({ lang, title: page.practiceName, main: main.join('\n'), footer });
}

/** What changed and when: an earlier version may have been read, printed or followed. */
function amendment({ status, reason, issuedAt }: ReportPrint, words: ShareWords, moment: Format): string {
  if (status !== 'amended') return '';
  return `<div class="note"><p><strong>${escaped(`${words.amended} · ${moment(issuedAt)}`)}</strong></p>
<p class="text" dir="auto">${escaped(reason ?? '')}</p><p>${escaped(words.amendedNote)}</p></div>`;
}

function subject({ subject: about }: ReportPrint, words: ShareWords, day: (date: string) => string): string {
  const born = about.patientBirthDate ? `, * ${day(about.patientBirthDate)}` : '';
  const facts: [string, string | null][] = [
    [words.patient, `${about.patientName}${born}`],
    [words.examination, about.procedureName ?? about.studyDescription],
    [words.performedOn, about.performedOn && day(about.performedOn)],
    [words.number, about.accessionNumber],
  ];
  const known = facts.filter(([, value]) => value);
  return `<dl>${known
    .map(([name, value]) => `<dt>${escaped(name)}</dt><dd dir="auto">${escaped(value ?? '')}</dd>`)
    .join('')}</dl>`;
}

const actions = (token: string, hasImages: boolean, words: ShareWords): string => `<div class="actions">
<a class="button" href="${escaped(token)}/report.pdf" rel="nofollow">${escaped(words.document)}</a>
${hasImages ? `<form method="post" action="${escaped(token)}/viewer"><button class="second">${escaped(words.viewer)}</button></form>` : ''}
</div>`;

const section = (heading: string, text: string): string =>
  text.trim() === ''
    ? ''
    : `<h2>${escaped(heading)}</h2>\n<p class="text" dir="auto">${escaped(text.trim())}</p>`;

/** What the text speaks of, before all the rest; of other studies the link shows no images. */
function keyPictures(token: string, { subject: about, keyImages }: ReportPrint, words: ShareWords): string {
  const items = keyImages.flatMap(({ studyInstanceUid, sopInstanceUid, frame, caption }, index) => {
    if (studyInstanceUid !== about.studyInstanceUid) return [];
    const name = [`${words.keyImage} ${index + 1}`, caption].filter(Boolean).join(' · ');
    return [picture(`${token}/images/${sopInstanceUid}?frame=${frame}`, '&size=small', name)];
  });
  if (items.length === 0) return '';
  return `<h2>${escaped(words.keyImages)}</h2>\n<ul class="series">${items.join('\n')}</ul>`;
}

/** A small picture that leads to the large one; the words below it say what it is. */
function picture(path: string, small: string, caption: string): string {
  const [large, little] = [escaped(path), escaped(path + small)];
  return `<li><a href="${large}" rel="nofollow"><img src="${little}" alt="" width="320" height="320" loading="lazy"><span dir="auto">${escaped(caption)}</span></a></li>`;
}

function pictures(token: string, series: readonly ShownSeriesView[], words: ShareWords): string {
  if (series.length === 0) return '';
  const items = series.map((one) => {
    const name = [`${words.series} ${one.number ?? '–'}`, one.modality, one.description]
      .filter(Boolean)
      .join(' · ');
    const caption = `${name} · ${one.instanceCount} ${words.pictures}`;
    return picture(`${token}/images/${one.sopInstanceUid}`, '?size=small', caption);
  });
  return `<h2>${escaped(words.images)}</h2>\n<ul class="series">${items.join('\n')}</ul>`;
}
