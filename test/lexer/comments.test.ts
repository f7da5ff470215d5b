/**
 * Where comments begin and end, and that strings, guesses and mistakes neither lose nor make any.
 */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parser/index.ts';

function commentsOf(source: string): string[] {
  const { comments } = parse(source);
  return Array.from({ length: comments.length / 2 }, (_, i) =>
    source.slice(comments[2 * i], comments[2 * i + 1]),
  );
}

describe('comments', () => {
  it('reach to the end of the line, whatever ends it', () => {
    expect(commentsOf('# a\n#b\r\n#c\r#d')).toEqual(['# a', '#b', '#c', '#d']);
    expect(commentsOf('a # b \t \nc')).toEqual(['# b \t ']);
    expect(commentsOf('#')).toEqual(['#']);
    expect(commentsOf('#\n#\n')).toEqual(['#', '#']);
    expect(commentsOf('# a # b\n')).toEqual(['# a # b']);
    expect(commentsOf('# é日😀\n')).toEqual(['# é日😀']);
    expect(commentsOf('# \f \v \u2028 \0 x\n')).toEqual(['# \f \v \u2028 \0 x']);
  });

  it('stand anywhere', () => {
    const source = [
      '#1',
      'if a:  #2',
      '    #3',
      '  #4',
      '    b  #5',
      '        #6',
      '(c,  #7',
      ' #8',
      ' d)  #9',
      'def f(  #10',
      '    a,  #11',
      '):  #12',
      '    pass  #13',
      '#14',
    ].join('\n');
    expect(commentsOf(source)).toEqual(Array.from({ length: 14 }, (_, i) => `#${i + 1}`));
  });

  it('are none inside strings', () => {
    expect(commentsOf('"# a" \'# b\' """\n# c\n""" r"#" b"#"  # d\n')).toEqual(['# d']);
    expect(commentsOf("f'# a' f'{b}# c' f'''# d\n'''  # e\n")).toEqual(['# e']);
    expect(commentsOf("f'{a:#x}' f'{a:{b}#}'  # c\n")).toEqual(['# c']);
    expect(commentsOf('f\'{"#"}\'\n')).toEqual([]);
  });

  it('stand inside replacement fields', () => {
    expect(commentsOf("f'''{\n  a  # b\n}'''  # c\n")).toEqual(['# b', '# c']);
    expect(commentsOf("f'{a # b }\n}'\n")).toEqual(['# b }']);
    expect(commentsOf("f'{f'{a # b\n}' # c\n}' # d\n")).toEqual(['# b', '# c', '# d']);
  });

  it('are counted once where something is read twice', () => {
    expect(commentsOf('with (  # a\n    b,  # c\n    d) as e: pass  # f\n')).toEqual(['# a', '# c', '# f']);
    expect(commentsOf('match (a,  # b\n    c)  # d\n')).toEqual(['# b', '# d']);
    expect(commentsOf('match (a,  # b\n    c):  # d\n    # e\n    case f: g  # h\n')).toEqual([
      '# b',
      '# d',
      '# e',
      '# h',
    ]);
    expect(commentsOf('type[a,  # b\n    c]  # d\n')).toEqual(['# b', '# d']);
    expect(commentsOf('match a:\n    case b(  # c\n        d  # e\n        =  # f\n        g): h\n')).toEqual(
      ['# c', '# e', '# f'],
    );
    expect(commentsOf('if a not in (  # b\n    c): d\n')).toEqual(['# b']);
    expect(commentsOf("with (f'{a # b\n}') as c: d\n")).toEqual(['# b']);
  });

  it('survive mistakes', () => {
    expect(commentsOf('a b  # c\n(  # d\ne  # f\nclass g: pass  # h\n')).toEqual([
      '# c',
      '# d',
      '# f',
      '# h',
    ]);
    expect(commentsOf("a = 'b  # c\nd  # e\n")).toEqual(['# e']);
    expect(commentsOf('if a  # b\n    c  # d\n')).toEqual(['# b', '# d']);
    expect(commentsOf('  a  # b\n    c  # d\n e  # f\n')).toEqual(['# b', '# d', '# f']);
    expect(commentsOf('a = $  # b\n')).toEqual(['# b']);
  });

  it('come in the order of the source', () => {
    const source = 'a  # 1\nwith (b  # 2\n): c\n# 3\nmatch(d  # 4\n)\nx y # 5\n# 6\n';
    const { comments } = parse(source);
    expect([...comments]).toEqual([...comments].sort((a, b) => a - b));
    expect(comments.length).toBe(12);
  });

  it('hold no coding cookie back', () => {
    const { comments, encoding } = parse('# -*- coding: latin-1 -*-\n');
    expect([...comments]).toEqual([0, 25]);
    expect(encoding).toBe('utf-8');
  });
});
