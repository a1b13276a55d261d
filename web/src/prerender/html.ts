/** Markup that needs no further escaping. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

type Piece = Html | string | number | null | undefined | false | readonly Piece[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

function markupOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.toString();
  if (typeof piece === 'object') return piece.map(markupOf).join('');
  return escapeHtml(String(piece));
}

/** A template for markup: strings put into it are escaped, `Html` and lists of it are not. */
export const html = (fixed: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(fixed.map((text, index) => text + markupOf(pieces[index])).join(''));

/** Markup that comes from somewhere trusted, as it is. */
export const raw = (markup: string): Html => new Html(markup);
