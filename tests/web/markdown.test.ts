import { describe, expect, it } from 'vitest';
import { parseChapter } from '../../web/src/prerender/chapter.ts';
import { ContentError } from '../../web/src/prerender/content-error.ts';
import {
  findTypedSpace,
  findUnknownDirective,
  parityProblems,
} from '../../web/src/prerender/lint.ts';
import { parseMarkdown } from '../../web/src/prerender/markdown.ts';
import type { Claim, Exercise, Material } from '../../web/src/prerender/material.ts';
import { renderBlocks, type RenderContext } from '../../web/src/prerender/render.ts';
import type { Language } from '../../web/src/lesson/language.ts';

const both = (text: string) => ({ zh: text, en: text });

const claim: Claim = {
  id: 'M1',
  idea: 'line',
  forms: {
    A: { ask: both('which?'), options: [{ text: both('this') }] },
    B: { ask: both('and?') },
  },
  refutation: both('not so'),
};

const exercise: Exercise = { id: 'and', prompt: both('find AND') };

const material: Material = {
  claims: new Map([['M1', claim]]),
  exercises: new Map([['and', exercise]]),
};

const context = (language: Language, mode: RenderContext['mode'] = 'page'): RenderContext => ({
  mode,
  language,
  chapter: '04-one-neuron',
  file: 'x.md',
  material,
});

const render = (source: string, language: Language = 'en', mode: RenderContext['mode'] = 'page') =>
  renderBlocks(parseMarkdown(source, 'x.md').children, context(language, mode)).toString();

const chapter = (body: string, language: Language = 'en') =>
  parseChapter(`---\ntitle: T\npart: P\nminutes: 5\n---\n\n${body}`, {
    id: '04-one-neuron',
    language,
    file: `${language}.md`,
    material,
  });

const problemOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return 'none';
};

describe('what is no directive stays as it was written', () => {
  it.each([
    'a ratio of 3:4',
    'at 12:30 or :80',
    'a:b[c] and a:w[w1]',
    'see :w and x:y[z]{q=1}',
    '键:值[甲]',
    ':nothing[here]{a=b}',
    '::nothing{a=b}',
  ])('%s', (source) => {
    expect(render(source)).toBe(`<p>${source}</p>`);
  });

  it('keeps the marks inside a label', () => {
    expect(render('y:z[*q*]')).toBe('<p>y:z[<em>q</em>]</p>');
  });

  it('keeps an unknown container with its fences', () => {
    expect(render(':::foo[hi]\nA\n:::')).toBe('<p>:::foo[hi]</p>\n<p>A</p>\n<p>:::</p>');
  });
});

describe('directives', () => {
  it('writes symbols with subscripts and their name', () => {
    expect(render(':w[w1]')).toBe(
      '<p><span class="sym sym-w" data-sym="w1">w<sub>1</sub></span></p>',
    );
    expect(render(':b[θ]')).toContain('data-sym="θ">θ</span>');
  });

  it('writes buttons, terms and live numbers', () => {
    expect(render(':do[× 0.01]{act=times0.01}')).toContain(
      '<button type="button" class="do" data-act="times0.01">× 0.01</button>',
    );
    expect(render(':goto[row 2]{stop=1}')).toContain('class="goto" data-stop="1"');
    expect(render(':term[bias]{id=bias}')).toContain('<dfn class="term" id="term-bias">bias</dfn>');
    expect(render(':live[w1]')).toContain('data-island="live" data-slot="w1"');
    expect(render(':live[w1]')).not.toContain('data-short');
    expect(render(':live[w1]{short=yes}')).toMatch(/data-slot="w1"\s+data-short="yes"/);
  });

  it('keeps a full stop with the button or the live number before it', () => {
    const kept = (source: string) =>
      /<span class="with-stop">.*<\/span>/s.exec(render(source))?.[0];
    expect(kept('按:do[甲]{act=b}，再按')).toMatch(/>甲<\/button>，<\/span>$/);
    expect(kept('It is :live[w1].')).toMatch(/\.<\/span>$/);
    expect(kept(':do[a]{act=b} and so on.')).toBeUndefined();
    expect(kept(`:do[${'long '.repeat(10)}]{act=b}, and`)).toBeUndefined();
    expect(render('It is :live[w1].', 'en', 'read')).not.toContain('with-stop');
  });

  it('leaves nothing to press or to mount in the reading version', () => {
    const text = render(
      ':do[a]{act=b} :goto[c]{stop=1} :live[b]\n\n::exercise{id=and}',
      'en',
      'read',
    );
    expect(text).not.toMatch(/button|data-island/);
    expect(text).toContain('find AND');
  });

  it('mounts exercises and questions', () => {
    expect(render('::exercise{id=and}')).toMatch(
      /data-island="exercise"\s+data-exercise="04-one-neuron\/and"/,
    );
    expect(render('::question{claim=M1 form=B}')).toMatch(/data-claim="M1"\s+data-form="B"/);
  });

  it('folds drawers', () => {
    const text = render(':::drawer{title="More"}\ninside\n:::');
    expect(text).toMatch(/<details class="drawer"><summary>More<\/summary>\s*<p>inside<\/p>/);
  });

  it.each([
    [':do[a]{}', 'needs act'],
    [':do[a]{act=b x=c}', 'no attribute “x”'],
    ['::exercise{id=nor}', 'not in exercises.json'],
    ['::question{claim=M1 form=C}', 'not in claims.json'],
    ['- ::ask', 'line of its own'],
    ['a <b>c</b>', 'HTML'],
    ['$\\nonsense$', 'x.md:1'],
  ])('refuses %s', (source, problem) => {
    expect(problemOf(() => render(source))).toContain(problem);
  });
});

