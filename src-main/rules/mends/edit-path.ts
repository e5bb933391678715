/** One step into a document: a field's name or a place in a list. */
type Step = string | number;

/** The steps of a path as findings give it: `lines[3].term.unit`. */
export function stepsOf(path: string): Step[] {
  return [...path.matchAll(/[^.[\]]+|\[\d+\]/g)].map(([part]) =>
    part.startsWith('[') ? Number(part.slice(1, -1)) : part,
  );
}

/** What stands at a path; undefined where there is nothing. */
export function valueAt(document: unknown, path: string): unknown {
  return stepsOf(path).reduce(memberOf, document);
}

/** The document with another value at a path; what lies around it is the same. */
export function withValue(document: unknown, path: string, value: unknown): unknown {
  return changed(document, stepsOf(path), (holder, step) => put(holder, step, value));
}

/** The document without the field or list entry at a path. */
export function withoutValue(document: unknown, path: string): unknown {
  return changed(document, stepsOf(path), (holder, step) => {
    if (Array.isArray(holder)) return (holder as unknown[]).filter((_, index) => index !== step);
    return Object.fromEntries(Object.entries(fields(holder)).filter(([name]) => name !== step));
  });
}

/** The path without its last step: `lines[3].quantity` → `lines[3]`. */
export function outerPath(path: string): string {
  return path.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '');
}

function changed(value: unknown, steps: readonly Step[], last: (holder: unknown, step: Step) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (rest.length === 0) return last(value, step);
  return put(value, step, changed(memberOf(value, step), rest, last));
}

function memberOf(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? (value as unknown[])[step] : undefined;
  const own = fields(value);
  return Object.hasOwn(own, step) ? own[step] : undefined;
}

function put(holder: unknown, step: Step, value: unknown): unknown {
  if (Array.isArray(holder)) return holder.map((entry: unknown, index) => (index === step ? value : entry));
  return { ...fields(holder), [step]: value };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
