import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../web/src/engine/errors.ts';
import { chapterIds } from '../../web/src/lesson/chapters.ts';
import {
  answerAgain,
  askAgain,
  eraseNotebook,
  exportNotebook,
  readNotebook,
} from '../../web/src/lesson/notebook.ts';
import {
  emptyRecord,
  ideasDone,
  OpenRecord,
  readRecord,
  recordKey,
  type ChapterRecord,
} from '../../web/src/lesson/progress.ts';
import { writeStored } from '../../web/src/lesson/storage.ts';
import { cores } from './engine.ts';

const chapter = '04-one-neuron';
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

const store = (text: string) => kept.set(`gradus:${recordKey(chapter)}`, text);

const full: ChapterRecord = {
  ...emptyRecord,
  idea: 'scale',
  places: { line: { idea: 'line', step: 3, params: { w1: 2 } } },
  answers: { 'M04.1 A': { value: [90], option: 'upright', sure: true } },
  reasons: { 'M04.1': 'walk' },
  tries: { 'M04.1': 2 },
  solved: ['only-10'],
  hints: { 'only-10': 2 },
  bests: { search: 3 },
  done: ['line'],
};

const answer = (option: string) => ({ value: [0], option, sure: true });

describe('the record of a chapter', () => {
  it('comes back as it was', () => {
    writeStored(recordKey(chapter), full);
    expect(readRecord(chapter)).toEqual(full);
    expect(ideasDone(chapter)).toEqual(['line']);
    expect(readRecord('05-xor-and-circuits')).toEqual(emptyRecord);
  });

  it.each(['', '{', 'null', '1', '"text"', '[]', '[1,2]', 'true', 'NaN', '{"idea":', '\u0000'])(
    'is as at the first visit where %j is kept',
    (text) => {
      store(text);
      expect(readRecord(chapter)).toEqual(emptyRecord);
      expect(ideasDone(chapter)).toEqual([]);
    },
  );

  const wrong: unknown[] = [null, 1, 'text', true, [], {}, [null], [[]], { a: null }, [1, 2]];
  const names = Object.keys(full) as (keyof ChapterRecord)[];

  it.each(names)('keeps everything else when %s is damaged', (name) => {
    const rest: Partial<Record<keyof ChapterRecord, unknown>> = { ...full };
    delete rest[name];
    for (const value of wrong) {
      store(JSON.stringify({ ...rest, [name]: value }));
      expect(readRecord(chapter), JSON.stringify(value)).toMatchObject(rest);
    }
    store(JSON.stringify(rest));
    expect(readRecord(chapter)).toEqual({ ...rest, [name]: emptyRecord[name] });
  });

  it('keeps the sound entries of a list or table that has bad ones', () => {
    const answer = full.answers['M04.1 A'];
    const bad = [null, 7, 'x', [], {}, { value: 'x', option: '', sure: true }, { value: [null] }];
    for (const value of bad) {
      store(
        JSON.stringify({
          ...full,
          answers: { 'M04.2 A': value, 'M04.1 A': answer },
          reasons: { 'M04.1': 'walk', 'M04.2': 3 },
          solved: ['only-10', 5, null],
          tries: { 'M04.1': 2, 'M04.2': -1 },
          hints: { 'only-10': 2, and: 'many' },
          bests: { search: 3, scale: null },
          done: ['line', {}],
          places: {
            scale: 7,
            line: full.places['line'],
            rule: { idea: 'rule' },
            strip: { idea: 'strip', params: {} },
            fold: { idea: 'fold', step: -1.5, params: {} },
          },
        }),
      );
      expect(readRecord(chapter)).toEqual(full);
    }
  });

  it('forgets what is not its own, and never its prototype', () => {
    store('{"__proto__": {"idea": "scale"}, "foreign": 1, "constructor": 2, "solved": ["and"]}');
    const record = readRecord(chapter);
    expect(record).toEqual({ ...emptyRecord, solved: ['and'] });
    expect(Object.keys(record)).not.toContain('foreign');
  });

  it('is empty where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readRecord(chapter)).toEqual(emptyRecord);
  });
});

describe('two tabs with the same chapter', () => {
  const solve = (tab: OpenRecord, id: string) =>
    tab.change((record) => ({ ...record, solved: [...record.solved, id] }));
  const commit = (tab: OpenRecord, question: string, option: string) =>
    tab.change((record) => ({
      ...record,
      answers: { [question]: answer(option), ...record.answers },
    }));

  it('lose nothing of each other', () => {
    const [one, two] = [new OpenRecord(chapter), new OpenRecord(chapter)];
    commit(one, 'M04.1 A', 'flat');
    commit(two, 'M04.2 A', 'nothing');
    solve(one, 'only-10');
    solve(two, 'and');
    const { answers, solved } = readRecord(chapter);
    expect(Object.keys(answers).sort()).toEqual(['M04.1 A', 'M04.2 A']);
    expect(solved).toEqual(['only-10', 'and']);
    expect(two.now).toEqual(readRecord(chapter));
    expect(one.reread()).toBe(true);
    expect(one.now).toEqual(two.now);
  });

  it('keep the first answer to a question', () => {
    const [one, two] = [new OpenRecord(chapter), new OpenRecord(chapter)];
    commit(one, 'M04.1 A', 'flat');
    commit(two, 'M04.1 A', 'upright');
    expect(two.now.answers['M04.1 A']?.option).toBe('flat');
  });

  it('bring nothing back that was erased in between', () => {
    writeStored(recordKey(chapter), full);
    const tab = new OpenRecord(chapter);
    eraseNotebook();
    const place = { idea: 'rule', step: 1, params: {} };
    tab.change((record) => ({ ...record, places: { ...record.places, rule: place } }));
    expect(readRecord(chapter)).toEqual({ ...emptyRecord, places: { rule: place } });
    expect(tab.now.answers).toEqual({});
  });

  it('notice when answers were erased, and only then', () => {
    const tab = new OpenRecord(chapter);
    expect(tab.reread()).toBe(true);
    writeStored(recordKey(chapter), full);
    expect(tab.reread()).toBe(true);
    eraseNotebook();
    expect(tab.reread()).toBe(false);
    expect(tab.now).toEqual(emptyRecord);
  });

  it.each([
    ['is full', 'setItem'],
    ['is not there', ''],
  ])('remember on their own where storage %s', (_, broken) => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', broken ? { getItem: () => null, [broken]: refuse } : undefined);
    const tab = new OpenRecord(chapter);
    solve(tab, 'and');
    solve(tab, 'or');
    expect(tab.reread()).toBe(true);
    expect(tab.now.solved).toEqual(['and', 'or']);
  });
});

