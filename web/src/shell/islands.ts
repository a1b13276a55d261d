import { mount, unmount, type Component } from 'svelte';

type Props = Record<string, unknown>;

/** The components of a page's islands, put into static HTML and taken out again. */
export class Islands {
  private readonly mounted = new Map<Element, Record<string, unknown>>();

  constructor(
    private readonly components: Readonly<Record<string, Component<never> | undefined>>,
    private readonly props: Props,
  ) {}

  /** Mounts every island inside `scope` that is not mounted yet. */
  mountIn(scope: ParentNode): void {
    for (const target of scope.querySelectorAll<HTMLElement>('[data-island]')) this.mount(target);
  }

  private mount(target: HTMLElement): void {
    const component = this.components[target.dataset.island ?? ''];
    if (!component || this.mounted.has(target)) return;
    const fallback = [...target.childNodes];
    target.replaceChildren();
    try {
      const props = { ...this.props, data: target.dataset };
      this.mounted.set(target, mount(component as Component<Props>, { target, props }));
    } catch (error) {
      // One broken island must not take the text of the page with it.
      console.error(error);
      target.replaceChildren(...fallback);
      target.classList.add('failed');
    }
  }

  unmountAll(): void {
    for (const component of this.mounted.values()) void unmount(component);
    this.mounted.clear();
  }
}
