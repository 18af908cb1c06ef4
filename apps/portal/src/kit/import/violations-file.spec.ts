import { violationsCsv } from './violations-file.js';

const at = { file: 'products.csv', line: 3, column: 'name', code: 'bad', message: 'too long' };

describe('violations as a file', () => {
  it('has a mark for spreadsheets, a head, and one line for each', () => {
    expect(violationsCsv(['File', 'Line', 'Column', 'Problem', 'Code'], [at])).toBe(
      '\uFEFFFile,Line,Column,Problem,Code\r\nproducts.csv,3,name,too long,bad\r\n',
    );
  });

  it('quotes what would break a line, and leaves nothing that a spreadsheet would run', () => {
    const text = violationsCsv([], [{ ...at, message: 'says "a", then\nb', column: '=SUM(A1)' }]);
    expect(text).toContain(`,'=SUM(A1),"says ""a"", then\nb",bad`);
  });
});
