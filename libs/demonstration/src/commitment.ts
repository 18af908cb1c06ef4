import { beijingDay } from '#kernel';
import type { DecideLetter, SubmitLetter } from '#identity';
import type { PdfDocument, Printer } from '#platform';

import type { ActAs } from './acting.js';

/** What a company's commitment needs: the person who hands it in and the one who accepts it. */
export interface CommitmentDoors {
  readonly printer: Printer;
  readonly submitLetter: SubmitLetter;
  readonly decideLetter: DecideLetter;
}

/** A company hands its credit commitment letter in and the office accepts it (信用承诺书): without one nobody bids. */
export async function commit(
  { printer, submitLetter, decideLetter }: CommitmentDoors,
  act: ActAs,
  people: { readonly company: string; readonly companyName: string; readonly reviewer: string },
  now: Date,
): Promise<void> {
  const content = await printer.print(letter(people.companyName, now), { issuedAt: now.toISOString() });
  const { id } = await act(people.company, (person) =>
    submitLetter.execute({ name: '信用承诺书（示范）.pdf', mediaType: 'application/pdf', content }, person),
  );
  await act(people.reviewer, () =>
    decideLetter.execute({ id, decision: 'approve', opinion: '示范数据：承诺书齐全。' }),
  );
}

const letter = (organisation: string, now: Date): PdfDocument => ({
  language: 'zh',
  title: '医药价格和招采信用承诺书',
  subtitle: '示范文本，不具法律效力',
  blocks: [
    { kind: 'paragraph', text: '本企业自愿参加药品和医用耗材集中采购，承诺：', indent: true },
    {
      kind: 'paragraph',
      text: '一、不以回扣、虚高定价、串通投标等方式谋取不正当利益；\n二、对委托的配送企业和代理人的行为承担责任；\n三、按约定供应中选产品；\n四、失信时接受评价和处置。',
    },
  ],
  signature: { organisation, date: beijingDay(now.toISOString()), seal: true },
});
