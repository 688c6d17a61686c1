import { Injectable } from '@nestjs/common';

type Values = Readonly<Record<string, string | boolean | null>>;
type Compiled = (values: Values) => string;

/** Fills templates of ours (never of users). A value that is missing is an error; one that is not there is null. */
@Injectable()
export class TemplateRenderer {
  private readonly compiled = new Map<string, Promise<Compiled>>();

  text(template: string, values: Values): Promise<string> {
    return this.render('text', template, values);
  }

  /** With values escaped for HTML. */
  html(template: string, values: Values): Promise<string> {
    return this.render('html', template, values);
  }

  private async render(kind: 'text' | 'html', template: string, values: Values): Promise<string> {
    const key = kind + template;
    let fill = this.compiled.get(key);
    if (!fill) this.compiled.set(key, (fill = this.compile(kind, template)));
    return (await fill)(values);
  }

  /** Handlebars is loaded when the first text is written: most processes never write one. */
  private async compile(kind: 'text' | 'html', template: string): Promise<Compiled> {
    const { default: handlebars } = await import('handlebars');
    return handlebars.compile<Values>(template, { strict: true, noEscape: kind === 'text' });
  }
}
