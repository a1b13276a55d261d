import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../web/src/lesson/language.ts';
import { chapters, ideas, prose, read } from './course.ts';
import {
  bones,
  firstDifference,
  idleExcuses,
  introductionProblems,
  lengthOf,
  spacesInChinese,
  tooEarly,
  type Everyday,
  type GlossaryEntry,
} from './lints.ts';

const glossary = (
  JSON.parse(
    readFileSync(new URL('../../web/content/glossary.json', import.meta.url), 'utf8'),
  ) as GlossaryEntry[]
).map((entry) => ({ ...entry, forms: forms(entry.id) }));

/** Words of a term besides the one in the glossary. */
function forms(id: string): readonly string[] {
  const inEnglish: Readonly<Record<string, readonly string[]>> = {
    fires: ['fire', 'fired', 'firing'],
    parameters: ['parameter'],
    'half-plane': ['half plane'],
    carry: ['carries'],
    perceptron: ['perceptron’s'],
  };
  return inEnglish[id] ?? [];
}

const usual = ['ask', 'predict', 'play', 'reconcile', 'step', 'check'];
/** A procedure of many parts is seen worked out before it is played with. */
const worked = ['ask', 'predict', 'step', 'play', 'reconcile', 'check'];
const workedFirst: ReadonlySet<string> = new Set(['07-three-layers/product']);
/** Ideas that ask for no prediction: the first stroke, and what is done with files of one's own. */
const open: Readonly<Record<string, readonly string[]>> = {
  '00-one-digit/draw': ['ask', 'play'],
  '09-reading-digits/files': ['ask', 'play', 'step', 'check'],
};

/** Claims that are asked for after the prediction of their idea, of another claim, is made. */
const second: ReadonlySet<string> = new Set(['M03.1', 'M10.3']);

const wholeCourse = (language: Language) =>
  chapters.flatMap(({ lesson }) => read(lesson.id, language));

describe.each(chapters.map((chapter) => ({ chapter, id: chapter.lesson.id })))(
  'chapter $id',
  ({ chapter, id }) => {
    const both = prose.get(id);
    if (!both) throw new Error(id);

    it('has the same bones in both languages, in the same order', () => {
      expect(bones(both.zh).length).toBeGreaterThan(30);
      expect(firstDifference(bones(both.zh), bones(both.en))).toBeUndefined();
    });

    it('has the ideas and scenes of its lesson.ts', () => {
      const inText = both.en.ideas.map((idea) => `${idea.id} ${idea.scene}`);
      const inLesson = chapter.lesson.ideas.map((idea) => `${idea.id} ${idea.scene.id}`);
      expect(inLesson).toEqual(inText);
      expect(chapter.lesson.id).toBe(id);
    });

    it('goes through all beats in every idea, and predicts before it shows', () => {
      for (const idea of both.en.ideas) {
        const beats = idea.beats.map(({ name }) => name);
        const name = `${id}/${idea.id}`;
        expect(beats, idea.id).toEqual(open[name] ?? (workedFirst.has(name) ? worked : usual));
        if (open[name]) continue;
        const [predict, reconcile] = ['predict', 'reconcile'].map((name) =>
          idea.beats.find((beat) => beat.name === name),
        );
        expect(predict?.claim).toBeDefined();
        expect(reconcile?.claim).toBe(predict?.claim);
      }
    });

    it('uses every claim and every exercise once, in the idea that it belongs to', () => {
      const all = bones(both.en);
      for (const claim of chapter.claims) {
        const predicted = all.filter(
          (bone) => bone.endsWith(` ${claim.id}`) && bone.includes(': predict'),
        );
        const asked = all.filter((bone) => bone.endsWith(`: question claim=${claim.id} form=A`));
        // A second belief about one idea is asked for in its text.
        expect([...predicted, ...asked]).toEqual([
          second.has(claim.id)
            ? `${claim.idea}: question claim=${claim.id} form=A`
            : `${claim.idea}: predict ${claim.id}`,
        ]);
        expect(all).toContain(`${claim.idea}: question claim=${claim.id} form=B`);
      }
      for (const exercise of chapter.exercises) {
        const uses = all.filter((bone) => bone.endsWith(`: exercise id=${exercise.id}`));
        expect(uses).toEqual([`${exercise.idea}: exercise id=${exercise.id}`]);
      }
      const known = new Set([...chapter.claims, ...chapter.exercises].map((item) => item.id));
      for (const [, name = ''] of all.join('\n').matchAll(/(?:exercise id|claim)=(\S+)/g)) {
        expect(known, name).toContain(name);
      }
      expect(known.size).toBe(chapter.claims.length + chapter.exercises.length);
    });
  },
);
describe('the glossary', () => {
  const title = 'The title names what the idea is about to introduce.';
  const everyday: readonly Everyday[] = [
    { id: 'neuron', language: 'zh', phrase: '一个神经元，一条直线', why: title },
    { id: 'neuron', language: 'en', phrase: 'One neuron, one line', why: title },
  ];

  it.each(languages)(
    'is followed: every term is introduced once, where it says (%s)',
    (language) => {
      expect(introductionProblems(wholeCourse(language), glossary, language)).toEqual([]);
    },
  );

  it.each(languages)('is obeyed: no word is used before its introduction (%s)', (language) => {
    expect(tooEarly(wholeCourse(language), glossary, language, everyday)).toEqual([]);
  });

  it.each(languages)('has no excuse that is not needed (%s)', (language) => {
    expect(idleExcuses(wholeCourse(language), language, everyday)).toEqual([]);
    expect(everyday.every(({ why }) => why.length > 5)).toBe(true);
  });

  it('has each term once, in both languages', () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    for (const language of languages) {
      expect(new Set(glossary.map((entry) => entry[language])).size).toBe(glossary.length);
    }
  });

  it('brings at most five new terms an idea', () => {
    for (const { name } of ideas) {
      const fresh = glossary.filter(({ introduced }) => introduced === name);
      expect(fresh.length, name).toBeLessThanOrEqual(5);
    }
  });
});

describe('the text', () => {
  it.each(ideas)('of $name is no longer than 1 200 Hanzi or 800 words', ({ chapter, name }) => {
    const ownPieces = (language: 'zh' | 'en') =>
      read(chapter.lesson.id, language).filter(({ place }) => place === name);
    const [zh, en] = [lengthOf(ownPieces('zh'), 'zh'), lengthOf(ownPieces('en'), 'en')];
    expect(zh).toBeGreaterThan(100);
    expect(en).toBeGreaterThan(100);
    expect(zh).toBeLessThanOrEqual(1200);
    expect(en).toBeLessThanOrEqual(800);
  });

  it('in Chinese has no typed space beside Hanzi', () => {
    const paragraphs = wholeCourse('zh')
      .map((piece) => piece.text)
      .join('')
      .split('\n');
    expect(paragraphs.flatMap(spacesInChinese)).toEqual([]);
  });

  it('offers three open handles at most when an idea begins', () => {
    // The neuron has three: b, the arrow's two numbers. Locked ones do not count.
    const line = ideas.find(({ name }) => name === '04-one-neuron/line');
    expect(line?.idea.start?.['handles']).toBe('b');
  });
});
