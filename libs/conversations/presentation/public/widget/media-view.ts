import type { Api } from './api.js';
import { element } from './element.js';
import { icon } from './icon.js';
import type { Texts } from './texts.js';
import type { Media } from './thread-message.js';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Pictures and files of messages. They are read with the session, so the browser cannot do it by itself. */
export class MediaView {
  private readonly addresses = new Map<string, Promise<string>>();

  constructor(
    private readonly api: Pick<Api, 'content'>,
    private readonly texts: Texts,
    private readonly language: string,
    /** Told when a picture has got its size. */
    private readonly grown: () => void,
  ) {}

  show(media: Media): HTMLElement {
    if (media.kind === 'location')
      return element(
        'p',
        {},
        `${media.name ?? this.texts.place}: ${String(media.latitude)}, ${String(media.longitude)}`,
      );
    if (media.kind === 'contact')
      return element('p', {}, [media.name, media.phone].filter(Boolean).join(' '));
    if (media.status === 'refused' || media.status === 'gone')
      return element('p', { class: 'gone' }, this.texts.fileGone);
    const isPicture = /^image\/(png|jpeg|gif|webp)$/.test(media.contentType ?? '');
    return isPicture && media.path !== null ? this.picture(media, media.path) : this.file(media);
  }

  /** A file that is on its way. */
  named(name: string, size: number): HTMLElement {
    return element('span', { class: 'file' }, icon('document'), this.label(name, size));
  }

  private picture({ name }: Media, path: string): HTMLElement {
    const picture = element('img', { alt: name ?? this.texts.picture });
    const link = element('a', { class: 'picture', target: '_blank', rel: 'noopener' }, picture);
    picture.addEventListener('load', () => this.grown());
    void this.addressOf(path).then(
      (address) => {
        picture.src = address;
        link.href = address;
      },
      () => link.replaceChildren(this.texts.fileGone),
    );
    return link;
  }

  private file({ name, size, path }: Media): HTMLElement {
    const label = this.label(name ?? this.texts.file, size);
    if (path === null) return element('span', { class: 'file' }, icon('document'), label);
    const button = element('button', { type: 'button', class: 'file' }, icon('document'), label);
    button.addEventListener('click', () => {
      void this.addressOf(path).then(
        (address) => element('a', { href: address, download: name ?? '' }).click(),
        () => (button.disabled = true),
      );
    });
    return button;
  }

  private label(name: string, size: number | null): HTMLElement {
    const small = size === null ? null : element('small', {}, this.amount(size));
    return element('span', { dir: 'auto' }, name, small);
  }

  private amount(bytes: number): string {
    const step = Math.min(2, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
    const format = { style: 'unit', unit: UNITS[step]!, maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(this.language, format).format(bytes / 1_000 ** (step + 1));
  }

  private addressOf(path: string): Promise<string> {
    const address =
      this.addresses.get(path) ?? this.api.content(path).then((content) => URL.createObjectURL(content));
    this.addresses.set(path, address);
    address.catch(() => this.addresses.delete(path));
    return address;
  }
}
