import type { Section, SectionContext, Variables } from './section.js';
import { sections } from './sections.js';
import type { SectionSettings } from './sections.js';
import { Settings } from './settings.js';
import { SettingsError } from './settings-error.js';
import type { SettingsFault } from './settings-error.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one section; adds what is wrong with it to `faults`. */
function readSection(
  declaration: Section<Variables, unknown>,
  environment: Environment,
  context: SectionContext,
  faults: SettingsFault[],
): unknown {
  const values: Record<string, unknown> = {};
  const before = faults.length;
  for (const [name, schema] of Object.entries(declaration.variables)) {
    // An empty variable (`NAME=` of a compose file) is one that is not set.
    const text = environment[name]?.trim() === '' ? undefined : environment[name];
    const parsed = schema.safeParse(text);
    if (parsed.success) {
      values[name] = parsed.data;
    } else {
      const message = text === undefined ? 'must be set' : parsed.error.issues[0]?.message;
      faults.push({ variable: name, message: message ?? 'is not usable' });
    }
  }
  if (faults.length === before) faults.push(...(declaration.rules?.(values, context) ?? []));
  return faults.length === before ? declaration.settings(values, context) : undefined;
}

/**
 * Reads and checks the whole environment. This folder is the only reader of `process.env`.
 * @throws SettingsError with every fault at once, each with its variable's name
 */
export function loadSettings(environment: Environment = process.env): Settings {
  const faults: SettingsFault[] = [];
  const context = { production: environment['NODE_ENV'] === 'production' };
  const parts = Object.fromEntries(
    Object.entries(sections).map(([name, declaration]) => [
      name,
      readSection(declaration as unknown as Section<Variables, unknown>, environment, context, faults),
    ]),
  );
  if (faults.length > 0) throw new SettingsError(faults);
  return new Settings(parts as unknown as SectionSettings);
}
