import { sourcesOf } from './definition-queries.js';
import type { StateCategory, WorkflowDefinition } from './workflow-definition.js';

const COLOURS: Readonly<Record<StateCategory, string>> = {
  todo: 'fill:#e5e7eb,stroke:#6b7280,color:#111827',
  active: 'fill:#dbeafe,stroke:#2563eb,color:#111827',
  waiting: 'fill:#fef3c7,stroke:#d97706,color:#111827',
  done: 'fill:#dcfce7,stroke:#16a34a,color:#111827',
};

/** A definition as a mermaid state diagram (`stateDiagram-v2`), coloured by category. */
export function drawDiagram(definition: WorkflowDefinition): string {
  const { states, transitions } = definition;
  const arrows = transitions.flatMap((transition) =>
    sourcesOf(definition, transition).map(
      (from) =>
        `${idOf(from)} --> ${idOf(transition.to)}: ${textOf(transition.title)}${transition.guard ? ' [if]' : ''}`,
    ),
  );
  const timers = states.flatMap(({ name, timers: ofState }) =>
    (ofState ?? []).flatMap((timer) =>
      timer.to ? `${idOf(name)} --> ${idOf(timer.to)}: ${textOf(`⏱ ${timer.name}`)}` : [],
    ),
  );
  const notes = states.flatMap(({ name, timers: ofState }) =>
    (ofState ?? []).flatMap((timer) =>
      timer.to ? [] : `note right of ${idOf(name)}: ${textOf(`⏱ ${timer.name}`)}`,
    ),
  );
  const lines = [
    ...states.map(({ name, title }) => `state "${textOf(title)}" as ${idOf(name)}`),
    `[*] --> ${idOf(definition.initial)}`,
    ...arrows,
    ...timers,
    ...states.filter(({ category }) => category === 'done').map(({ name }) => `${idOf(name)} --> [*]`),
    ...notes,
    ...Object.entries(COLOURS).map(([category, style]) => `classDef ${category} ${style}`),
    ...states.map(({ name, category }) => `class ${idOf(name)} ${category}`),
  ];
  return `stateDiagram-v2\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** Prefixed, because mermaid has reserved words such as `end`. */
function idOf(name: string): string {
  return `s_${name.replaceAll('-', '_')}`;
}

/** Mermaid reads quotes, colons and the like as its own; it takes them as entity codes. */
function textOf(text: string): string {
  return text.replace(/["#:;<>{}[\]\n\r]/g, (sign) => `#${sign.codePointAt(0)};`);
}
