import type { Arrays } from '../engine/arrays.ts';
import type { Engine } from '../engine/engine.ts';
import { loadArrays, loadEngine } from '../engine/load.ts';
import type { Lesson } from './lesson.ts';
import type { AnyScene } from './scene.ts';

/** The modules of the core that a chapter has loaded; one that it has not loaded may not be asked. */
export class Cores {
  readonly #neurons: Engine | undefined;
  readonly #arrays: Arrays | undefined;

  constructor(neurons?: Engine, arrays?: Arrays) {
    this.#neurons = neurons;
    this.#arrays = arrays;
  }

  get neurons(): Engine {
    if (!this.#neurons) throw new Error('the module on neurons is not loaded');
    return this.#neurons;
  }

  get arrays(): Arrays {
    if (!this.#arrays) throw new Error('the module on arrays is not loaded');
    return this.#arrays;
  }

  /** The module that computes a scene. */
  of(scene: AnyScene): Engine | Arrays {
    return this[scene.module ?? 'neurons'];
  }
}

/** Loads what a lesson's scenes need. */
export async function loadCores({ ideas }: Lesson): Promise<Cores> {
  const modules = new Set(ideas.map(({ scene }) => scene.module ?? 'neurons'));
  const [neurons, arrays] = await Promise.all([
    modules.has('neurons') ? loadEngine() : undefined,
    modules.has('arrays') ? loadArrays() : undefined,
  ]);
  return new Cores(neurons, arrays);
}
