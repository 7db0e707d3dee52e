import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    taiyakuRuby: 'taiyakuRuby';
    taiyakuAozora: 'taiyakuAozora';
    taiyakuUnclosed: 'taiyakuUnclosed';
    taiyakuBlockId: 'taiyakuBlockId';
    taiyakuSentenceMark: 'taiyakuSentenceMark';
    taiyakuColon: 'taiyakuColon';
  }
}

type TokenName =
  | 'taiyakuRuby'
  | 'taiyakuAozora'
  | 'taiyakuUnclosed'
  | 'taiyakuBlockId'
  | 'taiyakuSentenceMark'
  | 'taiyakuColon';

const code = {
  colon: 0x3a,
  hash: 0x23,
  backslash: 0x5c,
  braceOpen: 0x7b,
  bar: 0x7c,
  braceClose: 0x7d,
  doubleLine: 0x2016,
  doubleAngleOpen: 0x300a,
  doubleAngleClose: 0x300b,
  wideBar: 0xff5c,
} as const;

/**
 * micromark 4 text constructs: `{base|reading}` (DenDen form, one group or one reading a character), `｜base《reading》`
 * (Aozora form), `{#id}` and `‖`. All stay within one line. A brace with a bar that is never closed becomes a token
 * of its own, so that it can be reported; any other brace is plain text.
 */
export function bookSyntax(): Extension {
  return {
    text: {
      [code.braceOpen]: [
        construct('taiyakuBlockId', blockIdSteps),
        construct('taiyakuRuby', rubySteps),
        unclosed(construct('taiyakuUnclosed', unclosedRubySteps)),
      ],
      [code.wideBar]: [
        construct('taiyakuAozora', aozoraSteps),
        unclosed(construct('taiyakuUnclosed', unclosedAozoraSteps)),
      ],
      [code.doubleLine]: construct('taiyakuSentenceMark', () => () => 'end'),
    },
  };
}

/**
 * Makes `:` plain text unless `:index[` follows, so that `12:30` and `:word[…]` stay as written. Must be added after
 * remark-directive: constructs that come later are tried first.
 */
export function onlyIndexDirective(): Extension {
  const index = construct('taiyakuColon', () => {
    let read = '';
    return (next) => {
      read += String.fromCodePoint(next);
      if (read === ':index[') return 'end';
      return ':index['.startsWith(read) ? 'more' : 'no';
    };
  });
  return {
    text: { [code.colon]: { ...consumeOne('data', index), name: 'taiyakuPlainColon', add: 'before' } },
  };
}

type Step = (next: number) => 'more' | 'end' | 'no';

/** A construct that reads characters of one line while `steps()` says `more`, the last included at `end`. */
function construct(name: TokenName, steps: () => Step): Construct {
  return {
    name,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const step = steps();
      const read: State = (next) => {
        // Below -2 are line endings; -2 and -1 are the parts of a tab.
        if (next === null || next < -2) return nok(next);
        const answer = step(Math.max(next, 0x09));
        if (answer === 'no') return nok(next);
        effects.consume(next);
        if (answer === 'more') return read;
        effects.exit(name);
        return ok;
      };
      return (next) => {
        effects.enter(name);
        return read(next);
      };
    },
  };
}

/** A construct that takes only the opening mark, where `ahead` shows that ruby was begun and never closed. */
function unclosed(ahead: Construct): Construct {
  return {
    name: 'taiyakuUnclosed',
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      return effects.check(ahead, takeOne('taiyakuUnclosed', effects, ok), nok);
    },
  };
}

/** A construct that takes one character as plain data unless `exception` begins there, not right after its like. */
function consumeOne(name: 'data', exception: Construct): Construct {
  return {
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const take = takeOne(name, effects, ok);
      const excepted = effects.check(exception, nok, take);
      const { previous } = this;
      return (next) => (next === previous ? take(next) : excepted(next));
    },
  };
}

function takeOne(name: 'data' | 'taiyakuUnclosed', effects: Effects, ok: State): State {
  return (next) => {
    effects.enter(name);
    effects.consume(next);
    effects.exit(name);
    return ok;
  };
}

function blockIdSteps(): Step {
  let position = 0;
  return (next) => {
    position += 1;
    if (position === 1) return 'more';
    if (position === 2) return next === code.hash ? 'more' : 'no';
    if (next === code.braceClose) return position > 3 ? 'end' : 'no';
    const allowed = next > 0x20 && next !== code.braceOpen && next !== code.bar && next !== 0x3000;
    return allowed ? 'more' : 'no';
  };
}

function rubySteps(): Step {
  let begun = false;
  let barred = false;
  let escaped = false;
  return (next) => {
    if (!begun) {
      begun = true;
      return 'more';
    }
    if (next === code.bar) barred = true;
    if (escaped) {
      escaped = false;
      return 'more';
    }
    if (next === code.backslash) escaped = true;
    if (next === code.braceOpen) return 'no';
    if (next === code.braceClose) return barred ? 'end' : 'no';
    return 'more';
  };
}

/** Ruby that has its bar: whether it is closed, `rubySteps` has found out before. */
function unclosedRubySteps(): Step {
  let position = 0;
  let escaped = false;
  return (next) => {
    position += 1;
    if (position === 1) return 'more';
    if (next === code.bar && !escaped) return 'end';
    escaped = next === code.backslash && !escaped;
    return next === code.braceOpen || next === code.braceClose ? 'no' : 'more';
  };
}

function aozoraSteps(): Step {
  let position = 0;
  let inReading = false;
  return (next) => {
    position += 1;
    if (position === 1) return 'more';
    if (next === code.wideBar) return 'no';
    if (!inReading) {
      inReading = next === code.doubleAngleOpen;
      return next === code.doubleAngleClose ? 'no' : 'more';
    }
    if (next === code.doubleAngleClose) return 'end';
    return next === code.doubleAngleOpen ? 'no' : 'more';
  };
}

function unclosedAozoraSteps(): Step {
  let position = 0;
  return (next) => {
    position += 1;
    if (position === 1) return 'more';
    if (next === code.doubleAngleOpen) return 'end';
    return next === code.wideBar || next === code.doubleAngleClose ? 'no' : 'more';
  };
}
