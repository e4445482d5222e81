import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

const guid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const guidForm = new RegExp(`^(?:${guid}|\\{${guid}\\})$`);
const colorForm = /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/;

interface Rule {
  readonly required: Readonly<Record<string, RegExp>>;
  readonly optional: Readonly<Record<string, RegExp>>;
  /** Children in the order in which they have to stand: name, least, most. */
  readonly children: readonly (readonly [name: string, least: number, most: number])[];
  readonly hasText?: boolean;
}
const any = /^[\s\S]*$/;
/** What REFI-QDA 1.5 asks of each element of a codebook, written down from the standard. */
const rules: Readonly<Record<string, Rule>> = {
  CodeBook: {
    required: {},
    optional: { origin: any, xmlns: any },
    children: [
      ['Codes', 1, 1],
      ['Sets', 0, 1],
    ],
  },
  Codes: { required: {}, optional: {}, children: [['Code', 1, Infinity]] },
  Code: {
    required: { guid: guidForm, name: any, isCodable: /^(?:true|false|1|0)$/ },
    optional: { color: colorForm },
    children: [
      ['Description', 0, 1],
      ['Code', 0, Infinity],
    ],
  },
  Description: { required: {}, optional: {}, children: [], hasText: true },
  Sets: { required: {}, optional: {}, children: [['Set', 1, Infinity]] },
  Set: {
    required: { guid: guidForm, name: any },
    optional: {},
    children: [
      ['Description', 0, 1],
      ['MemberCode', 0, Infinity],
    ],
  },
  MemberCode: { required: { guid: guidForm }, optional: {}, children: [] },
};

/** Every way in which a file is no codebook after REFI-QDA 1.5; none for a valid one. */
export function faultsOfQdc(xml: string): readonly string[] {
  const { root } = parseXml(xml);
  const faults: string[] = [];
  if (root?.name !== 'CodeBook' || root.attributes['xmlns'] !== 'urn:QDA-XML:codebook:1.0')
    return [`root ${root?.name} in ${root?.attributes['xmlns']}`];
  const check = (element: XmlElement, place: string) => {
    const rule = rules[element.name];
    if (!rule) return void faults.push(`${place}: no such element`);
    const allowed = { ...rule.required, ...rule.optional };
    for (const name of Object.keys(rule.required))
      if (!(name in element.attributes)) faults.push(`${place}: lacks ${name}`);
    for (const [name, value] of Object.entries(element.attributes)) {
      if (!allowed[name]) faults.push(`${place}: no attribute ${name}`);
      else if (!allowed[name].test(value)) faults.push(`${place}: ${name} is ${value}`);
    }
    const elements = element.children.filter((child) => child instanceof XmlElement);
    const text = element.children.some((child) => child instanceof XmlText && child.text.trim() !== '');
    if (text && !rule.hasText) faults.push(`${place}: text`);
    let at = 0;
    for (const [name, least, most] of rule.children) {
      let count = 0;
      while (elements[at]?.name === name) {
        at += 1;
        count += 1;
      }
      if (count < least || count > most) faults.push(`${place}: ${count} ${name}`);
    }
    if (at < elements.length) faults.push(`${place}: ${elements[at]!.name} out of order`);
    elements.forEach((child, index) => check(child, `${place}/${child.name}[${index}]`));
  };
  check(root, 'CodeBook');
  return faults;
}
