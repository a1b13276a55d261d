/** The sections of a chapter's ideas: one is shown, the navigation says which. */

export const ideaSections = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.idea[data-idea]'),
];

export const ideaSection = (idea: string): HTMLElement | undefined =>
  ideaSections().find((section) => section.dataset.idea === idea);

/** Shows one idea and hides the others. */
export function showIdea(idea: string): void {
  for (const section of ideaSections()) section.hidden = section.dataset.idea !== idea;
  for (const link of document.querySelectorAll<HTMLElement>('.idea-nav [data-to-idea]')) {
    if (link.dataset.toIdea === idea) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
}

/** Brings the reader, with eyes and keyboard, to the beginning of an idea. */
export function moveToIdea(idea: string): void {
  const section = ideaSection(idea);
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Marks in the navigation which ideas are done. */
export function markDone(idea: string, done: boolean, label: string): void {
  for (const link of document.querySelectorAll(`.idea-nav [data-to-idea="${CSS.escape(idea)}"]`)) {
    link.classList.toggle('done', done);
    if (done) link.setAttribute('aria-description', label);
    else link.removeAttribute('aria-description');
  }
}

/** Opens or closes the way to the next idea. */
export function setContinue(section: HTMLElement, open: boolean): void {
  const hint = section.querySelector<HTMLElement>('.predict-first');
  const button = section.querySelector<HTMLElement>('.continue');
  if (hint) hint.hidden = open;
  if (button) button.hidden = !open;
}