describe('formulas', () => {
  it('become MathML without inline styles', () => {
    const text = render('$$y=\\begin{cases}0 & s\\le 0\\\\1 & s>0\\end{cases}$$');
    expect(text).toContain('<math display="block"');
    expect(text).not.toContain('style=');
  });

  it('carry the names of coloured symbols', () => {
    expect(render('$\\class{sym-w}{w_1}x$')).toContain('class="sym-w" data-sym="w1"');
  });

  it('are not touched by Markdown', () => {
    expect(render('$a_1*b*c_2$')).not.toContain('<em>');
  });

  it('leave prices alone', () => {
    expect(render('$5 and $6')).toBe('<p>$5 and $6</p>');
    expect(render('US$5 or CA$6')).toBe('<p>US$5 or CA$6</p>');
  });
});

describe('Chinese lines', () => {
  it('join without a space, Latin ones with one', () => {
    expect(render('一行\n二行，\nthree\nfour', 'zh')).toBe('<p>一行二行，three four</p>');
  });
});

const idea = '## One :w[w1]\n\n::idea{#line scene=neuron}\n\n';

describe('chapters', () => {
  it('are ideas of beats', () => {
    const { ideas } = chapter(`${idea}::ask\n\nWhy?\n\n::predict{claim=M1}\n\n::play\n\nGo.`);
    expect(ideas.map(({ id, scene }) => [id, scene])).toEqual([['line', 'neuron']]);
    expect(ideas[0]?.beats.map(({ name }) => name)).toEqual(['ask', 'predict', 'play']);
  });

  it.each([
    ['## One\n\ntext', 'en.md:7: after a ## title'],
    [`${idea}text`, 'en.md:11: text of an idea begins'],
    [`${idea}::predict{claim=M2}`, 'en.md:11: claim M2 is not in claims.json'],
    [`${idea.replace('#line', '#other')}::predict{claim=M1}`, 'belongs to idea “line”'],
    [`${idea}::predict{claim=M1}\n\n::predict{claim=M1}`, 'predicts twice'],
    [`${idea}::predict`, 'needs claim'],
    ['::idea{#line scene=neuron}', 'needs a ## title'],
    [`${idea}::ask\n\n${idea}::ask`, 'twice'],
    ['# Title', 'front matter'],
  ])('refuse %j', (body, problem) => {
    expect(problemOf(() => chapter(body))).toContain(problem);
  });

  it('need their front matter', () => {
    const source = '---\ntitle: T\npart: P\n---\n';
    const options = { id: 'x', language: 'en' as const, file: 'en.md', material };
    expect(problemOf(() => parseChapter(source, options))).toContain('minutes');
  });
});

describe('the editor’s eye', () => {
  it.each(['权重 w', 'w 权重', '用 `if` 写', '权重 :w[w1]', '第 2 行', ':do[学 AND]{act=a}'])(
    'finds the typed space in %s',
    (text) => expect(findTypedSpace(text)).toBeDefined(),
  );

  it.each([
    '权重w',
    ':w[w1]是:live[w1]',
    '（Frank Rosenblatt）',
    ':do[AND]{act=a} :do[OR]{act=b}',
    'b = −θ',
  ])('finds none in %s', (text) => expect(findTypedSpace(text)).toBeUndefined());

  it('finds misspelt directives', () => {
    expect(findUnknownDirective('a :temr[bias]{id=bias}')).toBe(':temr[bias]{');
    expect(findUnknownDirective('::reconsile{claim=M1}')).toBe('::reconsile');
    expect(findUnknownDirective('::reconcile{claim=M1} 3:4 :w[w1]')).toBeUndefined();
  });

  it('sees languages drift apart', () => {
    const zh = chapter(`${idea}::ask\n\n:do[a]{act=b}\n\n::play\n\n::exercise{id=and}`, 'zh');
    const en = chapter(`${idea}::ask\n\n:do[a]{act=c}\n\n::play`);
    expect(parityProblems(zh, zh)).toEqual([]);
    expect(parityProblems(zh, en)).toEqual([
      'en.md lacks line (neuron), beat 1 ask : do b',
      'en.md lacks line (neuron), beat 2 play : exercise and',
      'zh.md lacks line (neuron), beat 1 ask : do c',
    ]);
  });
});
