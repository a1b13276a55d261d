import Notebook from '../figures/notebook/Notebook.svelte';
import { Islands } from './islands.ts';
import type { Language } from '../lesson/language.ts';

let mounted: Islands | undefined;

/** The notebook belongs to no chapter: its island gets the language only. */
export function mountNotebook(language: Language): void {
  mounted?.unmountAll();
  mounted = new Islands({ notebook: Notebook }, { language });
  mounted.mountIn(document);
}
