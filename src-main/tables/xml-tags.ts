/** One tag of an XML text, with the plain text up to the next tag. */
export interface XmlTag {
  /** Without its namespace prefix; a closing tag has a slash before it. */
  readonly name: string;
  readonly attributes: string;
  /** It closes itself. */
  readonly empty: boolean;
  /** Text between this tag and the next one, with its entities. */
  readonly text: string;
}

/** The tags of an XML text from first to last, in one pass without building a tree. Nothing is expanded. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let open = xml.indexOf('<');
  while (open >= 0) {
    const close = xml.indexOf('>', open);
    if (close < 0) return;
    const next = xml.indexOf('<', close);
    const empty = xml[close - 1] === '/';
    const inside = xml.slice(open + 1, empty ? close - 1 : close);
    const space = inside.search(/\s/);
    const full = space < 0 ? inside : inside.slice(0, space);
    const closing = full.startsWith('/');
    const local = full.slice(full.lastIndexOf(':') + 1);
    yield {
      name: closing && !local.startsWith('/') ? `/${local}` : local,
      attributes: space < 0 ? '' : inside.slice(space),
      empty,
      text: xml.slice(close + 1, next < 0 ? xml.length : next),
    };
    open = next;
  }
}

/** The value of an attribute, whatever its namespace prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s(?:[\\w-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : plainText(value);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text without the five entities and the character references of XML. */
export function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
