import { flushSync, untrack } from 'svelte';
import { islands as components } from '../figures/islands.ts';
import { createSession, type LessonSession } from '../lesson/session.svelte.ts';
import { watchActions } from './actions.ts';
import { followFirstStroke } from './first-stroke.ts';
import { GatedText } from './gated-text.ts';
import { ideaSection, ideaSections, markDone, moveToIdea, setContinue, showIdea } from './ideas.ts';
import { Islands } from './islands.ts';
import type { Language } from '../lesson/language.ts';
import { pageLanguage } from './page-language.ts';
import { beatPosition, readPlace, restoreBeat, writePlace } from './place.ts';
import { startStageColumn } from './stage-column.ts';
import { lightSymbol, watchSymbols } from './symbols.ts';
import { words } from './words.ts';

const announce = (text: string): void => {
  const status = document.querySelector('[data-announce]');
  if (status) status.textContent = text;
};

/** The idea that an address names by its id alone, as the links between ideas do. */
const namedIdea = (ideas: readonly string[]): string | undefined =>
  ideas.find((idea) => location.hash === `#${idea}`);

/** The idea that the session is going to open, as far as the address or the last visit say. */
function firstIdea(lesson: string, ideas: readonly string[]): string | undefined {
  const named = namedIdea(ideas) ?? new URLSearchParams(location.hash.slice(1)).get('idea');
  const place = readPlace();
  const left = place?.lesson === lesson ? place.idea : undefined;
  return ideas.find((idea) => idea === (named ?? left)) ?? ideas[0];
}

/** One language's text of a chapter, bound to the session; taken away when the language changes. */
class ChapterView {
  private readonly islands: Islands;
  private readonly end = new AbortController();

  constructor(
    private readonly session: LessonSession,
    private readonly gated: GatedText,
  ) {
    this.islands = new Islands(components, { session });
    const { signal } = this.end;
    watchActions(session, signal);
    watchSymbols((symbol) => (session.highlight = symbol), signal);
    startStageColumn(signal);
    const stop = $effect.root(() => this.follow());
    signal.addEventListener('abort', stop);
    const column = document.querySelector('.stage-column');
    if (column) this.islands.mountIn(column);
    flushSync();
    document.documentElement.classList.add('ready');
  }

  /** Keeps the page as the session says. */
  private follow(): void {
    const { session } = this;
    const word = words[session.language];
    $effect.pre(() => {
      const { idea } = session;
      untrack(() => {
        showIdea(idea);
        const section = ideaSection(idea);
        if (section) this.mountSoon(section);
        writePlace({ lesson: session.lessonId, idea });
      });
    });
    $effect(() => {
      const { strokes = '', how } = session.params;
      const moved = session.idea !== session.ideaIds[0];
      if (followFirstStroke(strokes !== '' || how === 'blank' || moved)) announce(word.textBegins);
    });
    $effect(() => lightSymbol(session.highlight));
    $effect(() => {
      const done = session.ideaIds.map((idea) => session.record.isDone(idea));
      session.ideaIds.forEach((idea, index) => markDone(idea, done[index] === true, word.ideaDone));
      const bar = document.querySelector<HTMLProgressElement>('.site-header .progress');
      if (bar) bar.value = done.filter(Boolean).length;
    });
    for (const section of ideaSections()) this.followGate(section);
  }

  /** Outside of the effect that asks for it: a component mounted inside may miss what comes next. */
  private mountSoon(scope: ParentNode): void {
    queueMicrotask(() => {
      if (!this.end.signal.aborted) this.islands.mountIn(scope);
    });
  }

  /** Puts the gated text of an idea into the page once the reader has committed. */
  private followGate(section: HTMLElement): void {
    const { session } = this;
    const idea = section.dataset.idea ?? '';
    const place = section.querySelector<HTMLElement>('.after');
    let first = true;
    $effect(() => {
      const open = !place || session.record.isCommitted(idea);
      untrack(() => {
        setContinue(section, open);
        if (open && place && !place.hasChildNodes()) void this.insert(idea, place, !first);
      });
      first = false;
    });
  }

