import temml from 'temml';
import { escapeHtml } from './html.ts';

/** What temml builds: elements, fragments and text. */
interface MathNode {
  type?: string;
  text?: string;
  attributes?: Record<string, string>;
  classes?: readonly string[];
  style?: Record<string, string>;
  children?: readonly MathNode[];
}

/** The pages allow no inline styles; these are what temml uses, and the classes that replace them. */
const styleClasses: Record<string, string | undefined> = {
  'display:block math': '',
  'padding-left:0em': '',
  'padding-right:0em': '',
  'padding-left:1em': 'tml-gap',
  'padding-left:0.5em': 'tml-half-gap',
  'padding-right:0.5em': 'tml-half-gap-after',
  'padding-left:2em': 'tml-wide-gap',
};

function classesFor(style: Record<string, string>): string[] {
  return Object.entries(style).map(([property, value]) => {
    const name = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const found = styleClasses[`${name}:${value}`];
    if (found === undefined) throw new Error(`this formula needs the style ${name}: ${value}`);
    return found;
  });
}

const textOf = (node: MathNode): string => node.text ?? (node.children ?? []).map(textOf).join('');

function markup(node: MathNode): string {
  if (node.text !== undefined) return escapeHtml(node.text);
  const inside = (node.children ?? []).map(markup).join('');
  if (!node.type) return inside;

  const classes = [...(node.classes ?? []), ...classesFor(node.style ?? {})].filter(Boolean);
  const attributes: Record<string, string> = { ...node.attributes };
  if (classes.length > 0) attributes.class = classes.join(' ');
  // A coloured symbol lights up together with its place in the figure.
  if (classes.some((name) => name.startsWith('sym-'))) attributes['data-sym'] = textOf(node);
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(String(value))}"`,
  );
  return `<${node.type}${written.join('')}>${inside}</${node.type}>`;
}

/** MathML for a formula in TeX. Throws with temml's explanation if it cannot be read. */
export function mathml(tex: string, display: boolean): string {
  const trust = ({ command }: { command: string }) => command === '\\class';
  const options = { displayMode: display, throwOnError: true, trust, wrap: 'none' as const };
  return markup(temml.__renderToMathMLTree(tex, options) as MathNode);
}
