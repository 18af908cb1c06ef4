import { documentName, documentType } from './document.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const archive = text('PK\u0003\u0004');
const of = (...names: string[]) => documentType(archive, () => names);

describe('what a tender document is', () => {
  it('is told by its content', () => {
    const none = (): never => {
      throw new Error('no archive');
    };
    expect(documentType(text('%PDF-1.7\n'), none)).toBe('pdf');
    expect(documentType(text('MZ…'), none)).toBeUndefined();
    expect(documentType(text(''), none)).toBeUndefined();
    expect(documentType(text('<html>%PDF-'), none)).toBeUndefined();
    expect(of('[Content_Types].xml', 'word/document.xml')).toBe('docx');
    expect(of('[Content_Types].xml', 'xl/workbook.xml')).toBe('xlsx');
    expect(of('采购文件/正文.pdf')).toBe('zip');
    expect(of()).toBe('zip');
  });
});

describe('the name of a tender document', () => {
  it.each([
    ['采购文件.pdf', '采购文件.pdf'],
    ['../../etc/采购文件.pdf', '采购文件.pdf'],
    ['C:\\文件\\采购文件.PDF', '采购文件.pdf'],
    ['a\u202egnp\u0000.pdf', 'agnp.pdf'],
    ['what? <now>: "it".pdf', 'what_ _now__ _it_.pdf'],
    [' .hidden. .pdf', 'hidden.pdf'],
    ['.pdf', 'document.pdf'],
    [`${'长'.repeat(500)}.pdf`, `${'长'.repeat(120)}.pdf`],
  ])('%j is kept as %j', (sent, kept) => {
    expect(documentName(sent, 'pdf')).toBe(kept);
  });

  it('ends in what the content is', () => {
    for (const sent of ['采购文件.docx', '采购文件', 'pdf', '采购文件.pdf.exe'])
      expect(() => documentName(sent, 'pdf')).toThrow(/ending|扩展名/);
  });
});