  private async insert(idea: string, place: HTMLElement, tell: boolean): Promise<void> {
    if (this.gated.ready(idea) === undefined) {
      try {
        await this.gated.load();
      } catch (error) {
        console.error(error);
        this.offerRetry(idea, place);
        return;
      }
    }
    // While the text was on its way, another call may have put it there.
    if (this.end.signal.aborted || place.hasChildNodes()) return;
    place.innerHTML = this.gated.ready(idea) ?? '';
    // What the islands there say after this moment is read out.
    for (const island of place.querySelectorAll('[data-island="reconcile"]')) {
      island.setAttribute('aria-live', 'polite');
    }
    if (this.session.idea === idea) this.mountSoon(place);
    if (tell) this.lead(place);
  }

  /** After the commitment: says that there is more, and takes a lost focus there. */
  private lead(place: HTMLElement): void {
    announce(words[this.session.language].textGoesOn);
    const beat = place.querySelector<HTMLElement>('.beat');
    if (!beat || document.activeElement !== document.body) return;
    beat.tabIndex = -1;
    beat.focus({ preventScroll: true });
  }

  private offerRetry(idea: string, place: HTMLElement): void {
    const word = words[this.session.language];
    const note = document.createElement('p');
    const button = document.createElement('button');
    note.className = 'note';
    button.type = 'button';
    button.className = 'button';
    button.textContent = word.retry;
    button.addEventListener('click', () => {
      place.replaceChildren();
      void this.insert(idea, place, true);
    });
    note.append(`${word.textMissing} `, button);
    place.replaceChildren(note);
    announce(word.textMissing);
  }

  destroy(): void {
    this.end.abort();
    this.islands.unmountAll();
  }
}

/** A chapter that runs, as the change of language sees it. */
export class LiveChapter {
  private view: ChapterView;
  private nextText: GatedText | undefined;

  constructor(private readonly session: LessonSession) {
    this.view = new ChapterView(session, new GatedText(new URL('./', location.href)));
    document.addEventListener('click', (event) => this.onClick(event));
  }

  private onClick(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element))
      return;
    const idea = event.target.closest<HTMLElement>('[data-to-idea]')?.dataset.toIdea;
    if (!idea) return;
    event.preventDefault();
    if (location.hash !== `#${idea}`) history.pushState(null, '', `#${idea}`);
    this.goTo(idea);
  }

  private goTo(idea: string): void {
    this.session.goTo(idea);
    // The section must be visible before it can take the focus.
    showIdea(idea);
    moveToIdea(idea);
  }

  /** The address has changed (back, forward, a link with a state) while the page stayed. */
  followAddress(): void {
    const before = this.session.idea;
    if (namedIdea(this.session.ideaIds) || /^$|^#idea=/.test(location.hash)) {
      this.session.openAddress(location.hash);
    }
    if (this.session.idea === before) return;
    showIdea(this.session.idea);
    moveToIdea(this.session.idea);
  }

  /** Fetches what the same chapter needs in another language. */
  async prepare(address: URL): Promise<void> {
    this.nextText = new GatedText(new URL('./', address));
    await this.nextText.load();
  }

  /** Exchanges the text under the running session; the reader stays at the same beat. */
  renew(language: Language, exchange: () => void): void {
    const position = beatPosition();
    this.view.destroy();
    exchange();
    this.session.language = language;
    this.view = new ChapterView(
      this.session,
      this.nextText ?? new GatedText(new URL(location.href)),
    );
    restoreBeat(position);
  }
}

/** Starts the chapter whose page this is. Rejects if the core cannot be loaded. */
export async function startChapter(): Promise<LiveChapter> {
  const lessonId = document.documentElement.dataset.lesson ?? '';
  const ideas = ideaSections().map((section) => section.dataset.idea ?? '');
  const first = firstIdea(lessonId, ideas);
  if (first) {
    // The text need not wait for the core.
    showIdea(first);
    document.documentElement.classList.add('ready');
  }
  return new LiveChapter(await createSession(lessonId, pageLanguage()));
}
