/**
 * `$…$` and `$$…$$` in Markdown. As in pandoc, a dollar opens only before, and closes only after,
 * something that is not a space, and does not close before a digit: prices stay prices.
 */
import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Node } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Plugin } from 'unified';

/** A formula as written. */
export interface Tex extends Node {
  type: 'tex';
  value: string;
  display: boolean;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    tex: Tex;
  }
  interface RootContentMap {
    tex: Tex;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tex: 'tex';
    texFence: 'texFence';
    texData: 'texData';
  }
}

const dollar = 36;
const backslash = 92;
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57;

const tokenize: Tokenizer = function (effects, ok, nok) {
  let size = 0;
  let closingSize = 0;
  let last: Code = null;
  let fence: ReturnType<typeof effects.enter>;

  const start: State = (code) => {
    effects.enter('tex');
    effects.enter('texFence');
    return opening(code);
  };

  const opening: State = (code) => {
    if (code === dollar && size < 2) {
      effects.consume(code);
      size += 1;
      return opening;
    }
    if (code === null || code === dollar) return nok(code);
    if (size === 1 && markdownLineEndingOrSpace(code)) return nok(code);
    effects.exit('texFence');
    return between(code);
  };

  const between: State = (code) => {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      last = code;
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return between;
    }
    if (code === dollar) {
      closingSize = 0;
      fence = effects.enter('texFence');
      return closing(code);
    }
    effects.enter('texData');
    return data(code);
  };

  const data: State = (code) => {
    if (code === null || code === dollar || markdownLineEnding(code)) {
      effects.exit('texData');
      return between(code);
    }
    last = code;
    effects.consume(code);
    return code === backslash ? escaped : data;
  };

  const escaped: State = (code) => {
    if (code !== dollar) return data(code);
    effects.consume(code);
    return data;
  };

  const closing: State = (code) => {
    if (code === dollar && closingSize < size) {
      effects.consume(code);
      closingSize += 1;
      return closing;
    }
    const closes =
      closingSize === size && !isDigit(code) && (size === 2 || !markdownLineEndingOrSpace(last));
    if (!closes) fence.type = 'texData';
    effects.exit(fence.type);
    if (!closes) return between(code);
    effects.exit('tex');
    return ok(code);
  };

  return start;
};

const syntax: Extension = { text: { [dollar]: { name: 'tex', tokenize } } };

const toTree: FromMarkdown = {
  enter: {
    tex(token) {
      const text = this.sliceSerialize(token);
      const display = text.startsWith('$$');
      const value = (display ? text.slice(2, -2) : text.slice(1, -1)).trim();
      this.enter({ type: 'tex', value, display }, token);
    },
  },
  exit: {
    tex(token) {
      this.exit(token);
    },
  },
};

/** The plugin for unified. */
export const texSyntax: Plugin = function () {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(toTree);
};
