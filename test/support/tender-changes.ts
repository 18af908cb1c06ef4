import { zipFolder } from '#platform';

import { announced, drafted, type MadeTender, office, reviewer } from './tenders.js';
import type { Somebody, World } from './world.js';

/** A small PDF that differs by its text. */
export const pdf = (text = '采购文件'): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);
/** An archive with these entries. */
export const archive = (...names: string[]): Buffer =>
  Buffer.from(zipFolder(names.map((name) => ({ name, bytes: Buffer.from(name) }))));

export interface SentDocument {
  readonly name?: string;
  readonly title?: string;
  readonly document?: string;
  readonly amendment?: string;
  readonly content?: Uint8Array;
}

/** The upload of a tender document. */
export const documentForm = ({ name = '采购文件.pdf', content = pdf(), ...fields }: SentDocument = {}) => {
  return (): FormData => {
    const form = new FormData();
    const { title = '采购文件（正文）', ...rest } = fields;
    for (const [key, value] of Object.entries({ title, ...rest })) form.append(key, value);
    form.append('file', new File([new Uint8Array(content)], name));
    return form;
  };
};

export interface AddedDocument {
  readonly id: string;
  readonly documentId: string;
  readonly version: number;
  readonly sha256: string;
}

export const addDocument = (
  world: World,
  tenderId: string,
  sent: SentDocument = {},
): Promise<AddedDocument> =>
  world.made(office(world), {
    method: 'POST',
    url: `/api/v1/tenders/${tenderId}/documents`,
    form: documentForm(sent)(),
  });

/** A draft with a document. */
export async function documented(
  world: World,
): Promise<Omit<MadeTender, 'keys' | 'codes'> & { readonly document: AddedDocument }> {
  const made = await drafted(world);
  return { ...made, document: await addDocument(world, made.id) };
}

export const LATER = { priceDeadline: '2099-02-01T09:00:00.000Z', openingFrom: '2099-02-01T10:00:00.000Z' };
export const amendmentBody = (over: Record<string, unknown> = {}) => ({
  title: '补充文件',
  body: '报价截止时间顺延。',
  ...LATER,
  ...over,
});

export interface MadeAmendment extends MadeTender {
  readonly amendmentId: string;
}

const urlOf = ({ id, amendmentId }: Pick<MadeAmendment, 'id' | 'amendmentId'>, deed = ''): string =>
  `/api/v1/tenders/${id}/amendments/${amendmentId}${deed}`;

export async function amendmentVersion(world: World, amendmentId: string): Promise<string> {
  const [row] = await world.test.database.query<{ version: number }>(
    'select version from tender.amendment where id = $1',
    [amendmentId],
  );
  return `"${row?.version ?? 0}"`;
}

/** A draft of an amendment of an announced tender. */
export const draftAmendment = async <T extends { readonly id: string }>(
  world: World,
  made: T,
  body = amendmentBody(),
): Promise<T & { readonly amendmentId: string }> => {
  const { id } = await world.made(office(world), {
    method: 'POST',
    url: `/api/v1/tenders/${made.id}/amendments`,
    body,
  });
  return { ...made, amendmentId: id };
};

/** It is put forward. */
export async function proposeAmendment<T extends Pick<MadeAmendment, 'id' | 'amendmentId'>>(
  world: World,
  made: T,
): Promise<T> {
  await world.made(office(world), {
    method: 'POST',
    url: urlOf(made, '/proposal'),
    headers: { 'if-match': await amendmentVersion(world, made.amendmentId) },
  });
  return made;
}

export const announceAmendment = (
  world: World,
  made: Pick<MadeAmendment, 'id' | 'amendmentId'>,
): Promise<unknown> =>
  world.made(reviewer(world), {
    method: 'POST',
    url: urlOf(made, '/announcement'),
    body: { decision: 'announce', opinion: '同意发布。' },
  });

/** The timetable of an announced tender has moved. */
export async function amend(
  world: World,
  made: { readonly id: string },
  body = amendmentBody(),
): Promise<string> {
  const amended = await proposeAmendment(world, await draftAmendment(world, made, body));
  await announceAmendment(world, amended);
  return amended.amendmentId;
}

export const amendable = async (world: World): Promise<MadeAmendment> =>
  draftAmendment(world, await announced(world));
export const amendmentProposed = async (world: World): Promise<MadeAmendment> =>
  proposeAmendment(world, await amendable(world));

export const ask = async (
  world: World,
  by: Somebody,
  tenderId: string,
  text = '请明确口服常释剂型是否包含分散片。',
): Promise<string> =>
  (
    await world.made(by, {
      method: 'POST',
      url: `/api/v1/tenders/${tenderId}/questions`,
      body: { text },
    })
  ).id;

export const ANSWER = { wording: '口服常释剂型是否包含分散片？', answer: '包含。' };
export const answer = (world: World, tenderId: string, questionId: string): Promise<unknown> =>
  world.made(office(world), {
    method: 'PUT',
    url: `/api/v1/tenders/${tenderId}/questions/${questionId}/answer`,
    body: ANSWER,
  });

/** An announced tender with a question of the own company. */
export async function asked(world: World): Promise<MadeTender & { readonly questionId: string }> {
  const made = await announced(world);
  return { ...made, questionId: await ask(world, world.person('company-trader'), made.id) };
}
export async function answered(world: World): Promise<MadeTender & { readonly questionId: string }> {
  const made = await asked(world);
  await answer(world, made.id, made.questionId);
  return made;
}