describe('the notebook', () => {
  it('[S1.07] says what was believed, what was found, and what came later', async () => {
    store(
      JSON.stringify({
        ...full,
        answers: {
          ...full.answers,
          'M04.1 B': { value: [90], option: 'upright', sure: true },
          'M04.2 A': { value: [1], option: 'nothing', sure: false },
          'M04.3 A': { value: [3], option: '', sure: true },
        },
      }),
    );
    const entries = await readNotebook(() => Promise.resolve(cores));
    expect(entries.map(({ claim }) => claim.id)).toEqual(['M04.1', 'M04.2', 'M04.3']);
    const [first, second, third] = entries;
    // Believed 90 degrees, which is the arrow's; the line lies at 0. Later asked again, and right.
    expect(first).toMatchObject({ found: [0], right: false, later: { B: true }, shaky: false });
    expect(first?.reason).toBe('walk');
    // Right by a guess.
    expect(second).toMatchObject({ found: [1], right: true, later: {}, shaky: true });
    expect(third).toMatchObject({ found: [3], right: true, later: {}, shaky: false });
    const exported = JSON.parse(exportNotebook(entries, 'zh')) as { entries: { claim: string }[] };
    expect(exported.entries.map(({ claim }) => claim)).toEqual(['M04.1', 'M04.2', 'M04.3']);
  });

  it('leaves out a chapter whose core does not arrive, and fails where none does', async () => {
    store(JSON.stringify(full));
    const answers = { 'M10.1 A': { value: [1], option: '', sure: true } };
    kept.set(`gradus:${recordKey('10-batches')}`, JSON.stringify({ answers }));
    const away = new EngineError('data.network', ['weights.npz']);
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const entries = await readNotebook(async ({ id }) => {
      if (id === '10-batches') throw away;
      return cores;
    });
    expect(entries.map(({ claim }) => claim.id)).toEqual(['M04.1']);
    expect(complaint).toHaveBeenCalledWith(away);
    await expect(readNotebook(() => Promise.reject(away))).rejects.toBe(away);
    await expect(readNotebook(() => Promise.reject(new TypeError('slip')))).rejects.toThrow('slip');
    complaint.mockRestore();
  });

  it('asks again after two days: what is shaky first, three at most, each once', async () => {
    const day = 24 * 60 * 60 * 1000;
    const given = (value: number, sure: boolean, when?: number) => {
      const answer = { value: [value], option: '', sure };
      return when === undefined ? answer : { ...answer, when };
    };
    store(
      JSON.stringify({
        answers: {
          'M04.1 A': given(0, true, 0),
          'M04.2 A': given(1, false, day),
          // From before times were kept.
          'M04.3 A': given(1, true),
        },
      }),
    );
    const read = () => readNotebook(() => Promise.resolve(cores));
    const asked = async (now: number) => askAgain(await read(), now).map(({ claim }) => claim.id);
    expect(await asked(2 * day - 1)).toEqual(['M04.3']);
    expect(await asked(3 * day - 1)).toEqual(['M04.3', 'M04.1']);
    expect(await asked(3 * day)).toEqual(['M04.2', 'M04.3', 'M04.1']);

    const [first] = askAgain(await read(), 3 * day);
    const right = first!.judgeAgain([]).found;
    expect(first!.judgeAgain(right).right).toBe(true);
    answerAgain(first!, { value: right, option: '', sure: true });
    answerAgain(first!, given(12345, true));
    expect(await asked(3 * day)).toEqual(['M04.3', 'M04.1']);
    const settled = (await read()).find(({ claim }) => claim.id === 'M04.2');
    expect(settled).toMatchObject({ later: { C: true }, shaky: false });
  });

  it('survives damaged and foreign answers, and loses no sound one', async () => {
    const answer = full.answers['M04.1 A'];
    for (const bad of [
      null,
      7,
      'x',
      [],
      {},
      { value: 'x' },
      { value: [null] },
      { value: [1, 2, 3] },
    ]) {
      store(JSON.stringify({ answers: { 'M04.2 A': bad, 'M04.1 A': answer, 'M99 A': answer } }));
      const entries = await readNotebook(() => Promise.resolve(cores));
      expect(
        entries.map(({ claim }) => claim.id),
        JSON.stringify(bad),
      ).toContain('M04.1');
      expect(() => exportNotebook(entries, 'en')).not.toThrow();
    }
  });

  it('is erased for all chapters', () => {
    for (const id of chapterIds) writeStored(recordKey(id), full);
    kept.set('gradus:theme', '"dark"');
    eraseNotebook();
    expect([...kept.keys()]).toEqual(['gradus:theme']);
  });
});
