import type { GateName, Point } from '../../engine/engine.ts';
import {
  mostGates,
  sourceAt,
  withGate,
  withMoved,
  withoutGate,
  withWire,
  type Board,
  type PlacedGate,
} from '../../lesson/board.ts';
import { makesLoop, wiredGates, type Target } from '../../lesson/circuit.ts';
import { rowAt } from '../../lesson/find.ts';
import { boardPatch, sourceNode, type BoardParams } from '../../lesson/scenes/board.ts';
import type { LessonSession } from '../../lesson/session.svelte.ts';
import { say, sayWith, type FigureWord } from '../words.ts';
import { BoardLayout, sizeFor, type BoardSize } from './board-layout.ts';

/** One end of a wire to be, chosen on a board as it stood then. */
type Chosen = { readonly board: Board } & (
  { readonly source: string } | { readonly target: Target }
);

/** What the reader is about to do on the board; what they have done is in the scene's parameters. */
export class BoardEditor {
  readonly session: LessonSession;
  /** The loose end of a wire that is being dragged. */
  band: Point | null = $state.raw(null);
  pixels: number = $state(0);
  #chosen: Chosen | null = $state.raw(null);
  #refusal: { board: Board; word: FigureWord } | null = $state.raw(null);
  /** While a gate is dragged the board keeps its size. */
  #held: BoardSize | null = $state.raw(null);

  readonly params: BoardParams = $derived.by(() => this.session.params as unknown as BoardParams);
  readonly board: Board = $derived(this.params.board);
  readonly layout: BoardLayout = $derived(
    new BoardLayout(this.board, this.#held ?? sizeFor(this.board, this.pixels)),
  );
  readonly free: boolean = $derived.by(() => this.session.record.isCommitted(this.session.idea));
  readonly wired: ReadonlySet<string> = $derived(
    new Set(wiredGates(this.board).map(({ id }) => id)),
  );

  constructor(session: LessonSession) {
    this.session = session;
  }

  get row(): number {
    return rowAt(this.session.trace, this.session.step);
  }

  /** The source that has been chosen for a wire. */
  get source(): string | null {
    const chosen = this.#current();
    return chosen && 'source' in chosen ? chosen.source : null;
  }

  /** The target that has been chosen. */
  get target(): Target | null {
    const chosen = this.#current();
    return chosen && 'target' in chosen ? chosen.target : null;
  }

  isTarget(target: Target): boolean {
    return this.target !== null && JSON.stringify(this.target) === JSON.stringify(target);
  }

  /** What the reader is told under the board. */
  get note(): string {
    const { language } = this.session;
    if (this.#refusal?.board === this.board) {
      return sayWith(language, this.#refusal.word, { most: mostGates });
    }
    if (!this.free) return say(language, 'boardLocked');
    if (this.source !== null) return say(language, 'boardToTarget');
    if (this.target) {
      const wired = sourceAt(this.board, this.target) !== null;
      return say(language, wired ? 'boardWireChosen' : 'boardFromSource');
    }
    if (this.board.gates.length === 0) return say(language, 'boardEmpty');
    const open = this.wired.size < this.board.gates.length;
    return say(language, open ? 'boardUnwired' : 'boardIdle');
  }

  get refused(): boolean {
    return this.#refusal?.board === this.board;
  }

  add(gate: GateName): void {
    if (!this.free) return;
    const board = withGate(this.board, gate, this.layout.size.rows);
    if (board) this.#change(board);
    else this.#refusal = { board: this.board, word: 'boardFull' };
  }

  remove(gate: string): void {
    if (!this.free) return;
    this.session.change({ ...boardPatch(withoutGate(this.board, gate)), open: '' });
  }

  /** Moves a gate; the first move of a drag is remembered for undo. Says whether it went. */
  move(gate: PlacedGate, x: number, y: number, remember: boolean): boolean {
    if (gate.x === x && gate.y === y) return false;
    const board = this.free ? withMoved(this.board, gate.id, x, y) : undefined;
    if (board) this.#change(board, remember);
    return board !== undefined;
  }

  hold(): void {
    this.#held = this.layout.size;
  }

  release(): void {
    this.#held = null;
  }

  /** An output of a gate, or an input of the circuit, has been pressed. */
  pressSource(source: string): void {
    const target = this.target;
    if (this.free && target) {
      this.join(source, target);
      return;
    }
    const { trace, step } = this.session;
    this.session.selected = sourceNode(trace, this.board, source, this.row, step) ?? null;
    const off = this.source === source || !this.free;
    this.#choose(off ? null : { board: this.board, source });
  }

  /** The end of a wire has been pressed. */
  pressTarget(target: Target): void {
    if (!this.free) return;
    if (this.source !== null) this.join(this.source, target);
    else this.#choose(this.isTarget(target) ? null : { board: this.board, target });
  }

  /** Joins two ends; a wire that would make a loop is refused, and the board stays as it was. */
  join(source: string, target: Target): void {
    this.#choose(null);
    if (!this.free) return;
    if (makesLoop(this.board, source, target)) {
      this.#refusal = { board: this.board, word: 'boardLoop' };
    } else if (sourceAt(this.board, target) !== source) {
      this.#change(withWire(this.board, target, source));
    }
  }

  unwire(target: Target): void {
    if (this.free && sourceAt(this.board, target) !== null) {
      this.#change(withWire(this.board, target, null));
    }
  }

  /** Opens a gate, or closes it. */
  open(gate: string): void {
    const closing = this.params.open === gate;
    this.session.change({ open: closing ? '' : gate }, false);
    const { trace, step } = this.session;
    if (!closing) {
      this.session.selected = sourceNode(trace, this.board, gate, this.row, step) ?? null;
    }
  }

  cancel(): void {
    this.#choose(null);
    this.band = null;
  }

  /** A wire is being drawn out of a source. */
  drawOut(source: string): void {
    this.#choose({ board: this.board, source });
  }

  /** The wire has been let go; if it has found no end, nothing has happened. */
  drop(): void {
    this.band = null;
    this.#chosen = null;
  }

  #change(board: Board, remember = true): void {
    this.session.change(boardPatch(board), remember);
  }

  #choose(chosen: Chosen | null): void {
    this.#chosen = chosen;
    this.#refusal = null;
  }

  /** A choice holds as long as the board is the one that it was made on. */
  #current(): Chosen | null {
    return this.#chosen?.board === this.board ? this.#chosen : null;
  }
}
