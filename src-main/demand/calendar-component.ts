/** One property of a calendar component: name, parameters and values as text. */
export interface CalendarProperty {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly values: readonly string[];
}

/** A component of a calendar with its properties and the components inside it. */
export interface CalendarComponent {
  readonly name: string;
  readonly properties: readonly CalendarProperty[];
  readonly components: readonly CalendarComponent[];
}

/** Deepest nesting of components. */
const MOST_LEVELS = 8;

/** Takes apart what the calendar parser gives (jCal, RFC 7265): nested arrays of unknown content. */
export function readComponent(jcal: unknown, level = 0): CalendarComponent | undefined {
  if (!Array.isArray(jcal) || level > MOST_LEVELS) return undefined;
  const [name, properties, components] = jcal as unknown[];
  if (typeof name !== 'string' || !Array.isArray(properties) || !Array.isArray(components)) return undefined;
  return {
    name: name.toLowerCase(),
    properties: properties.flatMap((property) => readProperty(property) ?? []),
    components: components.flatMap((component) => readComponent(component, level + 1) ?? []),
  };
}

function readProperty(jcal: unknown): CalendarProperty | undefined {
  if (!Array.isArray(jcal)) return undefined;
  const [name, parameters, , ...values] = jcal as unknown[];
  if (typeof name !== 'string') return undefined;
  return { name: name.toLowerCase(), parameters: readParameters(parameters), values: values.map(textOf) };
}

function readParameters(parameters: unknown): Record<string, string> {
  if (typeof parameters !== 'object' || parameters === null) return {};
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, textOf(value)]));
}

/** A period is a pair: joined by a slash, as it stands in the file. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('/');
  return typeof value === 'number' ? String(value) : '';
}

/** All properties of a name. */
export function propertiesOf(component: CalendarComponent, name: string): CalendarProperty[] {
  return component.properties.filter((property) => property.name === name);
}

/** The first property of a name. */
export function propertyOf(component: CalendarComponent, name: string): CalendarProperty | undefined {
  return component.properties.find((property) => property.name === name);
}

/** The first value of a property, as it stands. */
export function valueOf(component: CalendarComponent, name: string): string | undefined {
  return propertyOf(component, name)?.values[0];
}
