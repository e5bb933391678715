import type { Finding } from '../../../shared/finding.ts';
import { citationText, ruleEntry } from '../catalogue/catalogue.ts';
import type { RuleId } from '../catalogue/rule-ids.ts';
import { type FindingCode, findingTable } from './finding-table.ts';
import type { FindingText } from './texts/finding-text.ts';

type Placeholders<Text> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? NameIn<Place> | Placeholders<Rest>
  : never;

type NameIn<Place extends string> = Place extends `${infer Name}|${string}` ? Name : Place;

/** The values that a code's texts ask for; leaving one out does not compile. */
export type FindingValues<Code extends FindingCode> = Record<
  Placeholders<(typeof findingTable)[Code][keyof (typeof findingTable)[Code]]>,
  string
>;

/** Where a finding points, and what it is about. */
export interface FindingPlace {
  /** Id of the scenario line. */
  readonly line?: string | undefined;
  /** Path of the field. */
  readonly place?: string | undefined;
  /** What stood there. */
  readonly value?: string | undefined;
  readonly allowed?: readonly string[] | undefined;
  /** Another rule of the same family, where the table's is not the one that speaks. */
  readonly rule?: RuleId | undefined;
}

/** Findings without place and values are the same for every input, and told in most quotes. */
const plain = new Map<FindingCode, Finding>();

/** Makes a finding of the table, with its values put in and its source named. Nobody changes a finding. */
export function finding<Code extends FindingCode>(code: Code, at: FindingPlace, values: FindingValues<Code>): Finding {
  if (Object.keys(at).length > 0 || Object.keys(values).length > 0) return madeFinding(code, at, values);
  let made = plain.get(code);
  if (made === undefined) {
    made = Object.freeze(madeFinding(code, at, values));
    plain.set(code, made);
  }
  return made;
}

function madeFinding(code: FindingCode, at: FindingPlace, values: Readonly<Record<string, string>>): Finding {
  const text: FindingText = findingTable[code];
  const rule = at.rule ?? text.rule;
  const fill = (template: string): string => fillIn(template, values);
  return {
    severity: text.severity,
    code,
    rule,
    ...(at.line !== undefined && { line: at.line }),
    ...(at.place !== undefined && { place: at.place }),
    ...(at.value !== undefined && { value: at.value }),
    ...(at.allowed !== undefined && { allowed: [...at.allowed] }),
    message: { zh: fill(text.zh), en: fill(text.en) },
    ...(text.mendZh !== undefined &&
      text.mendEn !== undefined && { mend: { zh: fill(text.mendZh), en: fill(text.mendEn) } }),
    source: citationText(ruleEntry(rule).source, 'zh'),
  };
}

/** A place of a text: what comes before it, whose value it takes, and the words for one and for any other number. */
interface Place {
  readonly before: string;
  readonly name: string;
  readonly one: string | undefined;
  readonly many: string | undefined;
}

interface TakenApart {
  readonly places: readonly Place[];
  readonly end: string;
}

const PLACE = /\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}/g;

/** Templates that were filled in before, taken apart. */
const known = new Map<string, TakenApart>();

function takeApart(template: string): TakenApart {
  let at = 0;
  const places = [...template.matchAll(PLACE)].map(({ 0: place, 1: name = '', 2: one, 3: many, index }) => {
    const before = template.slice(at, index);
    at = index + place.length;
    return { before, name, one, many };
  });
  return { places, end: template.slice(at) };
}

function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  // Most texts have no place for a value.
  if (!template.includes('{')) return template;
  let parts = known.get(template);
  if (parts === undefined) {
    parts = takeApart(template);
    known.set(template, parts);
  }
  const filled = parts.places.map(({ before, name, one, many }) => {
    const value = values[name] ?? '';
    const counted = one === undefined || many === undefined ? '' : ` ${value === '1' ? one : many}`;
    return `${before}${value}${counted}`;
  });
  return filled.join('') + parts.end;
}
