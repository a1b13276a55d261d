import type { Images } from '../engine/digit-jobs.ts';
import type { Cores } from './cores.ts';
import type { Lesson } from './lesson.ts';

/** Fetches the data of a lesson, if it has any. Rejects with an EngineError data.…. */
export async function loadData({ data }: Lesson): Promise<Images | null> {
  if (data === undefined) return null;
  const { digitData } = await import('./digit-data.svelte.ts');
  await digitData.wantSample();
  return digitData.sample;
}

/** Hands it to the module of the core that the lesson's claims ask. */
export function giveData(sample: Images | null, cores: Cores): void {
  if (sample) cores.digits.useSample(sample.pixels, sample.labels);
}
