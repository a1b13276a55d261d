import { islands } from '../figures/islands.ts';
import { Islands } from './islands.ts';
import type { Language } from './language.ts';

let mounted: Islands | undefined;

/** The notebook belongs to no chapter: its island gets the language only. */
export function mountNotebook(language: Language): void {
  mounted?.unmountAll();
  mounted = new Islands(islands, { language });
  mounted.mountIn(document);
}
