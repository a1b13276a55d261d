/** The door of the site: on to the language that the reader chose, or that the browser asks for. */
import { isLanguage, type Language } from '../lesson/language.ts';
import { readStored } from '../lesson/storage.ts';

function preferred(): Language {
  const chosen = readStored<string>('language');
  if (chosen && isLanguage(chosen)) return chosen;
  const first = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return first ?? 'en';
}

location.replace(`./${preferred()}/`);
