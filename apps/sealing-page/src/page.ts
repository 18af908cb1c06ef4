import { engineHere, findingLine, PRICE_FINDINGS, type ReadPackage, writeEnvelope } from '#sealing';

import { element, labelled, save } from './dom.js';
import { type Language, TEXTS } from './texts.js';
import {
  changeTable,
  checkTable,
  emptyTable,
  openPackage,
  sealBid,
  sentenceOf,
  takeFile,
  type Work,
} from './work.js';

type Text = { readonly zh: string; readonly en: string };

/** Draws the page from the work, anew after every act: it is small, and nothing can be left over. */
export function draw(work: Work): void {
  const t = (text: Text): string => text[work.language];
  const redraw = () => draw(work);
  document.documentElement.lang = work.language === 'zh' ? 'zh-CN' : 'en';
  document.title = t(TEXTS.title);
  const step = (name: NonNullable<Work['refusal']>['step'], act: () => void | Promise<void>) => async () => {
    work.refusal = undefined;
    try {
      await act();
    } catch (error) {
      work.refusal = { step: name, sentence: sentenceOf(error, work.language, t(TEXTS.unexpected)) };
    }
    redraw();
  };
  const refusalOf = (name: string): HTMLElement[] =>
    work.refusal?.step === name
      ? [element('p', { role: 'alert', class: 'error' }, work.refusal.sentence)]
      : [];

  document.body.replaceChildren(
    header(work, t, redraw),
    element(
      'main',
      {},
      element('section', {}, ...packageStep(work, t, step, redraw), ...refusalOf('package')),
      element('section', {}, ...priceStep(work, t, step, redraw), ...refusalOf('prices')),
      element('section', {}, ...sealStep(work, t, step), ...refusalOf('seal')),
    ),
  );
}

type Translate = (text: Text) => string;
type Step = (
  name: NonNullable<Work['refusal']>['step'],
  act: () => void | Promise<void>,
) => () => Promise<void>;

function header(work: Work, t: Translate, redraw: () => void): HTMLElement {
  const other: Language = work.language === 'zh' ? 'en' : 'zh';
  const language = element('button', { type: 'button' }, t(TEXTS.language));
  language.onclick = () => {
    Object.assign(work, { language: other, refusal: undefined });
    redraw();
  };
  const engine = TEXTS.engine[engineHere().name];
  return element(
    'header',
    {},
    element('h1', {}, t(TEXTS.title)),
    language,
    element('p', {}, t(TEXTS.promise)),
    element('p', { class: 'quiet' }, t(engine)),
  );
}

function packageStep(work: Work, t: Translate, step: Step, redraw: () => void): HTMLElement[] {
  const input = fileInput('.json,application/json', (bytes) =>
    step('package', () => openPackage(work, bytes))(),
  );
  const parts = [element('h2', {}, t(TEXTS.stepPackage)), labelled(t(TEXTS.choosePackage), input)];
  if (!work.read) return parts;
  const compared = tick(work.compared, (on) => {
    work.compared = on;
    redraw();
  });
  return [...parts, facts(work.read, t), labelled(t(TEXTS.compared), compared)];
}

function facts({ contents, ceremonyHash, platformKey }: ReadPackage, t: Translate): HTMLElement {
  const { officers, k } = contents.ceremony.record;
  const deadline = new Date(contents.deadline).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  const row = (text: Text, value: string, kind = ''): HTMLElement[] => [
    element('dt', {}, t(text)),
    element('dd', kind === '' ? {} : { class: kind }, value),
  ];
  return element(
    'dl',
    {},
    ...row(TEXTS.round, `${contents.round} ${contents.roundName}`),
    ...row(TEXTS.lot, `${contents.lot} ${contents.lotName}`),
    ...row(TEXTS.bidder, `${contents.bidder} ${contents.bidderName}`),
    ...row(TEXTS.version, `${contents.version}`),
    ...row(TEXTS.deadline, deadline),
    ...row(
      TEXTS.quorum,
      `${k} / ${officers.length}: ${officers.map(({ id, kind }) => `${id} (${t(TEXTS[kind])})`).join(', ')}`,
    ),
    ...row(TEXTS.ceremony, ceremonyHash.replace(/(.{8})(?=.)/g, '$1 '), 'hash'),
    ...row(TEXTS.platformKey, platformKey, 'hash'),
  );
}

