/** The column of the stage: on a phone it can be folded away, and the text keeps clear of it. */
export function startStageColumn(signal: AbortSignal): void {
  const column = document.querySelector<HTMLElement>('.stage-column');
  const toggle = column?.querySelector<HTMLElement>('.stage-toggle');
  const label = toggle?.querySelector('span');
  if (!column || !toggle || !label) return;

  const fold = () => {
    const folded = column.classList.toggle('folded');
    toggle.setAttribute('aria-expanded', String(!folded));
    label.textContent = (folded ? toggle.dataset.show : toggle.dataset.hide) ?? '';
  };
  toggle.addEventListener('click', fold, { signal });

  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--stage-height', `${column.offsetHeight}px`);
  });
  observer.observe(column);
  signal.addEventListener('abort', () => observer.disconnect());
}
