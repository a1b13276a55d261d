import { pageLanguage } from './page-language.ts';
import { readStored, writeStored } from '../lesson/storage.ts';
import { words } from './words.ts';

const themes = ['system', 'light', 'dark'] as const;

type Theme = (typeof themes)[number];

const themeWord = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

let theme: Theme = 'system';

/** Shows the theme on the page and in the name of its button. */
export function paintTheme(): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  const label = words[pageLanguage()][themeWord[theme]];
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-button]')) {
    button.dataset.themeButton = theme;
    button.setAttribute('aria-label', label);
    button.title = label;
  }
}

/** The button goes round: system, light, dark. */
export function startTheme(): void {
  const stored = readStored<Theme>('theme');
  theme = themes.find((known) => known === stored) ?? 'system';
  paintTheme();
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('[data-theme-button]'))) return;
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
    writeStored('theme', theme === 'system' ? undefined : theme);
    paintTheme();
  });
}
