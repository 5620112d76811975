import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('what a spreadsheet would run is written as text', () => {
  const cells = ['=HYPERLINK("http://evil.example")', '+44 20', '-1+1', '@SUM(A1)', '\t=1', ' =1', '＝1', 'plain', -5];
  expect(
    csv(
      ['name'],
      cells.map((cell) => [cell]),
    ),
  ).toBe(
    [
      '\ufeffname',
      `"'=HYPERLINK(""http://evil.example"")"`,
      "'+44 20",
      "'-1+1",
      "'@SUM(A1)",
      "'\t=1",
      "' =1",
      "'＝1",
      'plain',
      '-5',
      '',
    ].join('\r\n'),
  );
});

test('commas, quotes and lines stay within their cell', () => {
  expect(csv(['a', 'b'], [['x,y', 'say "hi"\nthere']])).toBe('\ufeffa,b\r\n"x,y","say ""hi""\nthere"\r\n');
});
