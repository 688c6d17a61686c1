import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;
type Grouped = ReturnType<Storage['groupByPropertyName']>;

const remembered = new WeakSet<Storage>();

/**
 * Lets class-validator remember the rules of each class: by itself it goes through those of all classes whenever it
 * validates one. A class's rules are complete once it is defined, so what was found stays true.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (remembered.has(storage)) return;
  remembered.add(storage);
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const rulesOf = new WeakMap<object, Map<string, Rules>>();
  const groupsOf = new WeakMap<Rules, Grouped>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || groups?.length) return find(target, schema, always, strictGroups, groups);
    const known = rulesOf.get(target) ?? new Map<string, Rules>();
    rulesOf.set(target, known);
    const key = `${always} ${strictGroups}`;
    const rules = known.get(key) ?? find(target, schema, always, strictGroups, groups);
    known.set(key, rules);
    return rules;
  };
  storage.groupByPropertyName = (rules) => {
    const grouped = groupsOf.get(rules) ?? group(rules);
    groupsOf.set(rules, grouped);
    return grouped;
  };
}
