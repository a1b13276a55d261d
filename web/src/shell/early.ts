/**
 * Runs before the styles, so that nothing flashes: the reader's theme, and classes that hide what
 * scripts are about to rearrange. It imports nothing, because it is loaded as a classic script.
 */
{
  const root = document.documentElement;
  const stored = (key: string): unknown => {
    try {
      return JSON.parse(localStorage.getItem(`gradus:${key}`) ?? 'null');
    } catch {
      return null;
    }
  };

  const theme = stored('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  root.classList.add('js');
  const place = stored('place') as { lesson?: string } | null;
  const elsewhere = location.hash.length > 1 || place?.lesson === root.dataset.lesson;
  if (root.dataset.lesson && elsewhere) root.classList.add('elsewhere');

  // A stranger's first stroke comes before all text.
  const isFirst = root.dataset.lesson === '00-one-digit' && root.dataset.page === 'chapter';
  if (isFirst && location.hash.length <= 1 && stored('drawn') !== true) {
    root.classList.add('first-stroke');
  }

  // Without its scripts the page shows all its text.
  const onError = (event: Event) => {
    if (event.target instanceof HTMLScriptElement) {
      root.classList.remove('js', 'elsewhere', 'first-stroke');
    }
  };
  addEventListener('error', onError, true);
}