function priceStep(work: Work, t: Translate, step: Step, redraw: () => void): HTMLElement[] {
  const parts: HTMLElement[] = [element('h2', {}, t(TEXTS.stepPrices))];
  const { read } = work;
  if (!read) return [...parts, element('p', { class: 'quiet' }, t(TEXTS.needPackage))];
  const area = element('textarea', { rows: '10', spellcheck: 'false' }, work.table);
  area.oninput = () => {
    const wasChecked = work.check !== undefined;
    changeTable(work, area.value);
    if (!wasChecked) return;
    // The result of the check goes away with the table it was for; the caret stays.
    const caret = area.selectionStart;
    redraw();
    const fresh = document.querySelector('textarea');
    fresh?.focus();
    fresh?.setSelectionRange(caret, caret);
  };
  const template = element('button', { type: 'button' }, t(TEXTS.template));
  template.onclick = () => {
    changeTable(work, emptyTable(read));
    redraw();
  };
  const check = element('button', { type: 'button' }, t(TEXTS.check));
  check.onclick = step('prices', () => checkTable(work));
  const file = fileInput('.csv,text/csv', (bytes) =>
    step('prices', () => {
      takeFile(work, bytes);
      checkTable(work);
    })(),
  );
  parts.push(
    element('p', {}, t(TEXTS.pricesHint)),
    labelled(t(TEXTS.priceTable), area),
    element('p', { class: 'row' }, template, check, labelled(t(TEXTS.chooseTable), file)),
  );
  return work.check ? [...parts, ...checked(work, t, redraw)] : parts;
}

function checked(work: Work, t: Translate, redraw: () => void): HTMLElement[] {
  const { findings = [], lines = [], content } = work.check ?? {};
  const cells = (tag: 'th' | 'td', texts: readonly string[]) =>
    element('tr', {}, ...texts.map((text) => element(tag, {}, text)));
  // A second quote is the consent itself.
  const columns = work.read?.contents.part === 'price' ? 6 : 5;
  const heads = [TEXTS.product, TEXTS.name, TEXTS.ceiling, TEXTS.price, TEXTS.words, TEXTS.revival].map(t);
  const rows = lines.map(({ item, price, words, acceptsRevival }) =>
    cells(
      'td',
      [
        item.id,
        item.name,
        item.ceiling ?? '—',
        price ?? t(TEXTS.abstains),
        words,
        t(acceptsRevival ? TEXTS.yes : TEXTS.no),
      ].slice(0, columns),
    ),
  );
  const accepted = tick(work.accepted, (on) => {
    work.accepted = on;
    redraw();
  });
  return [
    element(
      'ul',
      { 'aria-live': 'polite' },
      ...findings.map((finding) => {
        const { level } = PRICE_FINDINGS[finding.code];
        return element('li', { class: level }, `${t(TEXTS[level])} ${findingLine(finding, work.language)}`);
      }),
    ),
    element(
      'table',
      {},
      element('thead', {}, cells('th', heads.slice(0, columns))),
      element('tbody', {}, ...rows),
    ),
    ...(content && findings.length > 0 ? [labelled(t(TEXTS.accepted), accepted)] : []),
  ];
}

function sealStep(work: Work, t: Translate, step: Step): HTMLElement[] {
  const missing = !work.compared
    ? TEXTS.needPackage
    : !work.check?.content
      ? TEXTS.needPrices
      : work.check.findings.length > 0 && !work.accepted
        ? TEXTS.needAccepted
        : undefined;
  const button = element('button', { type: 'button', class: 'primary' }, t(TEXTS.seal));
  button.disabled = missing !== undefined;
  button.onclick = step('seal', async () => {
    await sealBid(work);
    keep(work);
  });
  const parts = [element('h2', {}, t(TEXTS.stepSeal)), button];
  if (missing) return [...parts, element('p', { class: 'quiet' }, t(missing))];
  if (!work.envelope) return parts;
  const again = element('button', { type: 'button' }, t(TEXTS.save));
  again.onclick = () => keep(work);
  return [
    ...parts,
    element('p', { role: 'status' }, t(TEXTS.sealed)),
    element('p', { class: 'hash', id: 'bid-hash' }, work.envelope.hash),
    again,
  ];
}

function keep({ envelope }: Work): void {
  if (!envelope) return;
  const { round, lot, part, version } = envelope.header;
  save(`${round}-${lot}-${part}-v${version}.jicai`.replace(/[\\/:*?"<>|]/g, '_'), writeEnvelope(envelope));
}

function fileInput(accept: string, onBytes: (bytes: Uint8Array) => Promise<void>): HTMLInputElement {
  const input = element('input', { type: 'file', accept });
  input.onchange = async () => {
    const file = input.files?.[0];
    if (file) await onBytes(new Uint8Array(await file.arrayBuffer()));
  };
  return input;
}

function tick(on: boolean, onChange: (on: boolean) => void): HTMLInputElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = on;
  box.onchange = () => onChange(box.checked);
  return box;
}
