import { describe, expect, it } from 'vitest';
import type { Claim, Exercise } from '../../web/src/lesson/lesson.ts';
import { parseChapter, type Chapter as Prose } from '../../web/src/prerender/chapter.ts';
import type { Material } from '../../web/src/prerender/material.ts';
import type { Language } from '../../web/src/lesson/language.ts';
import {
  bones,
  firstDifference,
  handlesOf,
  idleExcuses,
  introductionProblems,
  lengthOf,
  reading,
  spacesInChinese,
  tooEarly,
  type GlossaryEntry,
} from './lints.ts';

const both = (text: string) => ({ zh: text, en: text });

const form = (ask: string, text: string, says: string) => ({
  args: [],
  ask: both(ask),
  options: [{ id: 'o', value: [0], text: both(text), says: both(says) }],
});

const claim: Claim = {
  id: 'M1',
  idea: 'one',
  belief: both('belief'),
  kind: 'choice',
  rightModel: 'r',
  wrongModel: 'w',
  forms: {
    A: form('askA', 'optionA', 'replyA'),
    B: form('askB', 'optionB', 'replyB'),
    C: form('askC', 'optionC', 'replyC'),
  },
  reasons: [{ id: 'r', text: both('reason'), says: both('reasonReply'), right: true }],
  momentStop: 0,
  refutation: both('refutation'),
};

const exercise: Exercise = {
  id: 'e',
  idea: 'one',
  kind: 'choice',
  prompt: both('prompt'),
  hints: [both('hint')],
  done: both('done'),
  options: [{ id: 'a', text: both('choice'), says: both('choiceReply') }],
};

const material: Material = {
  claims: new Map([[claim.id, claim]]),
  exercises: new Map([[exercise.id, exercise]]),
};

function chapter(body: string, language: Language = 'en'): Prose {
  const source = `---\ntitle: T\npart: P\nminutes: 1\n---\n\n## Title\n\n::idea{#one scene=neuron}\n\n${body}\n`;
  return parseChapter(source, { id: '04-x', language, file: 'x.md', material });
}

const piecesOf = (body: string, language: Language = 'en') =>
  reading({ prose: chapter(body, language), claims: [claim], exercises: [exercise] });

const wordsOf = (body: string) =>
  piecesOf(body)
    .map(({ text }) => text)
    .join('')
    .split(/\s+/)
    .filter(Boolean);

const gate: GlossaryEntry = { id: 'gate', zh: '逻辑门', en: 'gate', introduced: '04-x/one' };

describe('bones', () => {
  const body = '::ask\n\n:do[Go]{act=go} with :live[w1] and :w[w1].\n\n::play\n\n::exercise{id=e}';

  it('are ideas, beats and directives in their order; letters of formulas are none', () => {
    expect(bones(chapter(body))).toEqual([
      'idea one neuron',
      'one: ask',
      'one: do act=go',
      'one: live w1',
      'one: play',
      'one: exercise id=e',
    ]);
  });

  it.each([
    ['a button that does something else', body.replace('act=go', 'act=stop')],
    ['another live number', body.replace(':live[w1]', ':live[w2]')],
    [
      'another order',
      body.replace(':do[Go]{act=go} with :live[w1]', ':live[w1] and :do[Go]{act=go}'),
    ],
    ['a lost exercise', body.replace('::exercise{id=e}', '')],
    ['another beat', body.replace('::play', '::step')],
  ])('tell %s', (_what, other) => {
    expect(firstDifference(bones(chapter(body)), bones(chapter(other)))).toBeDefined();
  });

  it('are the same for other words', () => {
    const other = body
      .replace('Go', 'Los')
      .replace('with', 'mit')
      .replace('and :w[w1]', 'und :b[b]');
    expect(firstDifference(bones(chapter(body)), bones(chapter(other)))).toBeUndefined();
  });

  it('hold the handles, in drawers too', () => {
    const [idea] = chapter(
      `${body}\n\n:::drawer{title="D"}\n\n:do[X]{act=x} :goto[there]{stop=3}\n\n:::`,
    ).ideas;
    if (!idea) throw new Error('no idea');
    expect(handlesOf(idea)).toEqual({
      acts: ['go', 'x'],
      slots: ['w1'],
      stops: [{ stop: 3, text: 'there' }],
    });
  });
});

describe('the order of reading', () => {
  it('has the question after the text that leads to it, and the replies before the explanation', () => {
    const body =
      '::ask\n\nfirst\n\n::predict{claim=M1}\n\nlead\n\n::reconcile{claim=M1}\n\nwhy\n\n::check\n\n::exercise{id=e}\n\n::question{claim=M1 form=B}';
    expect(wordsOf(body)).toEqual(
      `Title first lead askA optionA replyA reason reasonReply refutation why
       prompt choice hint choiceReply done askB optionB replyB`.split(/\s+/),
    );
  });

  it('has the words of drawers, buttons and tables', () => {
    expect(
      wordsOf(
        '::ask\n\n:do[press]{act=a}\n\n| one | two |\n| --- | --- |\n| 3 | 4 |\n\n:::drawer{title="more"}\n\ninside\n\n:::',
      ),
    ).toEqual(['Title', 'press', 'one', 'two', '3', '4', 'more', 'inside']);
  });
});

