import type { Arrays } from '../engine/arrays.ts';
import type { Digits } from '../engine/digits.ts';
import type { Engine } from '../engine/engine.ts';
import { loadArrays, loadDigits, loadEngine, loadNetworks } from '../engine/load.ts';
import type { Networks } from '../engine/networks.ts';
import type { Lesson } from './lesson.ts';
import type { AnyScene, ModuleName } from './scene.ts';

/** The modules of the core that a chapter has loaded; one that it has not loaded may not be asked. */
export class Cores {
  readonly #neurons: Engine | undefined;
  readonly #arrays: Arrays | undefined;
  readonly #networks: Networks | undefined;
  readonly #digits: Digits | undefined;

  constructor(neurons?: Engine, arrays?: Arrays, networks?: Networks, digits?: Digits) {
    this.#neurons = neurons;
    this.#arrays = arrays;
    this.#networks = networks;
    this.#digits = digits;
  }

  get neurons(): Engine {
    if (!this.#neurons) throw new Error('the module on neurons is not loaded');
    return this.#neurons;
  }

  get arrays(): Arrays {
    if (!this.#arrays) throw new Error('the module on arrays is not loaded');
    return this.#arrays;
  }

  get networks(): Networks {
    if (!this.#networks) throw new Error('the module on networks is not loaded');
    return this.#networks;
  }

  get digits(): Digits {
    if (!this.#digits) throw new Error('the module on digits is not loaded');
    return this.#digits;
  }

  /** The module that computes a scene. */
  of(scene: AnyScene): Engine | Arrays | Networks | Digits {
    return this[scene.module ?? 'neurons'];
  }
}

/** What a lesson's scenes need, and what its claims and exercises need besides. */
export function modulesOf({ ideas, modules = [] }: Lesson): ReadonlySet<ModuleName> {
  return new Set([...modules, ...ideas.map(({ scene }) => scene.module ?? 'neurons')]);
}

/** Loads the modules of a lesson. */
export async function loadCores(lesson: Lesson): Promise<Cores> {
  const needed = modulesOf(lesson);
  const [neurons, arrays, networks, digits] = await Promise.all([
    needed.has('neurons') ? loadEngine() : undefined,
    needed.has('arrays') ? loadArrays() : undefined,
    needed.has('networks') ? loadNetworks() : undefined,
    needed.has('digits') ? loadDigits() : undefined,
  ]);
  return new Cores(neurons, arrays, networks, digits);
}