describe('introductions', () => {
  const problems = (body: string, entries: GlossaryEntry[] = [gate]) =>
    introductionProblems(piecesOf(body), entries, 'en');
  const term = ':term[gate]{id=gate}';

  it('are one for each term', () => {
    expect(problems(`::ask\n\nA ${term}.`)).toEqual([]);
    expect(problems('::ask\n\nA :term[Gates]{id=gate}.')).toEqual([]);
  });

  it.each([
    ['none', '::ask\n\nA gate.', [gate]],
    ['two', `::ask\n\nA ${term} and a ${term}.`, [gate]],
    ['another word', '::ask\n\nA :term[door]{id=gate}.', [gate]],
    ['another place', `::ask\n\nA ${term}.`, [{ ...gate, introduced: '05-y/two' }]],
    ['one that the glossary does not have', `::ask\n\nA ${term}.`, []],
  ])('are wrong: %s', (_what, body, entries) => {
    expect(problems(body, entries)).toHaveLength(1);
  });
});

describe('words before their introduction', () => {
  const early = (body: string, everyday: { phrase: string; id?: string }[] = []) =>
    tooEarly(
      piecesOf(body),
      [gate],
      'en',
      everyday.map((use) => ({ id: 'gate', language: 'en', why: '', ...use })),
    );

  it('are none in a text that waits', () => {
    expect(
      early('::ask\n\nNavigate, aggregate, gate-keeper. A :term[gate]{id=gate}: gates.'),
    ).toEqual([]);
  });

  it.each([
    ['prose', '::ask\n\nThe gate.'],
    ['the plural', '::ask\n\nTwo **Gates**.'],
    ['a button', '::ask\n\n:do[load a gate]{act=a}'],
    ['a drawer', '::ask\n\n:::drawer{title="a gate"}\n\nx\n\n:::'],
    ['a table', '::ask\n\n| gate |\n| --- |\n| x |'],
    ['a term never introduced', '::ask\n\ngate'],
  ])('are found in %s', (_what, body) => {
    expect(early(`${body}\n\n::play\n\n:term[gate]{id=gate}`)).toHaveLength(1);
  });

  it.each([
    ['ask', 'askA'],
    ['option', 'optionA'],
    ['reply', 'replyA'],
    ['reason', 'reason'],
    ['refutation', 'refutation'],
    ['prompt', 'prompt'],
    ['hint', 'hint'],
    ['an option of an exercise', 'choice'],
    ['its reply', 'choiceReply'],
  ])('are found in claims and exercises: %s', (_what, word) => {
    const body =
      '::ask\n\nx\n\n::predict{claim=M1}\n\n::reconcile{claim=M1}\n\n::check\n\n::exercise{id=e}\n\nA :term[gate]{id=gate}.';
    expect(tooEarly(piecesOf(body), [{ ...gate, en: word }], 'en', [])).toHaveLength(1);
  });

  it('are found in Chinese, without spaces between words', () => {
    const pieces = piecesOf('::ask\n\n先看逻辑门。:term[逻辑门]{id=gate}', 'zh');
    expect(tooEarly(pieces, [gate], 'zh', [])).toHaveLength(1);
  });

  it('are pardoned in a phrase on the list, and nowhere else', () => {
    const body = '::ask\n\nThe garden gate. Then :term[gate]{id=gate}.';
    expect(early(body, [{ phrase: 'garden gate' }])).toEqual([]);
    expect(early(body, [{ phrase: 'garden gate', id: 'layer' }])).toHaveLength(1);
    expect(
      early(body.replace('Then', 'Then another gate,'), [{ phrase: 'garden gate' }]),
    ).toHaveLength(1);
  });

  it('need an excuse only while they are there', () => {
    const excuse = { id: 'gate', language: 'en', phrase: 'garden gate', why: '' } as const;
    expect(idleExcuses(piecesOf('::ask\n\nThe garden gate.'), 'en', [excuse])).toEqual([]);
    expect(idleExcuses(piecesOf('::ask\n\nThe gate.'), 'en', [excuse])).toEqual(['garden gate']);
  });
});

describe('length', () => {
  const length = (body: string, language: Language) => lengthOf(piecesOf(body, language), language);

  it('counts Hanzi in Chinese, words in English', () => {
    // The title is one English word.
    expect(length('::ask\n\n两个输入x，3行。', 'zh')).toBe(5);
    expect(length('::ask\n\nTwo inputs, 3 rows: x isn’t one.', 'en')).toBe(7);
  });

  it('leaves out drawers and replies, and counts questions and prompts', () => {
    const drawer = ':::drawer{title="More"}\n\nmany words in here\n\n:::';
    expect(length(`::ask\n\none two\n\n${drawer}`, 'en')).toBe(4);
    expect(length('::predict{claim=M1}\n\n::check\n\n::exercise{id=e}', 'en')).toBe(5);
  });
});

describe('spaces in Chinese', () => {
  it.each(['用 x 表示', '是 1。', '1 是', '输入 (0, 1)', '好， 是', '一\n二', '（ 一）', '权 重'])(
    'are found in %j',
    (text) => {
      expect(spacesInChinese(text).length).toBeGreaterThan(0);
    },
  );

  it.each(['用x表示', '(0, 1)和(1, 0)', 'w₁ + b > 0', '与非门（NAND）', ' 一行 ', 'AND NAND OR'])(
    'are none in %j',
    (text) => {
      expect(spacesInChinese(text)).toEqual([]);
    },
  );
});
